package org.evenkeel.server.wearable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@HouseTest
class ArchivePagesTest {
  private static final DateTimeFormatter APPLE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss +0000");
  private static final int DAYS = 30;

  @Autowired SmallWorld world;
  @Autowired JdbcTemplate database;
  @Autowired Sharing sharing;
  @Autowired AuditLog audit;
  @Autowired ReadingJobs jobs;
  @LocalServerPort int port;

  private Account ada;
  private PersonId person;
  private Browser browser;

  @BeforeEach
  void ada_signs_in() {
    ada = world.person("Ada Worn");
    person = ada.person().orElseThrow();
    browser = world.signedIn(ada, port);
    browser.get("/wearable");
  }

  private static String record(String type, String attributes, Instant from, Instant to) {
    return "<Record type=\"%s\" sourceName=\"=HYPERLINK(&quot;x&quot;)\" device=\"&lt;&lt;HKDevice: 0x1&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch6,1&gt;\" %s startDate=\"%s\" endDate=\"%s\"/>%n"
        .formatted(type, attributes, text(from), text(to));
  }

  private static String text(Instant moment) {
    return APPLE.format(moment.atOffset(ZoneOffset.UTC));
  }

  /// A month of nights, walks and pulse that ended yesterday.
  private static String export() {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<HealthData locale=\"en_GB\">\n");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    for (int back = DAYS; back > 0; back--) {
      Instant morning = today.minusDays(back).atTime(7, back % 3).toInstant(ZoneOffset.UTC);
      xml.append(
          record(
              "HKCategoryTypeIdentifierSleepAnalysis",
              "value=\"HKCategoryValueSleepAnalysisAsleepCore\"",
              morning.minus(Duration.ofHours(8)),
              morning));
      for (int minute = 0; minute < 480; minute += 5) {
        Instant moment = morning.minus(Duration.ofMinutes(480 - minute));
        xml.append(
            record(
                "HKQuantityTypeIdentifierHeartRate",
                "unit=\"count/min\" value=\"" + (55 + (minute / 5 + back) % 9) + "\"",
                moment,
                moment));
      }
      xml.append(
          record(
              "HKQuantityTypeIdentifierStepCount",
              "unit=\"count\" value=\"" + (4000 + 100 * (back % 7)) + "\"",
              morning.plus(Duration.ofHours(2)),
              morning.plus(Duration.ofHours(3))));
    }
    return xml.append("</HealthData>\n").toString();
  }

  private static final long SAMPLES = DAYS * (1 + 96 + 1L);

  private static byte[] zipped(String export) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("apple_health_export/export.xml"));
      zip.write(export.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private String give(byte[] file) {
    browser.get("/wearable");
    HttpResponse<String> answer = browser.upload("/wearable", "file", "export.zip", file);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String bringIn(byte[] file, String... streams) {
    String at = give(file);
    assertThat(browser.get(at).statusCode()).isEqualTo(200);
    String chosen = String.join("&", Arrays.stream(streams).map(one -> "stream=" + one).toList());
    assertThat(browser.postAll(at, chosen).statusCode()).isEqualTo(303);
    read(at);
    return at;
  }

  private void read(String at) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> browser.get(at + "/progress").body().contains("\"over\":true"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> count("wearable_day where version = 0 and person_id = ?") == 0);
  }

  private long count(String from) {
    return Objects.requireNonNull(
        database.queryForObject("select count(*) from " + from, Long.class, person.value()));
  }

  private long held() {
    return Objects.requireNonNull(
        database.queryForObject(
            "select coalesce(sum(samples), 0) from wearable_chunk where person_id = ?",
            Long.class,
            person.value()));
  }

  @Test
  void a_file_is_looked_into_chosen_from_and_told_of_night_by_night() throws Exception {
    String at = give(zipped(export()));
    assertThat(browser.get(at).body())
        .contains("What the file holds", "Heart rate", "Steps", "Sleep", "2,880 measurements");
    browser.postAll(at, "stream=SLEEP&stream=HEART_RATE&stream=STEPS");
    read(at);
    assertThat(held()).isEqualTo(SAMPLES);
    assertThat(browser.get("/wearable/nights").body())
        .contains("Hours asleep", "<svg", "How much was measured", "What this tells you");
    assertThat(browser.get("/wearable/pulse").body()).contains("Heart rate at rest");
    assertThat(browser.get("/wearable/days").body()).contains("Steps");
    assertThat(
            database.queryForObject(
                "select avg(value) from observation where person_id = ? and signal = 'worn:sleep-hours'",
                Double.class,
                person.value()))
        .isEqualTo(8.0);
    assertThat(count("wearable_piece where person_id = ?")).as("pieces go once read").isZero();
  }

  @Test
  void the_same_file_brought_again_adds_nothing() throws Exception {
    bringIn(zipped(export()), "SLEEP", "HEART_RATE", "STEPS");
    String second = bringIn(zipped(export()), "SLEEP", "HEART_RATE", "STEPS");
    assertThat(browser.get(second).body()).contains("Nothing new");
    assertThat(held()).isEqualTo(SAMPLES);
  }

  @Test
  void only_what_was_chosen_comes_in_and_it_can_be_taken_away() throws Exception {
    bringIn(zipped(export()), "STEPS");
    assertThat(held()).isEqualTo(DAYS);
    browser.get("/wearable");
    browser.post("/wearable/removal", Map.of("stream", "STEPS"));
    assertThat(held()).isZero();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> count("observation where person_id = ? and source = 'wearable'") == 0);
  }

  @Test
  void a_file_that_breaks_off_gets_a_sentence_and_loses_nothing() throws Exception {
    bringIn(zipped(export()), "STEPS");
    String half = export().substring(0, export().length() / 2);
    String at = bringIn(half.getBytes(StandardCharsets.UTF_8), "STEPS", "HEART_RATE");
    assertThat(browser.get(at).body())
        .contains("breaks off or is damaged", "Nothing that was here before is lost");
    assertThat(held()).isGreaterThan(DAYS);
  }

  @Test
  void what_is_no_archive_is_told_so_and_can_be_thrown_away() {
    String at = give("just a letter".getBytes(StandardCharsets.UTF_8));
    assertThat(browser.get(at).body()).contains("Nothing in this file is known here");
    browser.post(at + "/removal", Map.of());
    assertThat(browser.get(at).body()).contains("The file is gone");
    assertThat(count("wearable_piece where person_id = ?")).isZero();
  }

  @Test
  void a_reading_that_stood_still_goes_on_where_it_was() throws Exception {
    String at = give(zipped(export()));
    browser.get(at);
    database.update(
        "update wearable_import set state = 'READING', streams = '{STEPS,SLEEP,HEART_RATE}' where person_id = ?",
        person.value());
    jobs.takeUp();
    read(at);
    assertThat(held()).isEqualTo(SAMPLES);
  }

  @Test
  void days_of_an_older_rule_are_worked_out_anew() throws Exception {
    bringIn(zipped(export()), "SLEEP");
    database.update("update wearable_day set version = -1 where person_id = ?", person.value());
    jobs.takeUp();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> count("wearable_day where version = -1 and person_id = ?") == 0);
    assertThat(count("observation where person_id = ? and signal = 'worn:sleep-hours'"))
        .isEqualTo(DAYS);
  }

  @Test
  void a_clinician_sees_each_kind_only_while_it_is_shared_and_each_look_is_written_down()
      throws Exception {
    bringIn(zipped(export()), "SLEEP", "HEART_RATE");
    Account mina = world.clinician("Mina Worn");
    world.caresFor(mina, ada);
    Browser desk = world.signedIn(mina, port);
    String nights = "/people/" + person + "/worn/nights";
    assertThat(desk.get(nights).statusCode()).isEqualTo(403);
    sharing.set(person, EnumSet.of(DataKind.SLEEP));
    assertThat(desk.get(nights).body()).contains("Hours asleep");
    assertThat(desk.get("/people/" + person + "/worn/pulse").statusCode()).isEqualTo(403);
    assertThat(desk.get("/people/" + person).body())
        .contains("/worn/nights")
        .doesNotContain("/worn/pulse");
    assertThat(audit.about(person, 50).stream().map(AuditLine::deed)).contains("opened-worn");
    sharing.set(person, Set.of());
    assertThat(desk.get(nights).statusCode()).isEqualTo(403);
  }

  @Test
  void a_name_in_a_file_is_never_run_by_a_spreadsheet() throws Exception {
    bringIn(zipped(export()), "STEPS");
    assertThat(browser.get("/wearable/measurements.csv").body())
        .contains("\"STEPS\"", "\"'=HYPERLINK(\"\"x\"\")\"")
        .doesNotContain(",\"=HYPERLINK");
  }

  @Test
  void nobody_else_finds_a_persons_file() throws Exception {
    String at = give(zipped(export()));
    Browser bilal = world.signedIn(world.person("Bilal Worn"), port);
    assertThat(bilal.get(at).statusCode()).isEqualTo(404);
    assertThat(bilal.get(at + "/progress").statusCode()).isEqualTo(404);
  }
}
