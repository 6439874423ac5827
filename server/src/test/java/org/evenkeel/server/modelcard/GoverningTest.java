package org.evenkeel.server.modelcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.fairness.Verdict;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.insight.ExpectedCourses;
import org.evenkeel.server.modelcard.Cases.One;
import org.evenkeel.server.modelcard.Governing.Approved;
import org.evenkeel.server.modelcard.PeopleInGroups.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class GoverningTest {
  private static final HouseModel MODEL = HouseModel.EXPECTED_COURSE_GAD_7;
  private static final String CARD = "/models/expected-course-gad-7";

  @Autowired SmallWorld world;
  @Autowired Governing governing;
  @Autowired Auditing auditing;
  @Autowired Audits audits;
  @Autowired ModelStates states;
  @Autowired ExpectedCourses expected;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private Account ruth;
  private Account olu;

  @BeforeEach
  void two_who_decide() {
    ruth = world.with(Role.SUPERVISOR, "Ruth Adeyemi");
    olu = world.with(Role.OPERATOR, "Olu Adams");
  }

  @AfterEach
  void nothing_was_learned() {
    database.sql("delete from learned_course where instrument = 'gad-7'").update();
    database.sql("delete from model_state where model = :m").param("m", MODEL.key()).update();
    database.sql("delete from model_approval where model = :m").param("m", MODEL.key()).update();
    database.sql("delete from model_audit where model = :m").param("m", MODEL.key()).update();
  }

  private void learned(double sensitivity) {
    database
        .sql(
            """
            insert into learned_course (instrument, version, learned_at, code, courses, scores, first_day, last_day, fingerprint,
              coefficients, spread, low_tenth, high_tenth, told_apart, poor_end, sensitivity, specificity, coverage)
            values ('gad-7', 1, now(), 'test', 240, 960, :day, :day, 'abc', '{1,0.9,-1,0}', '{2,0}', -1.2, 1.3,
              220, 60, :sensitivity, .8, .81)
            """)
        .param("day", LocalDate.of(2026, 9, 1))
        .param("sensitivity", sensitivity)
        .update();
  }

  /// 400 people in two groups of language; of those whose outcome came the second group is missed
  /// as often as said.
  private void audited(double missedInTheSecond, int peopleInTheSecond) {
    Map<PersonId, Who> who = new HashMap<>();
    List<One> cases = new ArrayList<>();
    group(who, cases, "en", 400, .2);
    group(who, cases, "ar", peopleInTheSecond, missedInTheSecond);
    auditing.audit(MODEL, 1, Cases.of(cases, who), Instant.now());
  }

  private static void group(
      Map<PersonId, Who> who, List<One> cases, String language, int people, double missed) {
    for (int i = 0; i < people; i++) {
      PersonId person = PersonId.random();
      who.put(person, Who.speaking(language));
      boolean came = i % 2 == 0;
      boolean found = (i / 2) % 10 >= Math.round(10 * missed);
      cases.add(new One(person, came, came && found));
    }
  }

  private Approved approves(Account who) {
    return governing.approve(MODEL, who.id(), Instant.now());
  }

  private boolean inTheLog(String deed) {
    return database
        .sql("select exists (select from audit_line where deed = :deed and what = :model)")
        .param("deed", deed)
        .param("model", MODEL.key())
        .query(Boolean.class)
        .single();
  }

  @Test
  void two_different_people_switch_a_model_on_and_one_takes_it_back() {
    learned(.8);
    audited(.2, 400);
    assertThat(approves(ruth)).isEqualTo(Approved.ONE_OF_TWO);
    assertThat(approves(ruth)).as("the same person twice").isEqualTo(Approved.ONE_OF_TWO);
    assertThat(expected.band("gad-7")).isEmpty();
    assertThat(approves(olu)).isEqualTo(Approved.ON);
    assertThat(expected.band("gad-7")).isPresent();
    governing.takeBack(MODEL, olu.id(), Instant.now());
    assertThat(expected.band("gad-7")).isEmpty();
    assertThat(approves(olu)).as("it takes two again").isEqualTo(Approved.ONE_OF_TWO);
    assertThat(inTheLog("took-model-back")).isTrue();
  }

  @Test
  void a_model_that_misses_one_group_more_often_is_withheld() {
    learned(.8);
    audited(.6, 400);
    assertThat(approves(ruth)).isEqualTo(Approved.WITHHELD);
  }

  @Test
  void a_model_that_turns_unfair_returns_to_running_unseen_by_itself_with_a_line() {
    learned(.8);
    audited(.2, 400);
    approves(ruth);
    approves(olu);
    audited(.6, 400);
    assertThat(states.of(MODEL.key()).on()).isFalse();
    assertThat(states.of(MODEL.key()).why()).isEqualTo(Standing.Why.GATE);
    assertThat(inTheLog("gate-took-model-back")).isTrue();
  }

  @Test
  void a_group_with_few_people_is_not_enough_data_and_never_fair() {
    learned(.8);
    audited(1, 20);
    ModelAudit audit = audits.newest(MODEL.key()).orElseThrow();
    assertThat(audit.compared().getFirst().groups())
        .filteredOn(group -> group.label().equals("ar"))
        .extracting(ModelAudit.Group::verdict)
        .containsExactly(Verdict.NOT_ENOUGH_DATA);
  }

  @Test
  void what_does_not_beat_the_benchmark_or_was_not_audited_is_not_switched_on() {
    assertThat(approves(ruth)).isEqualTo(Approved.NOTHING_THERE);
    learned(.5);
    assertThat(approves(ruth)).isEqualTo(Approved.NOT_GOOD_ENOUGH);
    database.sql("update learned_course set sensitivity = .8 where instrument = 'gad-7'").update();
    assertThat(approves(ruth)).isEqualTo(Approved.NOT_AUDITED);
  }

  @Test
  void everybody_reads_a_card_and_only_two_roles_decide() {
    learned(.8);
    audited(.6, 400);
    Browser adas = world.signedIn(world.person("Ada"), port);
    Browser minas = world.signedIn(world.clinician("Mina"), port);
    assertThat(adas.get(CARD).body())
        .contains("What it never does", "The gate withholds it.", "abc")
        .doesNotContain("I approve of this version", "Record the decision");
    assertThat(minas.get(CARD).body()).doesNotContain("I approve of this version");
    adas.get("/story/about-me");
    assertThat(adas.post(CARD + "/approvals", Map.of()).statusCode()).isEqualTo(403);
    minas.get("/desk/alerts");
    assertThat(minas.post(CARD + "/approvals", Map.of()).statusCode()).isEqualTo(403);
    assertThat(minas.post("/models/audits", Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void a_decision_says_who_why_and_until_when() {
    Browser ruths = world.signedIn(ruth, port);
    ruths.get(CARD);
    Map<String, String> decision =
        Map.of(
            "id",
            UUID.randomUUID().toString(),
            "what",
            "Look at this group by hand",
            "why",
            "Too few answered in Arabic",
            "until",
            LocalDate.now(ruth.zone()).plusMonths(3).toString());
    assertThat(ruths.post(CARD + "/decisions", decision).statusCode()).isEqualTo(303);
    assertThat(ruths.get(CARD).body())
        .contains("Look at this group by hand", "Too few answered in Arabic", "Ruth Adeyemi");
    Map<String, String> endless = new HashMap<>(decision);
    endless.put("until", "");
    var refused = ruths.post(CARD + "/decisions", endless);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Please give a day within the next year.");
  }

  @Test
  void every_card_is_a_page_and_two_files_in_three_languages() {
    auditing.audit();
    Browser olus = world.signedIn(olu, port);
    for (HouseModel model : HouseModel.values()) {
      for (String language : List.of("en", "es", "ar")) {
        var page = olus.get("/models/" + model.key(), language);
        assertThat(page.statusCode()).as(model + " " + language).isEqualTo(200);
        assertThat(page.body()).doesNotContain("modelcard.");
      }
      assertThat(olus.get("/models/" + model.key() + "/card.html").body()).startsWith("<!doctype");
      var json = olus.get("/models/" + model.key() + "/card.json");
      assertThat(json.body()).contains("evenkeel-model-card-1", model.key());
      assertThat(json.headers().firstValue("Content-Disposition"))
          .hasValueSatisfying(name -> assertThat(name).contains("model-card.json"));
    }
    assertThat(olus.get("/models/access").body()).contains("Recovered", "A difference does not");
    assertThat(olus.get("/models").body()).contains("Audit everything now");
    assertThat(olus.get("/models/none-such").statusCode()).isEqualTo(404);
  }

  @Test
  void what_a_person_says_of_themself_may_be_taken_back() {
    Account ada = world.person("Ada");
    Browser adas = world.signedIn(ada, port);
    adas.get("/story/about-me");
    adas.post("/story/about-me", Map.of("age", "AGE_25_44", "gender", "WOMAN"));
    assertThat(adas.get("/story/about-me").body())
        .contains("value=\"AGE_25_44\" checked", "value=\"WOMAN\" checked");
    adas.post("/story/about-me", Map.of("age", "", "gender", ""));
    assertThat(
            database
                .sql("select count(*) from about_self where person_id = :person")
                .param("person", ada.person().orElseThrow().value())
                .query(Integer.class)
                .single())
        .isZero();
  }
}
