package org.evenkeel.server.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.Owner;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.checkin.CheckIn;
import org.evenkeel.server.checkin.CheckInId;
import org.evenkeel.server.checkin.CheckIns;
import org.evenkeel.server.checkin.RecordingACheckIn;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.NotShared;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.conversation.Conversations;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.insight.Insights;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Peers' bugs in which one person came to read or change what was another's.
@HouseTest
class AcrossPeopleTest {
  private static final Set<DataKind> EVERYTHING = EnumSet.allOf(DataKind.class);
  private static final String WORDS = "The heron stood in the reeds";

  @Autowired SmallWorld world;
  @Autowired Owner owner;
  @Autowired RecordingACheckIn recording;
  @Autowired CheckIns checkIns;
  @Autowired Conversations conversations;
  @Autowired Insights insights;
  @Autowired Record record;
  @Autowired Sharing sharing;
  @Autowired CareAccesses accesses;
  @Autowired CareRelationships relationships;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @LocalServerPort int port;

  private Account ada;
  private PersonId adas;
  private Account mina;
  private CheckInId said;

  @BeforeEach
  void ada_said_something_and_mina_cares_for_her() {
    ada = world.person("Ada Quist");
    adas = ada.person().orElseThrow();
    mina = world.clinician("Mina");
    world.caresFor(mina, ada);
    said = CheckInId.random();
    recording.record(adas, checkIn(said));
  }

  private static CheckIn checkIn(CheckInId id) {
    return new CheckIn(
        id,
        Instant.now(),
        ZoneId.of("Europe/London"),
        org.evenkeel.server.checkin.CheckIn.ofMood(id, Instant.now(), ZoneId.of("UTC"), 2)
            .zoneKnown(),
        Optional.of(2),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(WORDS));
  }

  private Browser browser(Account account) {
    Browser browser = world.signedIn(account, port);
    browser.get("/account");
    return browser;
  }

  private record Route(RequestMethod method, String path) {}

  /// Every route whose pattern begins so, filled with one random number.
  private Stream<Route> sisters(String pattern, UUID id) {
    return routes.getHandlerMethods().keySet().stream().flatMap(info -> filled(info, pattern, id));
  }

  private static Stream<Route> filled(RequestMappingInfo info, String pattern, UUID id) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    return info.getPatternValues().stream()
        .filter(path -> path.startsWith(pattern))
        .map(path -> path.replaceAll("\\{(?:[^{}]|\\{[^{}]*})+}|\\*+", id.toString()))
        .flatMap(path ->
            (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                .stream().map(method -> new Route(method, path)));
  }

  private static int answered(Browser browser, Route route) {
    return route.method() == RequestMethod.GET
        ? browser.get(route.path()).statusCode()
        : browser
            .post(
                route.path(),
                Map.of("text", "x", "version", "1", "id", UUID.randomUUID().toString()))
            .statusCode();
  }

  @Test
  void p02_each_sister_of_a_page_refuses_whom_the_page_refuses() {
    Browser stranger = browser(world.clinician("Chen"));
    assertThat(sisters("/people/{person}", adas.value()))
        .hasSizeGreaterThan(8)
        .allSatisfy(
            route -> assertThat(answered(stranger, route)).as(route.toString()).isEqualTo(403));
    assertThat(conversations.thread(accesses.own(world.principal(ada)))).isEmpty();
  }

  @Test
  void p03_a_key_to_nothing_opens_nothing_and_a_list_of_nobody_finds_nobody() {
    CareAccess nothing = accesses.glance(world.principal(mina), adas).orElseThrow();
    assertThat(nothing.kinds()).isEmpty();
    assertThat(record.signals(nothing)).isEmpty();
    assertThat(record.read(List.of(nothing), Set.of(Signal.MOOD.name()), LocalDate.EPOCH))
        .isEmpty();
    assertThat(checkIns.lastDays(List.of(nothing))).isEmpty();
    assertThat(insights.of(List.of(nothing), LocalDate.EPOCH)).isEmpty();
    assertThat(conversations.waiting(List.of())).isEmpty();
    assertThat(sharing.of(List.of(), mina.id())).isEmpty();
    assertThat(browser(mina).get("/people/" + adas).body()).doesNotContain(WORDS);
    assertThatThrownBy(() -> checkIns.read(nothing, LocalDate.EPOCH, LocalDate.MAX))
        .isInstanceOf(NotShared.class);
    Confidential<String> words = wordsOf(ada);
    assertThatThrownBy(() -> words.open(nothing)).isInstanceOf(NotShared.class);
    CareAccess anothers = accesses.own(world.principal(world.person("Bilal")));
    assertThatThrownBy(() -> words.open(anothers)).hasMessageContaining("another person's record");
  }

  private Confidential<String> wordsOf(Account person) {
    return checkIns
        .find(accesses.own(world.principal(person)), said)
        .orElseThrow()
        .words()
        .orElseThrow();
  }

