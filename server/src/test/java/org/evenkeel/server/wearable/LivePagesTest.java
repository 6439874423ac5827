package org.evenkeel.server.wearable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.wearablefiles.OpenMHealth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class LivePagesTest {
  @Autowired SmallWorld world;
  @Autowired JdbcTemplate database;
  @LocalServerPort int port;

  private PersonId person;
  private Browser browser;

  @BeforeEach
  void ada_signs_in() {
    Account ada = world.person("Ada Live");
    person = ada.person().orElseThrow();
    browser = world.signedIn(ada, port);
    browser.get("/wearable/live");
  }

  /// A heart of 70 beats a minute that follows a breath, for so many seconds.
  private static String swinging(double breathsAMinute, double swing, double seconds) {
    double[] since = {0};
    return DoubleStream.generate(
            () -> {
              double phase = 2 * Math.PI * breathsAMinute * since[0] / 60;
              double interval = 857 + swing * Math.sin(phase);
              since[0] += interval / 1000;
              return interval;
            })
        .limit((long) (seconds / .85))
        .mapToObj(interval -> String.format(Locale.ROOT, "%.3f", interval))
        .collect(Collectors.joining(","));
  }

  private long count(String of) {
    return Objects.requireNonNull(
        database.queryForObject("select count(*) from " + of, Long.class, person.value()));
  }

  private String keep(String source, String beats) {
    return browser
        .post("/wearable/live", Map.of("source", source, "name", "Strap 7", "beats", beats))
        .body();
  }

  private long samples(String stream) {
    return Objects.requireNonNull(
        database.queryForObject(
            "select coalesce(sum(samples), 0) from wearable_chunk where person_id = ? and stream = ?",
            Long.class,
            person.value(),
            stream));
  }

  @Test
  void camera_and_bluetooth_are_open_on_the_live_page_and_on_no_other() {
    assertThat(policy("/wearable/live")).contains("camera=(self)", "bluetooth=(self)");
    for (String path : List.of("/wearable", "/today", "/wearable/pulse", "/help", "/practise")) {
      assertThat(policy(path)).as(path).contains("camera=()", "bluetooth=()");
    }
  }

  private String policy(String path) {
    return browser.get(path).headers().firstValue("Permissions-Policy").orElse("");
  }

  @Test
  void a_session_that_is_kept_is_there_beat_by_beat_and_once_and_is_told_of() {
    long from = Instant.now().minus(Duration.ofMinutes(10)).toEpochMilli();
    String beats = from + ":" + swinging(6, 60, 180) + "|" + (from + 300_000) + ":800.781,812.5";
    int count = beats.split(",").length + 1;
    assertThat(keep("STRAP", beats))
        .contains("Your session is kept", "Variation between heartbeats, milliseconds", "70");
    assertThat(samples("BEAT_INTERVAL")).isEqualTo(count);
    keep("STRAP", beats);
    assertThat(samples("BEAT_INTERVAL")).isEqualTo(count);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            count("wearable_day where person_id = ? and kind = 'HEART' and measured > 0") > 0);
    assertThat(browser.get("/wearable").body()).contains("Time between heartbeats");
  }

  @Test
  void of_a_camera_only_the_rate_is_kept_and_no_time_between_beats_is_claimed() {
    String beats = Instant.now().minusSeconds(100).toEpochMilli() + ":" + swinging(6, 0, 61);
    assertThat(keep("CAMERA", beats))
        .contains("A camera sees single beats too coarsely")
        .doesNotContain("Variation between heartbeats, milliseconds");
    assertThat(samples("BEAT_INTERVAL")).isZero();
    assertThat(samples("HEART_RATE")).isEqualTo(5);
  }

  @Test
  void a_clock_that_goes_fast_measures_nothing_in_time_to_come() {
    keep("STRAP", Instant.now().plusSeconds(3600).toEpochMilli() + ":" + swinging(6, 30, 60));
    assertThat(
            database.queryForObject(
                "select max(day) <= current_date from wearable_chunk where person_id = ?",
                Boolean.class,
                person.value()))
        .isTrue();
    assertThat(samples("BEAT_INTERVAL")).isPositive();
  }

  @Test
  void beats_that_no_heart_makes_are_refused_whole() {
    long now = Instant.now().toEpochMilli();
    for (String beats :
        List.of("", "x", now + ":800,5", now + ":800,NaN", "12:800", now + ":", now + ":1e9")) {
      assertThat(
              browser
                  .post("/wearable/live", Map.of("source", "STRAP", "beats", beats))
                  .statusCode())
          .as(beats)
          .isEqualTo(400);
    }
    assertThat(samples("BEAT_INTERVAL")).isZero();
  }

  @Test
  void the_pace_at_which_the_heart_swung_most_is_the_persons_own() {
    String trials =
        List.of(6.5, 6.0, 5.5, 5.0, 4.5).stream()
            .map(pace -> pace + ":" + swinging(pace, 90 - 60 * Math.abs(pace - 5.5), 125))
            .collect(Collectors.joining("|"));
    assertThat(browser.post("/wearable/live/pace", Map.of("trials", trials)).statusCode())
        .isEqualTo(303);
    assertThat(browser.get("/wearable/live").body())
        .contains("Your heart swung most at 5.5 breaths a minute");
    assertThat(count("wearable_chunk where person_id = ?")).as("trials are not kept").isZero();
  }

  @Test
  void a_trial_too_short_finds_nothing_and_says_so() {
    String trials = "6.5:" + swinging(6.5, 50, 30) + "|6:" + swinging(6, 50, 30);
    var answer = browser.post("/wearable/live/pace", Map.of("trials", trials));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("too unsteady to find your pace");
    assertThat(count("wearable_pace where person_id = ?")).isZero();
  }

  @Test
  void what_is_taken_to_another_program_is_the_chosen_streams_and_as_its_schema_says()
      throws IOException {
    keep("STRAP", Instant.now().minusSeconds(100).toEpochMilli() + ":" + swinging(6, 30, 60));
    keep("CAMERA", Instant.now().minusSeconds(100).toEpochMilli() + ":" + swinging(6, 0, 61));
    JsonNode points = points("HEART_RATE");
    assertThat(points).hasSize(5);
    for (JsonNode point : points) {
      assertThat(
              OpenMHealth.check(
                  "omh:heart-rate:2.0",
                  point.path("body").toString().getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(OpenMHealth.Verdict.VALID);
    }
    assertThat(points("BEAT_INTERVAL").size()).isPositive();
    assertThat(browser.post("/wearable/open-mhealth", Map.of()).statusCode()).isEqualTo(303);
  }

  private JsonNode points(String stream) throws IOException {
    ZipInputStream file = new ZipInputStream(new ByteArrayInputStream(zip(stream)));
    assertThat(Objects.requireNonNull(file.getNextEntry()).getName()).isEqualTo("data-points.json");
    return JsonMapper.builder().build().readTree(file.readAllBytes());
  }

  private byte[] zip(String stream) throws IOException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:%d/wearable/open-mhealth".formatted(port)))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Cookie", browser.cookies())
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "stream=%s&_csrf=%s".formatted(stream, browser.token())))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
