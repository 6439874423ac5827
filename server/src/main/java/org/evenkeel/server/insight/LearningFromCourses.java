package org.evenkeel.server.insight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.evenkeel.earlywarning.Course;
import org.evenkeel.earlywarning.ExpectedResponse;
import org.evenkeel.earlywarning.Learned;
import org.evenkeel.earlywarning.TrackRecord;
import org.evenkeel.server.insight.CoursesHere.Had;
import org.evenkeel.server.insight.LearnedCourse.Rows;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Learns the expected course from the people of this house, once there are enough of them. What is
/// learned runs unseen; two people switch it on.
@Component
@Order(1)
class LearningFromCourses implements CountedNowAndThen {
  /// So that the same rows give the same record again.
  private static final long SEED = 20261123;

  private static final int SPARE = 25;

  private final CoursesHere here;
  private final LearnedCourses learned;
  private final JdbcClient database;
  private final InstantSource clock;

  LearningFromCourses(
      CoursesHere here, LearnedCourses learned, JdbcClient database, InstantSource clock) {
    this.here = here;
    this.learned = learned;
    this.database = database;
    this.clock = clock;
  }

  static String count(String instrument) {
    return "courses-" + instrument;
  }

  /// Looks at every questionnaire that courses are followed with.
  @Override
  public void count() {
    ExpectedCourses.INSTRUMENTS.stream().sorted().forEach(this::learn);
  }

  private void learn(String instrument) {
    Instant now = clock.instant();
    List<Had> had = here.with(instrument, now);
    List<Course> courses = had.stream().map(Had::course).toList();
    keepCount(instrument, courses.size(), now);
    if (courses.size() >= Learned.FEWEST_PEOPLE + SPARE
        && ExpectedResponse.from(Courses.measure(instrument), courses) instanceof Learned band) {
      learned.keep(
          new LearnedCourse(
              instrument,
              0,
              now,
              code(),
              rows(had),
              band,
              TrackRecord.of(Courses.measure(instrument), courses, chance())));
    }
  }

  private static RandomGenerator chance() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  }

  private static String code() {
    return Optional.ofNullable(LearningFromCourses.class.getPackage().getImplementationVersion())
        .orElse("unpacked");
  }

  private static Rows rows(List<Had> had) {
    return new Rows(
        had.size(),
        had.stream().mapToInt(one -> one.course().later().size() + 1).sum(),
        had.stream().map(Had::first).min(Comparator.naturalOrder()).orElseThrow(),
        had.stream().map(Had::last).max(Comparator.naturalOrder()).orElseThrow(),
        fingerprint(had));
  }

  private static String fingerprint(List<Had> had) {
    String numbers =
        had.stream().map(one -> one.course().toString()).sorted().collect(Collectors.joining("\n"));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(numbers.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private void keepCount(String instrument, int courses, Instant now) {
    database
        .sql(
            """
            insert into site_share (name, holds_for, everyone, figured_at) values (:name, :courses, :courses, :now)
            on conflict (name) do update
              set holds_for = excluded.holds_for, everyone = excluded.everyone, figured_at = excluded.figured_at
            """)
        .param("name", count(instrument))
        .param("courses", courses)
        .param("now", Timestamp.from(now))
        .update();
  }
}
