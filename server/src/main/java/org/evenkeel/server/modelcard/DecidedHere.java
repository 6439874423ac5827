package org.evenkeel.server.modelcard;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import org.evenkeel.earlywarning.ColdStart;
import org.evenkeel.earlywarning.Course;
import org.evenkeel.earlywarning.ExpectedResponse;
import org.evenkeel.earlywarning.Measure;
import org.evenkeel.prediction.ValidatedModel;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.insight.Courses;
import org.evenkeel.server.insight.CoursesHere;
import org.evenkeel.server.insight.CoursesHere.Had;
import org.evenkeel.server.modelcard.Cases.One;
import org.evenkeel.server.prediction.LearningPoorEnds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What each rule and model decided for the people of this house, and what came of it.
///
/// A course ended poorly when its last score is at or above the cut-off and not reliably better
/// than the first. Days got worse when a PHQ-9 within 90 days of the first in a year was reliably
/// above it.
@Component
class DecidedHere {
  private static final int WEEK = 4;
  private static final int FOLDS = 10;
  private static final long SEED = 20261123;

  private final CoursesHere courses;
  private final LearningPoorEnds learning;
  private final JdbcClient database;

  DecidedHere(CoursesHere courses, LearningPoorEnds learning, JdbcClient database) {
    this.courses = courses;
    this.learning = learning;
    this.database = database;
  }

  List<One> of(HouseModel model, Instant now) {
    return switch (model) {
      case EARLY_WARNING -> notes(now);
      case PHQ_9_TEN -> tenOrMore(now);
      case NOT_ON_TRACK -> byPlainRule(now);
      case EXPECTED_COURSE_PHQ_9, EXPECTED_COURSE_GAD_7 -> heldOut(model.instrument(), now);
      case POOR_END -> foretold(now);
      case MOVEMENT -> List.of();
    };
  }

  /// What was said of each by a model that never saw them.
  private List<One> foretold(Instant now) {
    double threshold = ValidatedModel.Settings.usual().threshold();
    return learning.heldOut(now).stream()
        .map(one ->
            new One(one.person(), one.came(), one.probability() >= threshold, one.probability()))
        .toList();
  }

  private List<One> byPlainRule(Instant now) {
    Measure measure = Courses.measure(HouseModel.NOT_ON_TRACK.instrument());
    return judged(
        measure, new ColdStart(measure, 0), long4(HouseModel.NOT_ON_TRACK.instrument(), now));
  }

  /// Those that reach beyond week 4: only there can it be seen what came.
  private List<Had> long4(String instrument, Instant now) {
    return courses.with(instrument, now).stream()
        .filter(one -> one.course().later().getLast().week() > WEEK)
        .toList();
  }

  /// Each course is judged by a band that was learned without it.
  private List<One> heldOut(String instrument, Instant now) {
    Measure measure = Courses.measure(instrument);
    List<Had> dealt = new ArrayList<>(long4(instrument, now));
    Collections.shuffle(
        dealt, Random.from(RandomGeneratorFactory.of("L64X128MixRandom").create(SEED)));
    List<One> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Course> others = part(dealt, fold, false).stream().map(Had::course).toList();
      judged.addAll(
          judged(measure, ExpectedResponse.from(measure, others), part(dealt, fold, true)));
    }
    return judged;
  }

  private static List<Had> part(List<Had> dealt, int fold, boolean held) {
    List<Had> part = new ArrayList<>();
    for (int i = 0; i < dealt.size(); i++) {
      if ((i % FOLDS == fold) == held) {
        part.add(dealt.get(i));
      }
    }
    return part;
  }

  private static List<One> judged(Measure measure, ExpectedResponse rule, List<Had> had) {
    return had.stream()
        .map(one ->
            new One(
                one.person(),
                Courses.poorEnd(measure, one.course()),
                rule.track(Courses.until(one.course(), WEEK)).asksForReview()))
        .toList();
  }

  /// Nobody here says what a PHQ-9 should have found: no outcome is known.
  private List<One> tenOrMore(Instant now) {
    return database
        .sql(
            """
            select distinct on (person_id) person_id, false as came, value >= 10 as flagged from observation
            where signal = 'phq-9' and at > cast(:now as timestamptz) - interval '1 year' order by person_id, at desc
            """)
        .param("now", Timestamp.from(now))
        .query((row, number) -> one(row))
        .list();
  }

  private List<One> notes(Instant now) {
    return database
        .sql(
            """
            with begun as (
              select distinct on (person_id) person_id, at, day, value from observation
              where signal = 'phq-9' and at > cast(:now as timestamptz) - interval '1 year' order by person_id, at)
            select b.person_id, max(o.value - b.value) >= :reliable as came,
              exists (select from insight i where i.person_id = b.person_id and i.withdrawn_at is null
                and i.first_alarm between b.day and b.day + 90) as flagged
            from begun b join observation o on o.person_id = b.person_id and o.signal = 'phq-9'
              and o.at > b.at and o.at <= b.at + interval '90 days'
            group by b.person_id, b.day order by b.person_id
            """)
        .param("now", Timestamp.from(now))
        .param("reliable", Courses.measure("phq-9").reliableChange())
        .query((row, number) -> one(row))
        .list();
  }

  private static One one(java.sql.ResultSet row) throws java.sql.SQLException {
    return new One(
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getBoolean("came"),
        row.getBoolean("flagged"));
  }
}
