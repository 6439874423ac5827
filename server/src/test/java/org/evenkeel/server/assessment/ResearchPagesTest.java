package org.evenkeel.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.consent.ResearchConsents;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class ResearchPagesTest {
  private static final Instant FIRST = Instant.parse("2026-09-01T09:00:00Z");
  private static final Instant LATER = Instant.parse("2026-09-15T09:30:00Z");

  @Autowired SmallWorld world;
  @Autowired Assessments assessments;
  @Autowired ResearchConsents consents;
  @Autowired AuditLog audit;
  @LocalServerPort int port;

  List<PersonId> agreeing = new ArrayList<>();
  Browser lead;
  Browser second;

  @BeforeEach
  void people() {
    lead = world.signedIn(world.with(Role.SUPERVISOR, "Rosa Lind"), port);
    second = world.signedIn(world.with(Role.OPERATOR, "Olu Ade"), port);
  }

  @AfterEach
  void nobody_agrees_any_more() {
    agreeing.forEach(person -> consents.set(person, false));
  }

  private PersonId agrees(String name) {
    PersonId person = world.person(name).person().orElseThrow();
    consents.set(person, true);
    agreeing.add(person);
    return person;
  }

  private void sat(PersonId person, Instant at, int code) {
    sat(person, Locale.ENGLISH, at, code);
  }

  private void sat(PersonId person, Locale language, int code) {
    sat(person, language, LATER, code);
  }

  private void sat(PersonId person, Locale language, Instant at, int code) {
    Instrument phq2 = Instruments.get("phq-2");
    AssessmentId id = AssessmentId.random();
    assessments.begin(person, id, "phq-2", language, at);
    assessments.answer(person, id, phq2.item(1).id(), code, at);
    assessments.preferNotToSay(person, id, phq2.item(2).id(), at);
    assessments.complete(person, id, at);
  }

  /// Asks, lets the second person allow, and gives the address of the file.
  private String allowed() {
    Map<String, String> form = Desk.hidden(lead.get("/research").body());
    lead.post(
        "/research", Map.of("id", form.get("id"), "purpose", "Study 7, ethics approval 12/2026"));
    second.get("/research");
    second.post("/research/" + form.get("id") + "/allowance", Map.of());
    lead.get("/research");
    return "/research/" + form.get("id") + "/file";
  }

  @Test
  void nobody_takes_part_until_they_say_so_and_it_ends_at_once() {
    Account ada = world.person("Ada");
    Browser browser = world.signedIn(ada, port);
    assertThat(browser.get("/sharing").body()).contains("Off: your answers are not used.");
    assertThat(consents.of(ada.person().orElseThrow())).isFalse();
    browser.post("/sharing/research", Map.of("agrees", "true"));
    assertThat(browser.get("/sharing").body()).contains("On: your answers may be used.");
    assertThat(consents.of(ada.person().orElseThrow())).isTrue();
    browser.post("/sharing/research", Map.of("agrees", "false"));
    assertThat(consents.of(ada.person().orElseThrow())).isFalse();
    assertThat(browser.get("/who-looked").body())
        .contains("agreed to research", "ended the agreement");
  }

  @Test
  void a_file_holds_rows_without_names_or_dates_of_those_who_agreed() {
    Account eve = world.person("Eve");
    sat(eve.person().orElseThrow(), FIRST, 3);
    PersonId ada = agrees("Ada");
    sat(ada, FIRST, 2);
    sat(ada, LATER, 1);
    for (int i = 1; i < ResearchFile.FEWEST_PEOPLE; i++) {
      sat(agrees("Chen"), LATER, 1);
    }
    HttpResponse<String> file = lead.post(allowed(), Map.of());
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"answers.csv\"");
    List<String> rows = file.body().lines().toList();
    assertThat(rows.getFirst())
        .isEqualTo(
            "\"person\",\"sitting\",\"day\",\"instrument\",\"version\",\"language\",\"equivalence\",\"words\",\"item\",\"loinc\",\"code\",\"declined\",\"safety_item\",\"corrected\"");
    assertThat(rows).hasSize(1 + 2 * (ResearchFile.FEWEST_PEOPLE + 1));
    String withoutPseudonyms = file.body().replaceAll("\"p[0-9a-f]{16}\"", "");
    assertThat(withoutPseudonyms)
        .doesNotContain("2026", "Ada", "Chen", ada.toString(), "\"3\",\"0\",\"0\"");
    String words = Instruments.get("phq-2").text(Locale.ENGLISH).orElseThrow().fingerprint();
    String pseudonym = pseudonym(rows, "\"2\",\"14\",");
    assertThat(rows)
        .contains(
            "\"%s\",\"1\",\"0\",\"phq-2\",\"1\",\"en\",\"VALIDATED\",\"%s\",\"phq-9.1\",\"44250-9\",\"2\",\"0\",\"0\",\"0\""
                .formatted(pseudonym, words),
            "\"%s\",\"2\",\"14\",\"phq-2\",\"1\",\"en\",\"VALIDATED\",\"%s\",\"phq-9.2\",\"44255-8\",\"\",\"1\",\"0\",\"0\""
                .formatted(pseudonym, words));
    assertThat(audit.about(ada, 3))
        .anySatisfy(line -> assertThat(line.deed()).isEqualTo("exported-for-research"));
    List<String> again = lead.post(allowed(), Map.of()).body().lines().toList();
    assertThat(pseudonym(again, "\"2\",\"14\",")).as("new in every file").isNotEqualTo(pseudonym);
  }

  private static String pseudonym(List<String> rows, String then) {
    Pattern row = Pattern.compile("\"(p[0-9a-f]{16})\"," + then + ".*");
    return rows.stream()
        .map(row::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void too_few_people_make_no_file() {
    sat(agrees("Ada"), FIRST, 2);
    assertThat(lead.post(allowed(), Map.of()).statusCode()).isEqualTo(403);
  }

  /// Whoever knows that somebody answers in Spanish finds ten of them, or none.
  @Test
  void a_questionnaire_that_few_answered_in_a_language_is_left_out() {
    sat(agrees("Ines"), Locale.of("es"), 3);
    for (int i = 0; i < ResearchFile.FEWEST_PEOPLE; i++) {
      sat(agrees("Chen"), LATER, 1);
    }
    String without = lead.post(allowed(), Map.of()).body();
    assertThat(without.lines()).hasSize(1 + 2 * ResearchFile.FEWEST_PEOPLE);
    assertThat(without).doesNotContain("\"es\"");
    for (int i = 1; i < ResearchFile.FEWEST_PEOPLE; i++) {
      sat(agrees("Sol"), Locale.of("es"), 1);
    }
    String with = lead.post(allowed(), Map.of()).body();
    assertThat(with.lines().filter(row -> row.contains("\"es\"")))
        .hasSize(2 * ResearchFile.FEWEST_PEOPLE);
  }

  @Test
  void asking_and_allowing_takes_two_people() {
    for (int i = 0; i < ResearchFile.FEWEST_PEOPLE; i++) {
      sat(agrees("Chen"), FIRST, 1);
    }
    String id = Desk.hidden(lead.get("/research").body()).get("id");
    lead.post("/research", Map.of("id", id, "purpose", "Study 8, ethics approval 13/2026"));
    assertThat(lead.post("/research/" + id + "/allowance", Map.of()).statusCode()).isEqualTo(403);
    assertThat(lead.post("/research/" + id + "/file", Map.of()).statusCode()).isEqualTo(403);
    second.get("/research");
    assertThat(second.post("/research/" + id + "/allowance", Map.of()).statusCode()).isEqualTo(303);
    assertThat(second.post("/research/" + id + "/file", Map.of()).statusCode())
        .as("who allows does not take")
        .isEqualTo(403);
    assertThat(lead.post("/research/" + id + "/file", Map.of()).statusCode()).isEqualTo(200);
  }

  @Test
  void a_purpose_is_needed_and_a_clinician_does_not_ask() {
    lead.get("/research");
    HttpResponse<String> page =
        lead.post(
            "/research", Map.of("id", java.util.UUID.randomUUID().toString(), "purpose", "no"));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Say in a sentence what the file is for.");
    assertThat(world.signedIn(world.clinician("Mina"), port).get("/research").statusCode())
        .isEqualTo(403);
    second.get("/research");
    assertThat(
            second
                .post(
                    "/research",
                    Map.of(
                        "id",
                        java.util.UUID.randomUUID().toString(),
                        "purpose",
                        "Study 9, approval"))
                .statusCode())
        .isEqualTo(403);
  }

  /// Whatever a person wrote on a hard day, wherever; and that their answer called somebody.
  @Test
  void no_word_of_a_crisis_is_in_a_research_file() {
    List<String> canaries = new ArrayList<>();
    for (int i = 0; i < ResearchFile.FEWEST_PEOPLE; i++) {
      Account ada = world.person("Canary name " + i);
      PersonId person = ada.person().orElseThrow();
      consents.set(person, true);
      agreeing.add(person);
      canaries.addAll(writesOnAHardDay(ada));
    }
    String file = lead.post(allowed(), Map.of()).body();
    assertThat(file.lines().count()).isGreaterThan(ResearchFile.FEWEST_PEOPLE * 9L);
    assertThat(canaries).hasSize(10 * ResearchFile.FEWEST_PEOPLE);
    assertThat(canaries).noneMatch(file::contains);
    assertThat(file).doesNotContain("Canary name", "canary");
  }

  private List<String> writesOnAHardDay(Account ada) {
    Browser browser = world.signedIn(ada, port);
    browser.get("/messages");
    List<String> canaries = new ArrayList<>();
    java.util.function.Supplier<String> canary =
        () -> {
          canaries.add("canary-" + java.util.UUID.randomUUID());
          return canaries.getLast();
        };
    browser.post("/messages", Map.of("id", id(), "text", canary.get()));
    browser.post("/messages/draft", Map.of("text", canary.get()));
    browser.post("/check-ins", Map.of("id", id(), "mood", "1", "words", canary.get()));
    for (String part : List.of("signs", "alone", "distraction", "people", "safer")) {
      browser.post("/safety-plan/" + part, Map.of("text", canary.get()));
    }
    browser.post(
        "/safety-plan/people/contacts",
        Map.of("id", id(), "name", canary.get(), "phone", "112", "hours", canary.get()));
    Instrument phq9 = Instruments.get("phq-9");
    AssessmentId sitting = AssessmentId.random();
    PersonId person = ada.person().orElseThrow();
    assessments.begin(person, sitting, "phq-9", Locale.ENGLISH, FIRST);
    phq9.items().forEach(item -> assessments.answer(person, sitting, item.id(), 3, FIRST));
    assessments.complete(person, sitting, FIRST);
    return canaries;
  }

  private static String id() {
    return java.util.UUID.randomUUID().toString();
  }
}
