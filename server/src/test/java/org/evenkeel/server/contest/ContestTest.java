package org.evenkeel.server.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.assessment.AssessmentId;
import org.evenkeel.server.assessment.Assessments;
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
class ContestTest {
  @Autowired SmallWorld world;
  @Autowired Assessments assessments;
  @Autowired Sharing sharing;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private Account ada;
  private Browser adas;
  private AssessmentId score;

  @BeforeEach
  void ada_has_a_score() {
    ada = world.person("Ada Okafor");
    adas = world.signedIn(ada, port);
    score = AssessmentId.random();
    assessments.begin(person(), score, "gad-7", Locale.ENGLISH, Instant.now());
    for (int item = 1; item <= 7; item++) {
      assessments.answer(
          person(), score, Instruments.get("gad-7").item(item).id(), 2, Instant.now());
    }
    assessments.complete(person(), score, Instant.now());
  }

  private PersonId person() {
    return ada.person().orElseThrow();
  }

  private Browser inCareOf(String name) {
    Account clinician = world.clinician(name);
    world.caresFor(clinician, ada);
    sharing.set(person(), EnumSet.of(DataKind.QUESTIONNAIRES));
    return world.signedIn(clinician, port);
  }

  private String form() {
    return adas.get("/story/contest?about=" + score).body();
  }

  private void contests(String words) {
    String id = first(form(), "name=\"id\" value=\"([^\"]+)\"");
    Map<String, String> said = Map.of("id", id, "about", score.toString(), "words", words);
    assertThat(adas.post("/story/contest", said).statusCode()).isEqualTo(303);
    adas.post("/story/contest", said);
  }

  private static String first(String page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  @Test
  void a_result_leads_to_saying_that_it_does_not_fit() {
    assertThat(adas.get("/questionnaires/" + score).body())
        .contains("/story/contest?about=" + score);
  }

  @Test
  void where_nobody_cares_for_the_person_no_day_is_promised() {
    assertThat(form()).contains("no answer can be promised");
    contests("heliotrope");
    assertThat(adas.get("/story/contests").body())
        .contains("No answer could be promised")
        .containsOnlyOnce("heliotrope");
  }

  @Test
  void a_human_answers_by_the_day_that_was_promised_and_the_person_reads_it() {
    Browser minas = inCareOf("Mina Haddad");
    assertThat(form()).contains("Somebody who cares for you answers by");
    contests("I had the flu that week");
    assertThat(minas.get("/desk").body())
        .contains("One person says that a score does not fit.", "/people/contests");
    String waiting = minas.get("/people/contests").body();
    assertThat(waiting).contains("Ada Okafor", "I had the flu that week", "Answer due by");
    String path = first(waiting, "href=\"(/people/[^\"]+/contests/[^\"]+)\"");
    minas.get(path);
    assertThat(minas.post(path + "/answer", Map.of("words", " ")).statusCode()).isEqualTo(422);
    minas.post(path + "/answer", Map.of("words", "Thank you, we ask again next week"));
    assertThat(adas.get("/today").body()).contains("Somebody answered you.");
    assertThat(adas.get("/story/contests").body())
        .contains("Mina Haddad answered", "Thank you, we ask again next week");
    assertThat(adas.get("/today").body()).doesNotContain("Somebody answered you.");
    assertThat(minas.get("/desk").body()).doesNotContain("a score does not fit");
    assertThat(adas.get("/who-looked").body()).contains("answered what you said about a score");
  }

  @Test
  void a_late_answer_is_called_late_to_both() {
    Browser minas = inCareOf("Mina Haddad");
    contests("Not me");
    database
        .sql("update score_contest set due_on = :day where person_id = :person")
        .param("day", LocalDate.now(ada.zone()).minusDays(2))
        .param("person", person().value())
        .update();
    assertThat(minas.get("/desk").body()).contains("One answer about a score is late.");
    assertThat(adas.get("/story/contests").body()).contains("Late: an answer was promised by");
  }

  @Test
  void whoever_does_not_care_for_the_person_reads_and_answers_nothing() {
    inCareOf("Mina Haddad");
    contests("heliotrope");
    UUID id =
        database
            .sql("select id from score_contest where person_id = :person")
            .param("person", person().value())
            .query(UUID.class)
            .single();
    Browser beas = world.signedIn(world.clinician("Bea Novak"), port);
    String path = "/people/" + person() + "/contests/" + id;
    assertThat(beas.get(path).statusCode()).isEqualTo(403);
    beas.get("/people/contests");
    assertThat(beas.get("/people/contests").body()).doesNotContain("heliotrope");
    assertThat(beas.post(path + "/answer", Map.of("words", "x")).statusCode()).isEqualTo(403);
  }

  @Test
  void anothers_score_cannot_be_contested() {
    Browser bilals = world.signedIn(world.person("Bilal"), port);
    assertThat(bilals.get("/story/contest?about=" + score).statusCode()).isEqualTo(404);
  }

  @Test
  void it_reads_in_arabic_and_spanish() {
    assertThat(adas.get("/story/contest?about=" + score, "ar").body())
        .contains("هذا لا ينطبق عليّ");
    assertThat(adas.get("/story/contests", "es").body())
        .contains("Lo que dije de las puntuaciones");
  }
}
