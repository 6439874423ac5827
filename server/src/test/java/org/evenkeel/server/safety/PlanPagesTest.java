package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.server.Browser;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.AccessDecision.Granted;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.NotShared;
import org.evenkeel.server.consent.Purpose;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SafetyHouse
class PlanPagesTest {
  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired SafetyPlans plans;
  @Autowired CareAccesses accesses;
  @Autowired Sharing sharing;
  @Autowired JdbcClient database;

  Account ada;
  PersonId person;
  Browser browser;

  @BeforeEach
  void ada_is_here() {
    ada = world.person("Ada Okafor");
    person = ada.person().orElseThrow();
    browser = world.signedIn(ada, port);
    browser.get("/safety-plan");
  }

  @Test
  void an_empty_plan_says_gently_that_it_names_nobody() {
    assertThat(text(browser.get("/safety-plan")))
        .contains("1. Signs that it is getting hard", "Your plan names no one to call yet.");
  }

  @Test
  void a_part_is_kept_as_it_is_typed_and_when_it_is_sent() {
    assertThat(
            browser
                .post("/safety-plan/signs/draft", Map.of("text", "I stop answering"))
                .statusCode())
        .isEqualTo(204);
    assertThat(browser.get("/safety-plan/signs").body()).contains("I stop answering");
    browser.post("/safety-plan/signs", Map.of("text", "I stop answering Sam."));
    assertThat(text(browser.get("/safety-plan"))).contains("I stop answering Sam.");
  }

  @Test
  void somebody_to_call_can_be_dialled() {
    browser.post("/safety-plan/people/contacts", sam("07700 900112"));
    assertThat(browser.get("/safety-plan").body())
        .contains("tel:07700900112", "aria-label=\"Call Sam, my sister\"")
        .doesNotContain("names no one to call");
  }

  @Test
  void a_number_that_cannot_be_dialled_is_asked_for_again_and_nothing_typed_is_lost() {
    var answer = browser.post("/safety-plan/people/contacts", sam("her mobile"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("value=\"her mobile\"", "value=\"Sam, my sister\"");
  }

  @Test
  void somebody_is_taken_off_again() {
    browser.post("/safety-plan/people/contacts", sam("07700 900112"));
    UUID id = plans.read(accesses.own(world.principal(ada))).contacts().getFirst().id();
    browser.post("/safety-plan/people/contacts/" + id + "/removal", Map.of());
    assertThat(plans.read(accesses.own(world.principal(ada))).contacts()).isEmpty();
  }

  @Test
  void a_part_that_there_is_not_is_not_there() {
    assertThat(browser.get("/safety-plan/secrets").statusCode()).isEqualTo(404);
  }

  @Test
  void hostile_words_are_shown_as_words() {
    browser.post("/safety-plan/alone", Map.of("text", "<script>alert(1)</script>"));
    assertThat(browser.get("/safety-plan").body())
        .contains("&lt;script", "alert(1)")
        .doesNotContain("<script>alert");
  }

  @Test
  void a_clinician_reads_the_plan_when_it_is_shared_or_when_they_answer_a_case() {
    Account mina = world.clinician("Mina Haddad");
    world.caresFor(mina, ada);
    Granted care =
        (Granted) accesses.care(world.principal(mina), person, Purpose.CARE, "opened-record");
    assertThatThrownBy(() -> plans.read(care.access())).isInstanceOf(NotShared.class);
    Granted crisis =
        (Granted) accesses.care(world.principal(mina), person, Purpose.CRISIS, "opened-case");
    assertThat(plans.read(crisis.access()).isEmpty()).isTrue();
    sharing.set(person, Set.of(DataKind.SAFETY_PLAN));
    Granted shared =
        (Granted) accesses.care(world.principal(mina), person, Purpose.CARE, "opened-record");
    assertThat(plans.read(shared.access()).isEmpty()).isTrue();
  }

  @Test
  void words_names_and_numbers_are_sealed() {
    browser.post("/safety-plan/alone", Map.of("text", "canary-1"));
    browser.post("/safety-plan/people/contacts", sam("07700 900112"));
    assertThat(
            database
                .sql(
                    "select count(*) from safety_plan_part where position(convert_to('canary', 'UTF8') in sealed) > 0")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            database
                .sql(
                    "select count(*) from safety_plan_contact where position(convert_to('Sam', 'UTF8') in sealed) > 0")
                .query(Long.class)
                .single())
        .isZero();
  }

  private static Map<String, String> sam(String phone) {
    return Map.of(
        "id",
        UUID.randomUUID().toString(),
        "name",
        "Sam, my sister",
        "phone",
        phone,
        "hours",
        "Any hour",
        "mayCall",
        "true");
  }

  private static String text(HttpResponse<String> answer) {
    return answer.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void what_a_part_said_before_can_be_read_and_forgotten_by_its_person_alone() {
    Instant now = Instant.now();
    plans.keep(person, PlanPart.ALONE, "A walk to the heliotrope", now.minusSeconds(7200));
    plans.keep(person, PlanPart.ALONE, "half a thou", now.minusSeconds(60));
    browser.post("/safety-plan/alone", Map.of("text", "The long way home"));
    assertThat(text(browser.get("/safety-plan/alone")))
        .contains("What stood here before", "A walk to the heliotrope", "The long way home")
        .doesNotContain("half a thou");
    assertThat(text(browser.get("/safety-plan"))).doesNotContain("heliotrope");
    browser.post("/safety-plan/alone/earlier/removal", Map.of());
    assertThat(text(browser.get("/safety-plan/alone")))
        .contains("The long way home")
        .doesNotContain("heliotrope");
  }
}