  @Test
  void p05_a_part_of_somebody_else_s_row_is_not_changed_by_naming_it() {
    Browser bilal = browser(world.person("Bilal"));
    String id = said.toString();
    assertThat(
            bilal.post("/check-ins/" + id, Map.of("mood", "5", "words", "mine now")).statusCode())
        .isEqualTo(404);
    bilal.post("/check-ins", Map.of("id", id, "mood", "5", "words", "mine now"));
    bilal.post("/check-ins/" + id + "/deletion", Map.of());
    Browser hers = browser(ada);
    assertThat(hers.get("/check-ins/" + id).body()).contains(WORDS).doesNotContain("mine now");
  }

  @Test
  void p06_nobody_sets_the_conditions_that_hold_for_themselves() {
    Browser chen = browser(world.clinician("Chen"));
    Account chens = world.clinician("Chen Wu");
    String care = "/administration/people/" + ada.id() + "/care";
    assertThat(chen.post(care, Map.of("carer", chens.id().toString())).statusCode()).isEqualTo(403);
    assertThat(relationships.exists(chens.id(), adas)).isFalse();
    Browser bilal = browser(world.person("Bilal"));
    bilal.post(
        "/account/details",
        Map.of("name", "Bilal", "zone", "Europe/London", "roles", "OPERATOR", "role", "OPERATOR"));
    assertThat(bilal.get("/administration/people").statusCode()).isEqualTo(403);
    Browser lead = browser(world.with(Role.SUPERVISOR, "Rosa"));
    UUID export = UUID.randomUUID();
    lead.post("/research", Map.of("id", export.toString(), "purpose", "A study of sleep"));
    assertThat(lead.post("/research/" + export + "/allowance", Map.of()).statusCode())
        .isEqualTo(403);
    Browser operator = browser(world.with(Role.OPERATOR, "Olu"));
    assertThat(
            operator
                .post(
                    "/research",
                    Map.of("id", UUID.randomUUID().toString(), "purpose", "A study of sleep"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void p09_an_address_alone_opens_nobody_s_record() {
    Browser stranger = new Browser(port);
    Stream.of(
            "/check-ins/" + said,
            "/people/" + adas,
            "/people/" + adas + "/messages",
            "/today",
            "/story",
            "/administration/people/" + ada.id())
        .forEach(path -> {
          assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(303);
          assertThat(stranger.get(path).headers().firstValue("Location")).contains("/sign-in");
        });
    for (UUID known : List.of(adas.value(), ada.id().value(), said.value())) {
      assertThat(stranger.get("/receipts/" + known).statusCode()).isEqualTo(404);
      assertThat(stranger.get("/begin/invitation/" + known).body()).doesNotContain("Ada");
    }
  }

  /// Another process, or the same one after it started again, sees the table and nothing else.
  @Test
  void p10_what_was_revoked_is_asked_from_the_table_at_each_read() {
    sharing.set(adas, EVERYTHING);
    Browser desk = browser(mina);
    assertThat(desk.get("/people/" + adas).body()).contains(WORDS);
    owner
        .database()
        .sql("update sharing set ended_at = now() where person_id = ?")
        .param(adas.value())
        .update();
    assertThat(desk.get("/people/" + adas).body()).doesNotContain(WORDS);
    owner
        .database()
        .sql("update session set ended_at = now() where account_id = ?")
        .param(mina.id().value())
        .update();
    assertThat(desk.get("/people").statusCode()).isEqualTo(303);
  }

  @Test
  void p11_a_no_wins_over_every_yes_before_and_beside_it() {
    sharing.set(adas, EVERYTHING);
    sharing.set(adas, Set.of());
    sharing.set(adas, EVERYTHING);
    sharing.set(adas, Set.of());
    Browser desk = browser(mina);
    assertThat(desk.get("/people/" + adas).body()).doesNotContain(WORDS);
    sharing.set(adas, EVERYTHING);
    Browser supervisor = browser(world.with(Role.SUPERVISOR, "Ruth"));
    assertThat(supervisor.get("/people/" + adas).statusCode()).isEqualTo(403);
    Account both = world.clinician("Bea");
    world.caresFor(both, ada);
    relationships.end(both.id(), adas);
    assertThat(browser(both).get("/people/" + adas).statusCode()).isEqualTo(403);
  }

  @Test
  void p15_whoever_leaves_reads_nothing_more_on_a_page_that_is_open() {
    sharing.set(adas, EVERYTHING);
    Browser desk = browser(mina);
    desk.get("/people/" + adas);
    relationships.end(mina.id(), adas);
    assertThat(sisters("/people/{person}", adas.value()))
        .allSatisfy(route -> assertThat(answered(desk, route)).as(route.toString()).isEqualTo(403));
    assertThat(desk.get("/people").body()).doesNotContain("Ada Quist");
    Account once = world.clinician("Cai");
    owner
        .database()
        .sql(
            "insert into care_relationship (person_id, account_id, until) values (?, ?, now() - interval '1 minute')")
        .params(adas.value(), once.id().value())
        .update();
    assertThat(relationships.exists(once.id(), adas)).isFalse();
    owner
        .database()
        .sql("update account set roles = '{COORDINATOR}' where id = ?")
        .param(mina.id().value())
        .update();
    assertThat(desk.get("/desk").statusCode()).isEqualTo(403);
    assertThat(desk.get("/desk/version").statusCode()).isEqualTo(403);
  }
}
