package org.evenkeel.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.assessment.AssessmentId;
import org.evenkeel.server.assessment.Assessments;
import org.evenkeel.server.checkin.CheckIn;
import org.evenkeel.server.checkin.CheckInId;
import org.evenkeel.server.checkin.Label;
import org.evenkeel.server.checkin.RecordingACheckIn;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.DemoIdentities;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.rights.BringingBack.NotACopy;
import org.evenkeel.server.safety.Contact;
import org.evenkeel.server.safety.PlanPart;
import org.evenkeel.server.safety.SafetyPlans;
import org.evenkeel.server.web.Uis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class CopyTest {
  private static final String WORDS = "=a walk <by> the sea, \"slowly\"\nand back";

  @Autowired SmallWorld world;
  @Autowired RecordingACheckIn recording;
  @Autowired DemoIdentities identities;
  @Autowired CareAccesses accesses;
  @Autowired TakingACopy copying;
  @Autowired BringingBack bringing;
  @Autowired PersonReading reading;
  @Autowired Assessments assessments;
  @Autowired SafetyPlans plans;
  @Autowired Uis uis;
  @Autowired JdbcClient database;

  private Account ada;

  @BeforeEach
  void ada_said_something() {
    ada = world.person("Ada Copy");
    said(ada.person().orElseThrow());
    said(ada.person().orElseThrow());
  }

  @Test
  void a_copy_holds_everything_to_read_to_reckon_with_and_to_take_elsewhere() throws Exception {
    Map<String, String> copy = entries(copy(ada));
    JsonNode tables =
        JsonMapper.builder()
            .build()
            .readTree(String.valueOf(copy.get("everything.json")))
            .path("tables");
    assertThat(tables.path("check_in").get(0).path("words").asString()).isEqualTo(WORDS);
    assertThat(tables.path("check_in").get(0).path("mood").intValue()).isEqualTo(3);
    assertThat(tables.path("account").get(0).path("name").asString()).isEqualTo("Ada Copy");
    assertThat(copy.get("read-me.html"))
        .contains("=a walk &lt;by&gt; the sea, &quot;slowly&quot;<br>and back");
    assertThat(copy.get("tables/check_in.csv"))
        .contains("\"'=a walk <by> the sea, \"\"slowly\"\"\nand back\"");
    reading.names().forEach(name -> assertThat(copy).containsKey("tables/" + name + ".csv"));
  }

  @Test
  void a_copy_holds_no_secret_that_opens_a_door_and_nothing_of_anybody_else() throws Exception {
    identities.keep(
        ada,
        "ada-" + UUID.randomUUID().toString().substring(0, 8),
        "a long password 77",
        "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
    Account bilal = world.person("Bilal Elsewhere");
    said(bilal.person().orElseThrow());
    String hash =
        database
            .sql("select hash from password where account_id = ?")
            .param(ada.id().value())
            .query(String.class)
            .single();
    assertThat(String.join("\n", entries(copy(ada)).values()))
        .doesNotContain(hash, "Bilal", bilal.person().orElseThrow().toString());
  }

  @Test
  void a_copy_brought_to_another_house_keeps_each_check_in_once() throws Exception {
    byte[] copy = copy(ada);
    PersonId elsewhere = world.person("Ada Elsewhere").person().orElseThrow();
    assertThat(brought(elsewhere, copy)).isEqualTo(2);
    assertThat(brought(elsewhere, copy)).isEqualTo(0);
    assertThat(numbers(elsewhere)).isEqualTo(numbers(ada.person().orElseThrow()));
  }

  @Test
  void questionnaires_and_the_plan_come_along_and_call_nobody() throws Exception {
    PersonId person = ada.person().orElseThrow();
    Instant then = Instant.now().minus(Duration.ofDays(40));
    answered(person, then, 2, 1, 0, 3, 1, 1, 1, 0, 1);
    plans.keep(person, PlanPart.ALONE, "The long way home.", then);
    plans.keep(
        person,
        new Contact(
            UUID.randomUUID(), PlanPart.PEOPLE, "Fatima", "020 7946 0000", "evenings", true),
        then);
    byte[] copy = copy(ada);
    Account elsewhere = world.person("Ada Elsewhere");
    PersonId other = elsewhere.person().orElseThrow();
    assertThat(brought(other, copy)).isEqualTo(5);
    assertThat(brought(other, copy)).isEqualTo(0);
    assertThat(sittings(other)).isEqualTo(sittings(person)).contains("/phq-9/1/en/", "/10/");
    assertThat(plans.read(accesses.own(world.principal(elsewhere))))
        .isEqualTo(plans.read(accesses.own(world.principal(ada))));
    assertThat(rows("crisis_case", person)).as("they were asked here, then").isEqualTo(1);
    assertThat(rows("crisis_case", other)).isZero();
    assertThat(rows("observation", other)).isEqualTo(rows("observation", person));
  }

  @Test
  void what_is_here_already_is_not_changed_by_a_copy() throws Exception {
    PersonId person = ada.person().orElseThrow();
    plans.keep(person, PlanPart.ALONE, "From the copy.", Instant.now());
    byte[] copy = copy(ada);
    plans.keep(person, PlanPart.ALONE, "Written since.", Instant.now());
    assertThat(brought(person, copy)).isEqualTo(0);
    assertThat(plans.read(accesses.own(world.principal(ada))).of(PlanPart.ALONE))
        .isEqualTo("Written since.");
  }

  @Test
  void an_answer_that_cannot_be_given_or_a_version_that_is_not_here_is_left_out() throws Exception {
    answered(ada.person().orElseThrow(), Instant.now(), 2, 1, 0, 3, 1, 1, 1, 0, 0);
    String json = String.valueOf(entries(copy(ada)).get("everything.json"));
    for (String forged :
        List.of(
            json.replace("\"code\":3", "\"code\":4"),
            json.replace("\"version\":1", "\"version\":77"),
            json.replace("\"language\":\"en\"", "\"language\":\"fr\""),
            json.replaceAll("\"begun_at\":\"2", "\"begun_at\":\"9"))) {
      PersonId other = world.person("Ada Elsewhere").person().orElseThrow();
      assertThat(brought(other, zip("everything.json", forged)))
          .as("the two check-ins")
          .isEqualTo(2);
      assertThat(rows("assessment", other)).isZero();
    }
  }

  @Test
  void a_copy_that_breaks_off_or_goes_on_brings_nothing_at_all() throws Exception {
    String json = String.valueOf(entries(copy(ada)).get("everything.json"));
    PersonId other = world.person("Ada Elsewhere").person().orElseThrow();
    for (String broken :
        List.of(
            json.substring(0, json.length() - 1),
            json + "{}",
            json + "]",
            json.substring(0, json.length() - 1) + ",\"more\":[1,]}")) {
      assertThat(bringing.bring(other, new ByteArrayInputStream(zip("everything.json", broken))))
          .isEqualTo(new NotACopy());
    }
    assertThat(rows("check_in", other)).isZero();
  }

  private void answered(PersonId person, Instant at, int... codes) {
    AssessmentId id = AssessmentId.random();
    Instrument phq9 = Instruments.get("phq-9");
    assessments.begin(person, id, "phq-9", Locale.ENGLISH, at);
    for (int i = 0; i < codes.length; i++) {
      assessments.answer(person, id, phq9.item(i + 1).id(), codes[i], at);
    }
    assessments.complete(person, id, at);
  }

  private String sittings(PersonId person) {
    return database
        .sql(
            """
            select string_agg(concat_ws('/', s.id, instrument, version, language, fingerprint, begun_at, completed_at, score, band, item, code), ' ' order by s.id, item)
            from assessment s join assessment_answer a on a.person_id = s.person_id and a.assessment_id = s.id
            where s.person_id = ?
            """)
        .param(person.value())
        .query(String.class)
        .single();
  }

  private long rows(String table, PersonId person) {
    return database
        .sql("select count(*) from " + table + " where person_id = ?")
        .param(person.value())
        .query(Long.class)
        .single();
  }

  private String numbers(PersonId person) {
    return database
        .sql(
            "select string_agg(concat_ws('/', id, at, mood, energy, labels, sleep_hours, zone), ' ' order by id) from check_in where person_id = ?")
        .param(person.value())
        .query(String.class)
        .single();
  }

  @Test
  void a_copy_that_says_what_nobody_could_have_said_here_brings_nothing() throws Exception {
    PersonId person = ada.person().orElseThrow();
    String forged =
        String.valueOf(entries(copy(ada)).get("everything.json"))
            .replace("\"mood\":3", "\"mood\":99")
            .replaceAll("\"id\":\"[^\"]+\"", "\"id\":\"" + UUID.randomUUID() + "\"");
    assertThat(brought(person, zip("everything.json", forged))).isEqualTo(0);
  }

  @Test
  void what_is_no_copy_is_not_taken() throws Exception {
    PersonId person = ada.person().orElseThrow();
    for (byte[] file :
        new byte[][] {
          {},
          "hello".getBytes(StandardCharsets.US_ASCII),
          zip("other.json", "{}"),
          zip("everything.json", "{\"check_in\":[{}]}"),
          zip("everything.json", "{\"format\":\"evenkeel-copy-1\",\"tables\":{\"check_in\":[{")
        }) {
      assertThat(bringing.bring(person, new ByteArrayInputStream(file))).isEqualTo(new NotACopy());
    }
  }

  /// How many entries were new.
  private int brought(PersonId person, byte[] copy) {
    return bringing.bring(person, new ByteArrayInputStream(copy)) instanceof Brought brought
        ? brought.entries()
        : -1;
  }

  private byte[] copy(Account account) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SignedInAccount me = world.principal(account);
    copying.write(
        accesses.own(me), account.id(), uis.of(new MockHttpServletRequest()), Instant.now(), out);
    return out.toByteArray();
  }

  private static Map<String, String> entries(byte[] copy) throws IOException {
    Map<String, String> entries = new HashMap<>();
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(copy));
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
    }
    return entries;
  }

  private static byte[] zip(String name, String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private void said(PersonId person) {
    recording.record(
        person,
        new CheckIn(
            new CheckInId(UUID.randomUUID()),
            Instant.parse("2026-11-20T08:15:00Z"),
            ZoneId.of("Europe/Madrid"),
            ZoneKnown.TOLD,
            Optional.of(3),
            Optional.of(4),
            Set.of(Label.values()[0]),
            Optional.of(7.5),
            Optional.of(2),
            Optional.of(WORDS)));
  }
}
