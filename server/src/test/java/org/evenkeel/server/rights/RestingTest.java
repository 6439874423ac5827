package org.evenkeel.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.AccessDecision.Granted;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Purpose;
import org.evenkeel.server.consent.ResearchConsents;
import org.evenkeel.server.consent.RestingRecords;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class RestingTest {
  @Autowired SmallWorld world;
  @Autowired Sharing sharing;
  @Autowired RestingRecords resting;
  @Autowired ResearchConsents research;
  @Autowired CareAccesses accesses;
  @LocalServerPort int port;

  private Account ada;
  private PersonId person;
  private SignedInAccount mina;
  private Browser browser;

  @BeforeEach
  void ada_shares_everything() {
    ada = world.person("Ada");
    person = ada.person().orElseThrow();
    Account clinician = world.clinician("Mina");
    world.caresFor(clinician, ada);
    mina = world.principal(clinician);
    sharing.set(person, EnumSet.allOf(DataKind.class));
    browser = world.signedIn(ada, port);
  }

  @Test
  void nobody_else_reads_a_record_that_rests_and_it_is_as_it_was_afterwards() {
    Set<DataKind> before = read(Purpose.CARE);
    assertThat(before).containsExactlyInAnyOrder(DataKind.values());
    rest();
    assertThat(read(Purpose.CARE)).isEmpty();
    assertThat(accesses.glance(mina, person)).map(CareAccess::kinds).contains(Set.of());
    assertThat(accesses.glances(mina))
        .singleElement()
        .satisfies(one -> assertThat(one.kinds()).isEmpty());
    wake();
    assertThat(read(Purpose.CARE)).isEqualTo(before);
  }

  @Test
  void whoever_answers_a_call_for_help_reads_the_plan_and_the_questionnaires() {
    rest();
    assertThat(read(Purpose.CRISIS))
        .containsExactlyInAnyOrder(DataKind.SAFETY_PLAN, DataKind.QUESTIONNAIRES);
  }

  @Test
  void the_person_reads_and_writes_as_ever_and_sees_what_they_share() {
    rest();
    assertThat(accesses.own(world.principal(ada)).kinds()).hasSize(DataKind.values().length);
    assertThat(sharing.of(person)).as("as they chose it").hasSize(DataKind.values().length);
    assertThat(browser.get("/mine").body()).contains("Your record rests", "Since ");
    assertThat(browser.get("/who-looked").body()).contains("let the record rest");
  }

  @Test
  void research_ends_with_it_and_does_not_come_back_by_itself() {
    research.set(person, true);
    rest();
    assertThat(research.of(person)).isFalse();
    research.set(person, true);
    assertThat(research.of(person)).as("nobody agrees while it rests").isFalse();
    wake();
    assertThat(research.of(person)).isFalse();
    research.set(person, true);
    assertThat(research.of(person)).isTrue();
  }

  @Test
  void resting_twice_and_waking_twice_change_nothing() {
    rest();
    Instant since = resting.since(person).orElseThrow();
    rest();
    assertThat(resting.since(person)).contains(since);
    wake();
    wake();
    assertThat(resting.include(person)).isFalse();
  }

  @Test
  void the_page_speaks_of_it_in_three_languages() {
    for (String language : List.of("en", "es", "ar")) {
      assertThat(browser.get("/mine", language).body()).contains("action=\"/mine/resting\"");
    }
  }

  private Set<DataKind> read(Purpose purpose) {
    return accesses.care(mina, person, purpose, "opened-record") instanceof Granted granted
        ? granted.access().kinds()
        : Set.of();
  }

  private void rest() {
    browser.get("/mine");
    assertThat(browser.post("/mine/resting", Map.of()).statusCode()).isEqualTo(303);
  }

  private void wake() {
    browser.get("/mine");
    assertThat(browser.post("/mine/waking", Map.of()).statusCode()).isEqualTo(303);
  }
}
