package org.evenkeel.server.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.conversation.Conversations;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.CareRelationships;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class PeopleTest {
  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired Months months;
  @Autowired Sharing sharing;
  @Autowired AuditLog audit;
  @Autowired CareAccesses accesses;
  @Autowired CareRelationships relationships;
  @Autowired Conversations conversations;

  private Account mina;
  private Account ada;
  private Browser minas;

  @BeforeEach
  void mina_cares_for_ada() {
    mina = world.clinician("Mina Haddad");
    minas = world.signedIn(mina, port);
    ada = inCare("Ada Okafor", EnumSet.allOf(DataKind.class));
  }

  private Account inCare(String name, Set<DataKind> shared) {
    Account person = world.person(name);
    world.caresFor(mina, person);
    sharing.set(Months.person(person), shared);
    return person;
  }

  @Test
  void a_caseload_shows_last_check_in_and_latest_score_with_its_band() {
    months.checkedIn(ada, 0, 4, "");
    months.answeredWeekly(ada, 17, 11);
    assertThat(minas.get("/people").body())
        .contains("Ada Okafor")
        .contains(Months.today().toString())
        .containsPattern("<strong>11</strong> moderate");
  }

  @Test
  void what_is_not_shared_is_not_on_the_page() {
    months.checkedIn(ada, 0, 4, "");
    months.answeredWeekly(ada, 17, 11);
    sharing.set(Months.person(ada), Set.of());
    assertThat(minas.get("/people").body())
        .contains("Ada Okafor")
        .contains("not shared")
        .doesNotContain("moderate")
        .doesNotContain("datetime=\"" + Months.today() + "\"");
  }

  @Test
  void a_list_leaves_no_line_for_every_name_in_it() {
    minas.get("/people");
    assertThat(audit.about(Months.person(ada), 5)).isEmpty();
  }

  @Test
  void somebody_else_in_the_house_is_not_on_my_list() {
    Account bilal = world.person("Bilal Somebody-Elses");
    world.caresFor(world.clinician("Bea Novak"), bilal);
    assertThat(minas.get("/people").body()).doesNotContain("Bilal");
  }

  @Test
  void when_the_relationship_ends_the_name_is_gone() {
    relationships.end(mina.id(), Months.person(ada));
    assertThat(minas.get("/people").body())
        .doesNotContain("Ada Okafor")
        .contains("Nobody is in your care yet");
  }

  @Test
  void a_name_is_found_without_its_marks_and_never_stands_in_an_address() {
    inCare("Sofía Márquez", Set.of());
    minas.get("/people");
    var answer = minas.post("/people", Map.of("name", "sofia m"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.uri().toString()).doesNotContain("sofia");
    assertThat(answer.body())
        .contains("Sofía Márquez")
        .contains("One person by the name “sofia m”")
        .doesNotContain("Ada Okafor");
  }

  @Test
  void a_name_that_nobody_has_says_so_and_leads_back() {
    minas.get("/people");
    assertThat(minas.post("/people", Map.of("name", "<b>Zed</b>")).body())
        .contains("Nobody by the name “&lt;b&gt;Zed&lt;/b&gt;”")
        .contains("Try another name");
  }

  @Test
  void two_people_of_one_name_are_told_apart() {
    inCare("ada okafor", Set.of());
    assertThat(minas.get("/people").body().split("Same name as another", -1)).hasSize(3);
  }

  @Test
  void the_list_narrows_to_those_with_a_message_waiting() {
    Account bilal = inCare("Bilal Karim", Set.of());
    conversations.write(
        accesses.own(world.principal(bilal)),
        bilal,
        UUID.randomUUID(),
        "Can we talk?",
        java.time.Instant.now());
    assertThat(minas.get("/people").body()).contains("Message waiting");
    assertThat(minas.get("/people?only=waiting").body())
        .contains("Bilal Karim")
        .doesNotContain("Ada Okafor")
        .doesNotContain("Can we talk?");
  }

  @Test
  void somebody_who_checked_in_and_then_went_quiet_is_tagged() {
    months.checkedIn(ada, 8, 4, "");
    assertThat(minas.get("/people").body()).contains("Quiet for a week");
  }

  @Test
  void little_change_twice_is_worth_a_look() {
    months.answeredWeekly(ada, 15, 14, 14, 15, 16, 15);
    assertThat(minas.get("/people").body()).contains("Worth a look");
  }

  @Test
  void a_person_in_care_has_no_caseload() {
    assertThat(world.signedIn(ada, port).get("/people").statusCode()).isEqualTo(403);
  }

  @Test
  void each_language_has_its_page() {
    assertThat(minas.get("/people", "es").body()).contains("Atiendes a una persona.");
    assertThat(minas.get("/people", "ar").body()).contains("في رعايتك شخص واحد.");
  }
}
