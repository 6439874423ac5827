package org.evenkeel.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.evenkeel.server.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Made-up courses: seed 6, a straight fall with the logarithm of the week and normal noise.
@HouseTest
class LearningFromCoursesTest {
  @Autowired LearningFromCourses learning;
  @Autowired ExpectedCourses expected;
  @Autowired JdbcClient database;

  @AfterEach
  void everybody_leaves() {
    database.sql("delete from observation where source = 'made-up'").update();
    database.sql("delete from learned_course").update();
  }

  private void courses(int people, RandomGenerator chance) {
    LocalDate begun = LocalDate.now(ZoneOffset.UTC).minusWeeks(30);
    for (int i = 0; i < people; i++) {
      UUID person = UUID.randomUUID();
      double before = 10 + chance.nextInt(12);
      double slope = i % 2 == 0 ? 0 : 4;
      for (int week = 0; week <= 8; week += 2) {
        double value = before - slope * Math.log(week + 1.0) + chance.nextGaussian();
        score(person, begun.plusWeeks(week), Math.clamp(Math.round(value), 0, 27));
      }
    }
  }

  private void score(UUID person, LocalDate day, long value) {
    database
        .sql(
            """
            insert into observation (person_id, signal, day, at, id, value, low, high, better, kind, zone, zone_known, source, source_row)
            values (:person, 'phq-9', :day, :day::timestamp at time zone 'UTC', gen_random_uuid(), :value, 0, 27, 'LOWER',
              'QUESTIONNAIRES', 'UTC', 'TOLD', 'made-up', gen_random_uuid())
            """)
        .param("person", person)
        .param("day", day)
        .param("value", value)
        .update();
  }

  @Test
  void with_too_few_courses_the_plain_rule_stays_and_says_how_many_there_are() {
    courses(20, RandomGeneratorFactory.of("L64X128MixRandom").create(6));
    learning.count();
    assertThat(expected.newest("phq-9")).isEmpty();
    assertThat(expected.rule("phq-9").band()).isEmpty();
    assertThat(expected.coursesSoFar("phq-9")).isGreaterThanOrEqualTo(20);
  }

  @Test
  void with_enough_a_band_is_learned_with_its_rows_and_record_and_runs_unseen() {
    courses(240, RandomGeneratorFactory.of("L64X128MixRandom").create(6));
    learning.count();
    LearnedCourse first = expected.newest("phq-9").orElseThrow();
    assertThat(first.rows().courses()).isGreaterThanOrEqualTo(240);
    assertThat(first.rows().fingerprint()).hasSize(64);
    assertThat(first.record().people()).isGreaterThan(200);
    assertThat(first.record().coverage()).isBetween(.7, .9);
    assertThat(expected.rule("phq-9").band()).as("nobody switched it on").isEmpty();
    learning.count();
    assertThat(expected.newest("phq-9").orElseThrow().version())
        .as("the same rows are not learned twice")
        .isEqualTo(first.version());
  }
}
