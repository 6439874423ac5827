package org.evenkeel.server.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenkeel.earlywarning.ColdStart;
import org.evenkeel.earlywarning.Learned;
import org.evenkeel.server.caseload.Scores.WorthALook;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.insight.CourseRule;
import org.evenkeel.server.insight.Courses;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.record.Signal.Better;
import org.junit.jupiter.api.Test;

/// The rule is the library's (docs/evidence/expected-response.md); here is when it reaches a desk.
class ScoresTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 3);
  private static final Signal PHQ9 =
      new Signal("phq-9", 0, 27, Better.LOWER, DataKind.QUESTIONNAIRES);

  private static final CourseRule RULE =
      new CourseRule(new ColdStart(Courses.measure("phq-9"), 0), Optional.empty());

  /// One a week.
  private static Scores weekly(int... totals) {
    return new Scores(
        IntStream.range(0, totals.length).mapToObj(week -> on(7 * week, totals[week])).toList(),
        RULE);
  }

  private static Observation on(int day, int total) {
    ZoneId zone = ZoneId.of("Europe/London");
    return new Observation(
        UUID.randomUUID(),
        PHQ9,
        total,
        FIRST.plusDays(day).atTime(12, 0).atZone(zone).toInstant(),
        zone,
        ZoneKnown.TOLD,
        new Source("questionnaire", UUID.randomUUID()));
  }

  @Test
  void one_score_says_nothing() {
    assertThat(weekly(24).worthALook()).isEmpty();
  }

  @Test
  void six_points_worse_is_worth_a_look_at_once() {
    assertThat(weekly(9, 15).worthALook()).map(WorthALook::worse).contains(true);
    assertThat(weekly(9, 14).worthALook()).isEmpty();
  }

  @Test
  void little_change_is_worth_a_look_only_when_two_scores_say_so() {
    assertThat(weekly(15, 15, 15, 15, 14).worthALook()).as("week 4, the first time").isEmpty();
    assertThat(weekly(15, 15, 15, 15, 14, 15).worthALook()).map(WorthALook::worse).contains(false);
  }

  @Test
  void below_caseness_or_a_fifth_better_is_left_alone() {
    assertThat(weekly(9, 9, 9, 9, 9, 9, 9).worthALook()).isEmpty();
    assertThat(weekly(15, 14, 13, 12, 12, 12).worthALook()).isEmpty();
  }

  /// A band in which whoever began at 15 is expected at 20: it asks for nothing that stays below.
  @Test
  void a_band_that_expects_little_takes_no_course_away_that_the_plain_rule_points_at() {
    Learned band =
        new Learned(
            Courses.measure("phq-9"), 200, List.of(20.0, 0.0, 0.0, 0.0), List.of(2.0, 0.0), -1, 1);
    CourseRule both =
        new CourseRule(new ColdStart(Courses.measure("phq-9"), 200), Optional.of(band));
    List<Observation> totals = weekly(15, 15, 15, 15, 14, 15).totals();
    assertThat(band.track(Courses.of(totals)).asksForReview()).isFalse();
    assertThat(new Scores(totals, both).worthALook()).isPresent();
  }

  /// Expected at 5, whatever the beginning: 13 lies above, and the plain rule leaves it alone.
  @Test
  void a_band_adds_a_course_that_the_plain_rule_leaves_alone() {
    Learned band =
        new Learned(
            Courses.measure("phq-9"), 200, List.of(5.0, 0.0, 0.0, 0.0), List.of(2.0, 0.0), -1, 1);
    CourseRule both =
        new CourseRule(new ColdStart(Courses.measure("phq-9"), 200), Optional.of(band));
    List<Observation> totals = weekly(17, 15, 14, 13, 13, 13).totals();
    assertThat(new Scores(totals, RULE).worthALook()).isEmpty();
    assertThat(new Scores(totals, both).worthALook()).isPresent();
  }

  @Test
  void two_scores_in_one_week_are_one() {
    List<Observation> totals =
        List.of(on(0, 15), on(28, 15), on(29, 15), on(35, 15), on(36, 11), on(37, 11));
    assertThat(new Scores(totals, RULE).worthALook()).isEmpty();
  }
}
