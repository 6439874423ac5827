package org.evenkeel.server.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.AccessDecision.Granted;
import org.evenkeel.server.identity.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class ConsentPagesTest {
  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired Sharing sharing;
  @Autowired CareAccesses accesses;

  private Account ada;
  private Account mina;

  @BeforeEach
  void mina_cares_for_ada() {
    ada = world.person("Ada Okafor");
    mina = world.clinician("Mina Haddad");
    world.caresFor(mina, ada);
  }

  @Test
  void a_new_person_shares_nothing() {
    assertThat(world.signedIn(ada, port).get("/sharing").body())
        .contains("Mina Haddad")
        .doesNotContain(" selected");
    assertThat(sharing.of(ada.person().orElseThrow())).isEmpty();
  }

  @Test
  void what_is_switched_on_opens_at_once_and_what_is_switched_off_closes_at_once() {
    Browser adas = world.signedIn(ada, port);
    adas.get("/sharing");
    assertThat(adas.post("/sharing", Map.of("kind", "CHECK_INS")).statusCode()).isEqualTo(303);
    assertThat(opened()).isEqualTo(EnumSet.of(DataKind.CHECK_INS));
    adas.post("/sharing", Map.of());
    assertThat(opened()).isEmpty();
  }

  private java.util.Set<DataKind> opened() {
    return switch (accesses.care(
        world.principal(mina), ada.person().orElseThrow(), Purpose.CARE, "opened-record")) {
      case Granted(CareAccess access) -> access.kinds();
      case AccessDecision.Refused() -> throw new AssertionError("Mina cares for Ada");
    };
  }

  @Test
  void one_of_those_who_care_can_see_less_than_the_others() {
    Account bea = world.clinician("Bea Lindqvist");
    world.caresFor(bea, ada);
    Browser adas = world.signedIn(ada, port);
    adas.get("/sharing");
    adas.post("/sharing", Map.of("kind", "DIARY"));
    assertThat(adas.post("/sharing/" + bea.id(), Map.of("kind", "DIARY no")).statusCode())
        .isEqualTo(303);
    assertThat(opened()).containsExactly(DataKind.DIARY);
    assertThat(sharing.of(ada.person().orElseThrow(), bea.id())).isEmpty();
    adas.post("/sharing/" + bea.id(), Map.of("kind", ""));
    assertThat(sharing.of(ada.person().orElseThrow(), bea.id())).containsExactly(DataKind.DIARY);
  }

  @Test
  void a_month_ends_with_the_same_day_of_the_next_and_keeps_its_end_when_the_form_is_sent_again() {
    Browser adas = world.signedIn(ada, port);
    adas.get("/sharing");
    adas.post("/sharing", Map.of("kind", "CHECK_INS month"));
    Agreement first = sharing.agreements(ada.person().orElseThrow()).getFirst();
    ZoneId london = ZoneId.of("Europe/London");
    assertThat(first.until().orElseThrow())
        .isEqualTo(
            LocalDate.now(london).plusMonths(1).plusDays(1).atStartOfDay(london).toInstant());
    assertThat(adas.get("/sharing").body()).contains("CHECK_INS keep\" selected");
    adas.post("/sharing", Map.of("kind", "CHECK_INS keep"));
    assertThat(sharing.agreements(ada.person().orElseThrow())).containsExactly(first);
  }

  @Test
  void what_was_shared_until_a_moment_is_closed_after_it() {
    sharing.set(
        ada.person().orElseThrow(),
        Optional.empty(),
        List.of(
            new Agreement(
                DataKind.DIARY,
                Optional.empty(),
                true,
                Optional.of(Instant.now().minusSeconds(1)))));
    assertThat(opened()).isEmpty();
  }

  @Test
  void nothing_can_be_decided_for_somebody_who_does_not_care_for_me() {
    Account bea = world.clinician("Bea Lindqvist");
    Browser adas = world.signedIn(ada, port);
    adas.get("/sharing");
    assertThat(adas.post("/sharing/" + bea.id(), Map.of("kind", "DIARY")).statusCode())
        .isEqualTo(404);
    assertThat(sharing.agreements(ada.person().orElseThrow())).isEmpty();
  }

  @Test
  void ada_sees_who_opened_her_record_and_what_was_open_then() {
    sharing.set(ada.person().orElseThrow(), EnumSet.of(DataKind.QUESTIONNAIRES));
    opened();
    assertThat(world.signedIn(ada, port).get("/who-looked").body())
        .contains("Mina Haddad opened your record")
        .contains("Questionnaires");
  }

  @Test
  void nobody_has_looked_is_said_plainly() {
    assertThat(world.signedIn(ada, port).get("/who-looked").body()).contains("Nobody has looked");
  }

  @Test
  void every_deed_that_the_house_writes_has_words() throws java.io.IOException {
    org.evenkeel.server.language.Messages messages = new org.evenkeel.server.language.Messages();
    try (var files = java.nio.file.Files.walk(java.nio.file.Path.of("src/main/java"))) {
      for (java.nio.file.Path file :
          files.filter(each -> each.toString().endsWith(".java")).toList()) {
        java.util.regex.Pattern.compile(
                "\"((?:opened|wrote|refused|took|closed|changed|booked|moved|cancelled|recorded|handed-over)-[a-z-]+)\"")
            .matcher(java.nio.file.Files.readString(file))
            .results()
            .forEach(deed ->
                assertThat(messages.keys(org.evenkeel.server.language.Language.ENGLISH))
                    .contains("consent.deed-" + deed.group(1)));
      }
    }
  }
}
