package org.evenkeel.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class CorrectionPagesTest {
  private static final Instant THEN = Instant.parse("2026-11-01T09:00:00Z");

  @Autowired SmallWorld world;
  @Autowired Assessments assessments;
  @Autowired Sharing sharing;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private Account ada;
  private PersonId person;
  private Browser browser;

  @BeforeEach
  void ada() {
    ada = world.person("Ada Brandt");
    person = ada.person().orElseThrow();
    browser = world.signedIn(ada, port);
  }

  private AssessmentId sat(int... codes) {
    Instrument instrument = Instruments.get("phq-9");
    AssessmentId id = AssessmentId.random();
    assessments.begin(person, id, "phq-9", Locale.ENGLISH, THEN);
    for (int i = 0; i < codes.length; i++) {
      assessments.answer(person, id, instrument.item(i + 1).id(), codes[i], THEN);
    }
    assessments.complete(person, id, THEN);
    return id;
  }

  private HttpResponse<String> corrects(AssessmentId id, int place, String answer) {
    String path = "/questionnaires/" + id + "/correction/" + place;
    browser.get(path);
    return browser.post(path, Map.of("answer-" + place, answer));
  }

  @Test
  void an_answer_given_by_mistake_is_put_right_and_the_total_is_found_anew() {
    AssessmentId id = sat(3, 1, 1, 1, 1, 1, 1, 1, 0);
    assertThat(browser.get("/questionnaires/" + id).body())
        .contains("10 of 27", "Correct an answer");
    assertThat(browser.get("/questionnaires/" + id + "/correction").body())
        .contains("Little interest or pleasure in doing things", "Nearly every day");
    HttpResponse<String> done = corrects(id, 1, "0");
    assertThat(done.headers().firstValue("Location")).contains("/questionnaires/" + id);
    assertThat(browser.get("/questionnaires/" + id).body())
        .contains("7 of 27", "Corrected on", "What stood here before", "Nearly every day")
        .contains("It added up to 10 then.");
    assertThat(observed()).isEqualTo("7");
    assertThat(finishedAt(id)).as("it was answered when it was answered").isEqualTo(THEN);
  }

  @Test
  void whoever_may_read_the_result_reads_what_stood_there_before() {
    AssessmentId id = sat(3, 1, 1, 1, 1, 1, 1, 1, 0);
    corrects(id, 1, "0");
    Account mina = world.clinician("Mina");
    world.caresFor(mina, ada);
    sharing.set(person, Set.of(DataKind.QUESTIONNAIRES));
    String report = "/people/" + person + "/questionnaires/" + id + "/report";
    assertThat(world.signedIn(mina, port).get(report).body())
        .contains("7 of 27", "Corrected on", "Nearly every day", "It added up to 10 then.");
  }

  @Test
  void the_trend_says_that_an_answer_was_corrected_and_only_then() {
    AssessmentId id = sat(3, 1, 1, 1, 1, 1, 1, 1, 0);
    Account mina = world.clinician("Mina");
    world.caresFor(mina, ada);
    sharing.set(person, Set.of(DataKind.QUESTIONNAIRES));
    Browser minas = world.signedIn(mina, port);
    String mark = "was corrected afterwards by the person.";
    assertThat(minas.get("/people/" + person).body())
        .contains("One score is not a trend.")
        .doesNotContain(mark);
    corrects(id, 1, "0");
    assertThat(minas.get("/people/" + person).body()).contains(mark);
  }

  @Test
  void to_say_the_same_again_corrects_nothing() {
    AssessmentId id = sat(3, 1, 1, 1, 1, 1, 1, 1, 0);
    corrects(id, 1, "3");
    assertThat(browser.get("/questionnaires/" + id).body()).doesNotContain("Corrected on");
    assertThat(rows("assessment_answer_before")).isZero();
  }

  @Test
  void to_rather_not_say_takes_the_place_of_an_answer_and_is_not_nought() {
    AssessmentId id = sat(3, 1, 1, 1, 1, 1, 1, 1, 0);
    corrects(id, 1, "declined");
    assertThat(browser.get("/questionnaires/" + id).body()).doesNotContain("7 of 27");
  }

  @Test
  void a_correction_that_speaks_of_danger_brings_help_as_a_fresh_answer() {
    AssessmentId id = sat(1, 1, 1, 1, 1, 1, 1, 1, 0);
    assertThat(rows("crisis_case")).isZero();
    assertThat(corrects(id, 9, "2").headers().firstValue("Location"))
        .contains("/with-you?then=/questionnaires/" + id);
    assertThat(rows("crisis_case")).isEqualTo(1);
  }

  @Test
  void a_danger_that_is_corrected_away_closes_no_case_and_coming_back_it_counts_again() {
    AssessmentId id = sat(1, 1, 1, 1, 1, 1, 1, 1, 2);
    corrects(id, 9, "0");
    assertThat(
            database
                .sql("select count(*) from crisis_case where person_id = ? and closed_at is null")
                .param(person.value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(rows("crisis_reason")).isEqualTo(1);
    corrects(id, 9, "2");
    assertThat(rows("crisis_reason")).isEqualTo(2);
  }

  @Test
  void nobody_corrects_what_is_not_finished_or_another_s() {
    AssessmentId open = AssessmentId.random();
    assessments.begin(person, open, "phq-9", Locale.ENGLISH, THEN);
    assertThat(browser.get("/questionnaires/" + open + "/correction").statusCode()).isEqualTo(404);
    AssessmentId id = sat(1, 1, 1, 1, 1, 1, 1, 1, 0);
    Browser bilal = world.signedIn(world.person("Bilal"), port);
    bilal.get("/account");
    String path = "/questionnaires/" + id + "/correction/1";
    assertThat(bilal.get(path).statusCode()).isEqualTo(404);
    assertThat(bilal.post(path, Map.of("answer-1", "3")).statusCode()).isEqualTo(404);
    assertThat(rows("assessment_answer_before")).isZero();
  }

  @Test
  void a_form_that_says_nothing_or_nonsense_changes_nothing() {
    AssessmentId id = sat(1, 1, 1, 1, 1, 1, 1, 1, 0);
    assertThat(corrects(id, 1, "").statusCode()).isEqualTo(422);
    assertThat(corrects(id, 1, "7").statusCode()).isEqualTo(400);
    assertThat(corrects(id, 99, "1").statusCode()).isEqualTo(404);
    assertThat(rows("assessment_answer_before")).isZero();
  }

  private long rows(String table) {
    return database
        .sql("select count(*) from " + table + " where person_id = ?")
        .param(person.value())
        .query(Long.class)
        .single();
  }

  private String observed() {
    return database
        .sql(
            "select string_agg(value::text, ' ') from observation where person_id = ? and signal = 'phq-9'")
        .param(person.value())
        .query(String.class)
        .single();
  }

  private Instant finishedAt(AssessmentId id) {
    return database
        .sql("select completed_at from assessment where person_id = ? and id = ?")
        .params(person.value(), id.value())
        .query(java.sql.Timestamp.class)
        .single()
        .toInstant();
  }
}
