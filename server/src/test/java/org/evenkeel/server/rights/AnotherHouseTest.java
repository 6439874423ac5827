package org.evenkeel.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.assessment.AssessmentId;
import org.evenkeel.server.assessment.Assessments;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.conversation.Conversations;
import org.evenkeel.server.diary.Bringing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.insight.ReturningChoices;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.safety.Contact;
import org.evenkeel.server.safety.PlanPart;
import org.evenkeel.server.safety.SafetyPlans;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.SealedColumn;
import org.evenkeel.server.vault.Vault;
import org.evenkeel.server.wearable.KeepingSamples;
import org.evenkeel.server.web.Uis;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.BodyStream;
import org.evenkeel.wearablefiles.Device;
import org.evenkeel.wearablefiles.ZoneKnown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody moves from one house to another with everything that is theirs.
@HouseTest
class AnotherHouseTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant THEN = Instant.parse("2026-10-02T09:30:00Z");

  private static final String DIARY =
      """
      date;time;restless;cheerful;note
      2026-03-01;08:30;4;2;Walked with Sam
      2026-03-01;20:15;5;3;
      2026-03-02;08:40;6;1;=HYPERLINK("x")
      2026-03-31;25:00;6;1;no such hour
      2026-03-03;09:00;9;1;nine of seven
      2026-03-04;09:05;7;7;
      2026-03-05;09:05;1;4;
      2026-03-06;09:05;1;4;
      2026-03-07;09:05;1;4;
      2026-03-08;09:05;1;4;
      2026-03-09;09:05;1;4;
      2026-03-10;09:05;1;4;
      """;

  @Autowired SmallWorld world;
  @Autowired Assessments assessments;
  @Autowired SafetyPlans plans;
  @Autowired KeepingSamples keeping;
  @Autowired ReturningChoices choices;
  @Autowired Conversations conversations;
  @Autowired CareAccesses accesses;
  @Autowired TakingACopy copying;
  @Autowired BringingBack bringing;
  @Autowired PersonReading reading;
  @Autowired AuditLog audit;
  @Autowired Vault vault;
  @Autowired Uis uis;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private Account ada;
  private Account mina;

  private final List<String> filled = new ArrayList<>();

  @BeforeEach
  void ada_has_something_of_every_kind() {
    ada = world.person("Ada Moves");
    mina = world.clinician("Mina Stays");
    world.caresFor(mina, ada);
    checksIn();
    answers();
    plansAndChooses();
    writes();
    bringsADiary();
    wears();
    audit.add(new AuditLine(THEN, mina.id(), Optional.of(person(ada)), "read", "CHECK_INS"));
    reading.names().stream()
        .filter(table -> !ReturnedRows.OUT.contains(table) && !ReturnedRows.LIVING.contains(table))
        .filter(table -> !Set.of("who_looked", EarlierHouse.TABLE).contains(table))
        .forEach(this::atLeastOne);
  }

  @Test
  void everything_of_a_person_comes_along_or_can_be_read_or_is_named_as_staying() throws Exception {
    byte[] copy = copy(ada);
    Account there = world.person("Ada Moves");
    Brought brought = (Brought) bring(there, copy);
    assertThat(brought.refused()).isZero();
    JsonNode from = tables(copy);
    JsonNode to = tables(copy(there));
    Map<String, List<JsonNode>> read =
        to.path(EarlierHouse.TABLE)
            .valueStream()
            .collect(
                Collectors.groupingBy(
                    line -> line.path("kind").asString(),
                    Collectors.mapping(
                        line -> JSON.readTree(line.path("sealed").asString()),
                        Collectors.toList())));
    for (String table : reading.names()) {
      List<JsonNode> rows = from.path(table).valueStream().toList();
      if (ReturnedRows.LIVING.contains(table)) {
        assertThat(rows).as("Ada has some of " + table).isNotEmpty();
        assertThat(plain(to.path(table).valueStream().toList()))
            .as(table)
            .containsExactlyInAnyOrderElementsOf(plain(rows));
      } else if (!ReturnedRows.OUT.contains(table) && !table.equals(EarlierHouse.TABLE)) {
        assertThat(rows).as("Ada has some of " + table).isNotEmpty();
        assertThat(read.getOrDefault(table, List.of()))
            .as(table)
            .containsExactlyInAnyOrderElementsOf(rows);
      }
    }
  }

  @Test
  void nothing_of_another_house_is_live_here_and_nobody_is_called() throws Exception {
    Account there = world.person("Ada Moves");
    bring(there, copy(ada));
    for (String table :
        List.of("message", "appointment", "sharing", "research_consent", "crisis_case")) {
      assertThat(rows(table, ada)).as(table).isPositive();
      assertThat(rows(table, there)).as(table).isZero();
    }
    assertThat(rows("care_relationship", there)).isZero();
  }

  @Test
  void brought_again_it_changes_nothing_and_in_its_own_house_too() throws Exception {
    byte[] copy = copy(ada);
    Account there = world.person("Ada Moves");
    bring(there, copy);
    assertThat(bring(there, copy)).isEqualTo(new Brought(0, 0, 0));
    Brought again = (Brought) bring(ada, copy);
    assertThat(again.entries() + again.history()).isZero();
    Brought onward = (Brought) bring(world.person("Ada Moves on"), copy(there));
    assertThat(onward.history()).isGreaterThanOrEqualTo((int) rows(EarlierHouse.TABLE, there));
    assertThat(((Brought) bring(ada, copy(there))).history()).as("home again").isZero();
  }

  @Test
  void the_page_tells_what_came_and_what_stood_there() throws Exception {
    Account there = world.person("Ada Moves");
    Browser browser = world.signedIn(there, port);
    browser.get("/mine");
    String said = browser.upload("/mine/bringing-back", "file", "copy.zip", copy(ada)).body();
    assertThat(said).contains("can be read here", "/mine/earlier-house");
    String page = browser.get("/mine/earlier-house").body();
    assertThat(page + browser.get("/mine/earlier-house?from=50").body())
        .contains("See you on Friday", "Mina Stays", "Nobody here wrote this", "Questionnaires");
  }

  @Test
  void a_hostile_copy_brings_nothing_that_could_not_have_been_said() throws Exception {
    String json = entry(copy(ada));
    for (String forged :
        List.of(
            json.replace("diary:restless", "mood"),
            json.replace("diary:restless", "phq-9"),
            json.replace("\"days\":90", "\"days\":1"),
            json.replaceAll("\"number\":0,", "\"number\":7,"),
            json.replace("2026-03-01T", "+99999-03-01T"),
            json.replaceAll("(\"import_id\":\")[^\"]+", "$1" + UUID.randomUUID()))) {
      assertThat(forged).isNotEqualTo(json);
      Account there = world.person("Ada Moves");
      assertThat(((Brought) bring(there, zip(forged))).refused()).isPositive();
    }
    assertThat(
            bring(
                world.person("Ada Moves"),
                zip(
                    json.replace(
                        "\"tables\":{",
                        "\"tables\":{\"message\":[{\"x\":\"" + "y".repeat(9 << 20) + "\"}],"))))
        .isEqualTo(new BringingBack.NotACopy());
  }

  private void checksIn() {
    Browser browser = world.signedIn(ada, port);
    browser.get("/check-ins/new");
    String id = UUID.randomUUID().toString();
    browser.post("/check-ins", Map.of("id", id, "mood", "3", "words", "=a walk"));
    browser.post("/check-ins/" + id, Map.of("id", id, "mood", "2", "energy", "4"));
  }

  private void answers() {
    AssessmentId id = AssessmentId.random();
    Instrument phq9 = Instruments.get("phq-9");
    PersonId person = person(ada);
    assessments.begin(person, id, "phq-9", Locale.ENGLISH, THEN);
    int[] codes = {2, 1, 0, 3, 1, 1, 1, 0, 1};
    for (int i = 0; i < codes.length; i++) {
      assessments.answer(person, id, phq9.item(i + 1).id(), codes[i], THEN);
    }
    assessments.complete(person, id, THEN.plusSeconds(60));
    Browser browser = world.signedIn(ada, port);
    browser.get("/questionnaires/" + id + "/correction/4");
    browser.post("/questionnaires/" + id + "/correction/4", Map.of("answer-4", "2"));
    AssessmentId open = AssessmentId.random();
    assessments.begin(person, open, "gad-7", Locale.ENGLISH, THEN);
    assessments.preferNotToSay(person, open, Instruments.get("gad-7").item(1).id(), THEN);
  }

  private void plansAndChooses() {
    PersonId person = person(ada);
    plans.keep(person, PlanPart.ALONE, "A walk.", THEN.minusSeconds(86_400));
    plans.keep(person, PlanPart.ALONE, "The long way home.", THEN);
    UUID sign = UUID.randomUUID();
    choices.sign(person, sign, "I stop answering", THEN, Optional.empty());
    choices.seen(person, sign, LocalDate.of(2026, 9, 3), THEN);
    LocalDate from = LocalDate.of(2026, 8, 1);
    choices.hardTime(person, UUID.randomUUID(), from, from.plusDays(9), THEN);
    plans.keep(person, contact("Fatima", "020 7946 0000"), THEN.plusSeconds(5));
    plans.keep(person, contact("Ben", "020 7946 0001"), THEN);
    plans.keepNumber(person, "020 7946 0002", THEN);
    choices.watch(person, "energy", "LOWER");
    choices.allow(person, 90, THEN);
    choices.learnAnew(person, "mood", LocalDate.of(2026, 9, 1), THEN, Optional.empty());
  }

  private static Contact contact(String name, String phone) {
    return new Contact(UUID.randomUUID(), PlanPart.PEOPLE, name, phone, "evenings", true);
  }

  private void writes() {
    CareAccess own = accesses.own(world.principal(ada));
    conversations.write(own, ada, UUID.randomUUID(), "Can we talk?", THEN);
    conversations.write(own, mina, UUID.randomUUID(), "See you on Friday", THEN.plusSeconds(9));
  }

  private void wears() {
    Device watch = new Device("Ada's watch", "Made up", "W1");
    keeping.keep(
        person(ada),
        List.of(
            new BodySample(
                BodyStream.STEPS, watch, THEN, THEN.plusSeconds(60), 80, 3600, ZoneKnown.TOLD)),
        ada.zone());
  }

  private void bringsADiary() {
    Bringing diary = new Bringing(world.signedIn(ada, port));
    diary.look("march.csv", DIARY);
    assertThat(diary.bring(Map.of("low-2", "1", "high-2", "7", "low-3", "1", "high-3", "7")))
        .contains("11 moments were added.");
    diary.look("later.csv", DIARY);
    putsAnAnswerRightAndTakesOneBack();
  }

  private void putsAnAnswerRightAndTakesOneBack() {
    Browser browser = world.signedIn(ada, port);
    String all = "/diary/values/" + Signal.key("diary:restless");
    List<String> answers =
        Pattern.compile("href=\"(" + all + "/[0-9a-f-]{36})\"")
            .matcher(browser.get(all).body())
            .results()
            .map(found -> found.group(1))
            .toList();
    browser.get(answers.get(0));
    browser.post(answers.get(0), Map.of("value", "3"));
    browser.post(answers.get(1) + "/deletion", Map.of());
  }

  /// A row of a table of which the person has none yet, filled with whatever fits.
  private void atLeastOne(String table) {
    if (rows(table, ada) > 0) {
      return;
    }
    Map<String, Object> values = new HashMap<>();
    database
        .sql(
            """
            select column_name, udt_name from information_schema.columns
            where table_schema = 'public' and table_name = ? and is_nullable = 'NO' and is_identity = 'NO'
            """)
        .param(table)
        .query(row -> {
          values.put(row.getString(1), value(row.getString(1), row.getString(2)));
        });
    SealedColumn.ALL.stream()
        .filter(column -> column.table().equals(table) && values.containsKey(column.column()))
        .forEach(column ->
            values.put(
                column.column(),
                vault.seal(
                    person(ada),
                    new Place(
                        table,
                        column.column(),
                        (UUID) Objects.requireNonNull(values.get(column.row()))),
                    "Said there")));
    var insert =
        database.sql(
            "insert into %s (%s) values (%s)"
                .formatted(
                    table,
                    String.join(", ", values.keySet()),
                    values.keySet().stream()
                        .map(name -> ":" + name)
                        .collect(Collectors.joining(", "))));
    values.forEach(insert::param);
    insert.update();
    filled.add(table);
  }

  /// What was filled with whatever fits would stop the pages of others who see it.
  @AfterEach
  void filled_rows_go() {
    filled.forEach(table ->
        database
            .sql("delete from " + table + " where person_id = ?")
            .param(person(ada).value())
            .update());
  }

  private Object value(String column, String type) {
    return switch (type) {
      case "uuid" -> column.equals("person_id") ? person(ada).value() : id(column);
      case "timestamptz" -> Timestamp.from(THEN.truncatedTo(ChronoUnit.MILLIS));
      case "date" -> java.sql.Date.valueOf("2026-10-02");
      case "int4", "int8", "int2" -> 3;
      case "float8" -> 0.5;
      case "bool" -> true;
      case "bytea" -> new byte[] {1};
      case "_float8" -> new Double[] {0.5};
      case "_text" -> new String[] {"x"};
      default ->
          switch (column) {
            case "kind" -> "QUESTIONNAIRES";
            case "zone" -> "UTC";
            default -> "x";
          };
    };
  }

  private UUID id(String column) {
    return column.equals("account_id") ? mina.id().value() : UUID.randomUUID();
  }

  private long rows(String table, Account of) {
    return database
        .sql("select count(*) from " + table + " where person_id = ?")
        .param(person(of).value())
        .query(Long.class)
        .single();
  }

  private static PersonId person(Account account) {
    return account.person().orElseThrow();
  }

  /// Without the number of the person, which is another one in another house.
  private static List<Map<String, Object>> plain(List<JsonNode> rows) {
    return rows.stream()
        .filter(row -> !row.path("source").asString("").equals(ReturnedRows.WORKED_OUT_ANEW))
        .map(row -> {
          Map<String, Object> values = new HashMap<>();
          row.properties().forEach(one -> values.put(one.getKey(), one.getValue().toString()));
          values.remove("person_id");
          return values;
        })
        .toList();
  }

  private BringingBack.Outcome bring(Account to, byte[] copy) {
    return bringing.bring(person(to), new ByteArrayInputStream(copy));
  }

  private byte[] copy(Account account) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    copying.write(
        accesses.own(world.principal(account)),
        account.id(),
        uis.of(new MockHttpServletRequest()),
        Instant.now(),
        out);
    return out.toByteArray();
  }

  private static JsonNode tables(byte[] copy) throws IOException {
    return JSON.readTree(entry(copy)).path("tables");
  }

  private static String entry(byte[] copy) throws IOException {
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(copy));
    Optional<ZipEntry> entry = Optional.ofNullable(zip.getNextEntry());
    while (entry.isPresent() && !entry.get().getName().equals(TakingACopy.JSON)) {
      entry = Optional.ofNullable(zip.getNextEntry());
    }
    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static byte[] zip(String json) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(TakingACopy.JSON));
      zip.write(json.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
