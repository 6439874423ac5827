package org.evenkeel.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.evenkeel.psychometrics.Answer;
import org.evenkeel.psychometrics.Change;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.psychometrics.ItemId;
import org.evenkeel.psychometrics.ScoreResult;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.TheHouseItself;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HouseTest
@RecordApplicationEvents
class AssessmentsTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instrument PHQ9 = Instruments.get("phq-9");
  private static final ItemId ITEM9 = PHQ9.item(9).id();

  @Autowired SmallWorld world;
  @Autowired Assessments assessments;
  @Autowired Results results;
  @Autowired Record record;
  @Autowired CareAccesses accesses;
  @Autowired ApplicationEvents events;
  @Autowired JdbcClient database;

  PersonId ada;
  CareAccess own;

  @BeforeEach
  void ada() {
    Account account = world.person("Ada");
    ada = account.person().orElseThrow();
    own = accesses.own(world.principal(account));
  }

  @Test
  void an_answer_is_kept_as_given_and_may_be_changed() {
    AssessmentId id = begun("phq-9");
    assertThat(answer(id, 1, 2)).isEqualTo(new AnswerKept.Kept());
    assertThat(answer(id, 1, 1)).isEqualTo(new AnswerKept.Kept());
    assertThat(found(id).answers().code(PHQ9.item(1).id())).contains(1);
  }

  @Test
  void rather_not_say_is_kept_as_such() {
    AssessmentId id = begun("phq-9");
    assessments.preferNotToSay(ada, id, PHQ9.item(4).id(), NINE);
    assertThat(found(id).answers().answer(PHQ9.item(4).id()))
        .isEqualTo(new Answer.PreferredNotToSay());
  }

  @Test
  void an_earlier_answer_that_arrives_late_does_not_replace_a_later_one() {
    AssessmentId id = begun("phq-9");
    answer(id, 1, 2);
    assessments.answer(ada, id, PHQ9.item(1).id(), 0, NINE.minusSeconds(60));
    assertThat(found(id).answers().code(PHQ9.item(1).id())).contains(2);
  }

  @Test
  void a_positive_safety_item_is_told_at_once() {
    AssessmentId id = begun("phq-9");
    assertThat(answer(id, 9, 1)).isEqualTo(new AnswerKept.HelpFirst(9));
    assertThat(alerts())
        .containsExactly(new SafetyItemAnswered(ada, id.value(), "phq-9", 9, 1, NINE));
  }

  @Test
  void the_same_positive_answer_sent_again_shows_help_again_and_is_told_once() {
    AssessmentId id = begun("phq-9");
    answer(id, 9, 1);
    assertThat(answer(id, 9, 1)).isEqualTo(new AnswerKept.HelpFirst(9));
    assertThat(alerts()).hasSize(1);
  }

  @Test
  void sent_eight_times_at_once_a_positive_answer_is_told_once() throws Exception {
    AssessmentId id = begun("phq-9");
    java.util.concurrent.atomic.AtomicInteger help =
        new java.util.concurrent.atomic.AtomicInteger();
    List<Callable<AnswerKept>> sendings =
        java.util.Collections.nCopies(8, () -> assessments.answer(ada, id, ITEM9, 3, NINE));
    try (var senders = Executors.newFixedThreadPool(8, TheHouseItself::thread)) {
      senders.invokeAll(sendings).stream()
          .map(java.util.concurrent.Future::resultNow)
          .filter(AnswerKept.HelpFirst.class::isInstance)
          .forEach(each -> help.incrementAndGet());
    }
    assertThat(help).hasValue(8);
    assertThat(alerts()).hasSize(1);
    assertThat(found(id).answers().code(ITEM9)).contains(3);
  }

  @Test
  void a_safety_item_answered_not_at_all_is_told_to_nobody() {
    AssessmentId id = begun("phq-9");
    assertThat(answer(id, 9, 0)).isEqualTo(new AnswerKept.Kept());
    assertThat(alerts()).isEmpty();
  }

  @Test
  void a_finished_questionnaire_takes_no_more_answers() {
    AssessmentId id = finished("phq-9", NINE, 1, 1, 1, 1, 1, 1, 1, 1, 0);
    assertThat(answer(id, 1, 3)).isEqualTo(new AnswerKept.Finished());
    assertThat(found(id).answers().code(PHQ9.item(1).id())).contains(1);
  }

  @Test
  void it_is_not_finished_while_a_question_is_open() {
    AssessmentId id = begun("phq-9");
    answer(id, 1, 0);
    assertThat(assessments.complete(ada, id, NINE)).isEqualTo(new Completion.StillOpen(2));
    assertThat(results.of(own, "phq-9")).isEmpty();
  }

  @Test
  void finishing_twice_is_finishing_once() {
    AssessmentId id = finished("gad-7", NINE, 1, 1, 1, 1, 1, 1, 1);
    assertThat(assessments.complete(ada, id, NINE.plusSeconds(5)))
        .isEqualTo(new Completion.Finished());
    assertThat(events.stream(AssessmentCompleted.class).filter(each -> each.person().equals(ada)))
        .containsExactly(new AssessmentCompleted(ada, id.value(), "gad-7", NINE));
  }

  @Test
  void the_total_goes_to_the_record() {
    finished("phq-9", NINE, 1, 1, 1, 1, 1, 1, 1, 1, 0);
    Signal signal = new Signal("phq-9", 0, 27, Signal.Better.LOWER, DataKind.QUESTIONNAIRES);
    LocalDate day = LocalDate.of(2026, 11, 23);
    assertThat(record.read(own, signal, day, day))
        .singleElement()
        .satisfies(one -> assertThat(one.value()).isEqualTo(8));
  }

  @Test
  void nothing_is_scored_when_too_little_was_said() {
    AssessmentId id = begun("phq-9");
    answer(id, 1, 3);
    for (int item = 2; item <= 9; item++) {
      assessments.preferNotToSay(ada, id, PHQ9.item(item).id(), NINE);
    }
    assessments.complete(ada, id, NINE);
    assertThat(results.of(own, id).orElseThrow().score())
        .isInstanceOf(ScoreResult.NotEnoughAnswered.class);
  }

  @Test
  void a_change_is_told_since_the_last_and_since_the_first() {
    finished("phq-9", NINE, 2, 2, 2, 2, 2, 2, 2, 2, 0);
    finished("phq-9", NINE.plusSeconds(1209600), 2, 2, 2, 2, 1, 1, 1, 1, 0);
    finished("phq-9", NINE.plusSeconds(2419200), 1, 1, 1, 1, 1, 1, 1, 1, 0);
    List<Result> all = results.of(own, "phq-9");
    assertThat(all)
        .extracting(each -> each.scored().orElseThrow().value())
        .containsExactly(16.0, 12.0, 8.0);
    assertThat(all.getFirst().sinceFirst()).isEmpty();
    assertThat(all.getLast().sinceLast().orElseThrow().direction())
        .as("4 points, and the criterion is 6")
        .isEqualTo(Change.Direction.WITHIN_ERROR);
    assertThat(all.getLast().sinceFirst().orElseThrow().direction())
        .isEqualTo(Change.Direction.RELIABLE_IMPROVEMENT);
  }

  @Test
  void what_an_earlier_version_found_is_never_scored_anew() {
    AssessmentId id = finished("phq-9", NINE, 1, 1, 1, 1, 1, 1, 1, 1, 0);
    finished("phq-9", NINE.plusSeconds(1209600), 0, 0, 0, 0, 0, 0, 0, 0, 0);
    database
        .sql("update assessment set version = 0, score = 12, band = 'moderate' where id = :id")
        .param("id", id.value())
        .update();
    List<Result> all = results.of(own, "phq-9");
    ScoreResult.Scored then = all.getFirst().scored().orElseThrow();
    assertThat(then.value()).isEqualTo(12);
    assertThat(then.version()).isZero();
    assertThat(then.band().orElseThrow().name()).isEqualTo("moderate");
    assertThat(all.getLast().sinceFirst()).as("versions are not compared").isEmpty();
  }

  @Test
  void another_persons_questionnaire_is_not_there() {
    AssessmentId id = begun("phq-9");
    PersonId bilal = world.person("Bilal").person().orElseThrow();
    assertThat(assessments.answer(bilal, id, ITEM9, 3, NINE)).isEqualTo(new AnswerKept.NotThere());
    assertThat(assessments.complete(bilal, id, NINE)).isEqualTo(new Completion.NotThere());
  }

  @Test
  void a_language_without_words_that_score_is_refused() {
    assertThatThrownBy(
            () -> assessments.begin(ada, AssessmentId.random(), "phq-9", Locale.JAPANESE, NINE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PHQ-9 has no words that score in ja");
  }

  @Test
  void an_answer_off_the_scale_is_refused() {
    AssessmentId id = begun("phq-9");
    assertThatThrownBy(() -> answer(id, 3, 5))
        .hasMessageContaining("PHQ-9 item 3 is 5; items range from 0 to 3");
  }

  private List<SafetyItemAnswered> alerts() {
    return events.stream(SafetyItemAnswered.class)
        .filter(each -> each.person().equals(ada))
        .toList();
  }

  private AssessmentId begun(String instrument) {
    AssessmentId id = AssessmentId.random();
    assessments.begin(ada, id, instrument, Locale.ENGLISH, NINE);
    return id;
  }

  private AnswerKept answer(AssessmentId id, int item, int code) {
    return assessments.answer(ada, id, PHQ9.item(item).id(), code, NINE);
  }

  private AssessmentId finished(String instrument, Instant at, int... codes) {
    AssessmentId id = AssessmentId.random();
    assessments.begin(ada, id, instrument, Locale.ENGLISH, at);
    for (int i = 0; i < codes.length; i++) {
      assessments.answer(ada, id, Instruments.get(instrument).item(i + 1).id(), codes[i], at);
    }
    assessments.complete(ada, id, at);
    return id;
  }

  private Assessment found(AssessmentId id) {
    return assessments.find(own, id).orElseThrow();
  }
}
