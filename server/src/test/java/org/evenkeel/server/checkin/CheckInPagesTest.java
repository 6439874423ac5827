package org.evenkeel.server.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class CheckInPagesTest {
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

  @Autowired SmallWorld world;
  @Autowired CheckIns checkIns;
  @Autowired JdbcClient database;
  @Autowired RecordingACheckIn recording;
  @Autowired Record record;
  @Autowired CareAccesses accesses;
  @LocalServerPort int port;

  Account ada;
  CareAccess own;
  Browser browser;

  @BeforeEach
  void ada() {
    ada = world.person("Ada");
    own = accesses.own(world.principal(ada));
    browser = world.signedIn(ada, port);
  }

  @Test
  void one_tap_is_kept_and_the_page_says_when() {
    String page = browser.get(saved(Map.of("mood", "4"))).body();
    assertThat(page).containsPattern("Kept at \\d\\d:\\d\\d").contains("Mood: Good");
    assertThat(kept()).singleElement().satisfies(one -> assertThat(one.mood()).contains(4));
  }

  @Test
  void the_form_sent_twice_is_kept_once() {
    String id = id(browser.get("/check-ins/new"));
    Map<String, String> form = Map.of("id", id, "energy", "2");
    String first = address(browser.post("/check-ins", form));
    String second = address(browser.post("/check-ins", form));
    assertThat(second).isEqualTo(first);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void words_sleep_and_labels_are_shown_again_to_the_one_who_wrote_them() {
    String page =
        browser
            .get(
                saved(
                    Map.of(
                        "label", "HOPEFUL",
                        "sleep-hours", "7",
                        "sleep-quality", "4",
                        "words", "Walked <with> Sam.")))
            .body();
    assertThat(page)
        .contains(
            "Feeling: Hopeful", "About 7 hours asleep", "Slept: Well", "Walked &lt;with&gt; Sam.");
  }

  @Test
  void words_that_look_encoded_are_shown_as_they_were_typed() {
    String page = browser.get(saved(Map.of("words", "100%25 %3Cb%3E &amp; a+b \\u003c"))).body();
    assertThat(page).contains("100%25 %3Cb%3E &amp;amp; a+b \\u003c");
  }

  @Test
  void nothing_said_is_asked_for_again_and_nothing_is_kept() {
    String id = id(browser.get("/check-ins/new"));
    HttpResponse<String> answer = browser.post("/check-ins", Map.of("id", id, "words", "  "));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("One is enough.", "href=\"#mood\"");
    assertThat(kept()).isEmpty();
  }

  @Test
  void words_that_are_too_long_stay_in_the_form() {
    String id = id(browser.get("/check-ins/new"));
    String words = "a".repeat(CheckIn.MOST_WORDS + 1);
    HttpResponse<String> answer =
        browser.post("/check-ins", Map.of("id", id, "mood", "2", "words", words));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(words).contains("longer than 4,000 letters").contains(id);
    assertThat(answer.body()).contains("value=\"2\" checked");
  }

  @Test
  void a_mood_that_no_page_offers_is_refused() {
    String id = id(browser.get("/check-ins/new"));
    assertThat(browser.post("/check-ins", Map.of("id", id, "mood", "9")).statusCode())
        .isEqualTo(400);
    assertThat(kept()).isEmpty();
  }

  @Test
  void an_id_that_is_none_is_refused() {
    browser.get("/check-ins/new");
    assertThat(browser.post("/check-ins", Map.of("id", "x", "mood", "3")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void the_devices_zone_decides_the_day_and_nonsense_leaves_it_to_the_account() {
    saved(Map.of("mood", "3", "zone", "Pacific/Kiritimati"));
    assertThat(kept())
        .singleElement()
        .satisfies(one -> assertThat(one.zone()).isEqualTo(ZoneId.of("Pacific/Kiritimati")));
    saved(Map.of("mood", "3", "zone", "Atlantis"));
    assertThat(kept()).extracting(KeptCheckIn::zone).contains(ZoneId.of("Europe/London"));
  }

  @Test
  void more_can_be_added_on_the_same_day() {
    String address = saved(Map.of("mood", "2"));
    browser.get(address);
    assertThat(address(browser.post(address, Map.of("mood", "3", "words", "Better now."))))
        .isEqualTo(address);
    assertThat(browser.get(address).body()).contains("Mood: So-so", "Better now.");
    assertThat(values()).containsExactly(3.0);
  }

  @Test
  void a_check_in_of_another_day_is_corrected_and_what_it_said_first_stays_to_be_seen() {
    String address = yesterday();
    assertThat(browser.get(address).body())
        .contains("Correct it")
        .doesNotContain("earlier version");
    assertThat(address(browser.post(address, Map.of("mood", "5", "words", "I meant this."))))
        .isEqualTo(address);
    assertThat(values()).containsExactly(5.0);
    browser.post(address, Map.of("mood", "4", "words", "No, this."));
    String page = browser.get(address).body();
    assertThat(page).contains("2 earlier versions", "Mood: Good", "No, this.");
    assertThat(page.indexOf("I meant this."))
        .as("the newest of them first")
        .isPositive()
        .isLessThan(page.lastIndexOf("Mood: Low"));
  }

  @Test
  void saving_without_a_change_keeps_no_version() {
    String address = saved(Map.of("mood", "2", "words", "two\nlines"));
    browser.get(address);
    browser.post(address, Map.of("mood", "2", "words", "two\r\nlines"));
    assertThat(browser.get(address).body()).doesNotContain("earlier version");
  }

  @Test
  void earlier_versions_are_sealed_and_go_with_their_check_in() {
    String address = yesterday();
    browser.get(address);
    browser.post(address, Map.of("mood", "2", "words", "Sealed then."));
    browser.get(address);
    browser.post(address, Map.of("mood", "2", "words", "Sealed now."));
    assertThat(versions("encode(words, 'escape') like '%Sealed%'")).isZero();
    assertThat(versions("true")).isEqualTo(2);
    browser.get(address);
    browser.post(address + "/deletion", Map.of());
    checkIns.clear(Instant.now().plus(Duration.ofHours(1)));
    assertThat(versions("true")).isZero();
  }

  private long versions(String which) {
    return database
        .sql("select count(*) from check_in_before where person_id = :person and " + which)
        .param("person", ada.person().orElseThrow().value())
        .query(Long.class)
        .single();
  }

  @Test
  void words_stay_as_they_were_written() {
    String words = "\n  a blank line first, spaces last  ";
    String address = saved(Map.of("mood", "3", "words", words));
    assertThat(kept())
        .singleElement()
        .satisfies(one -> assertThat(one.words().orElseThrow().open(own)).isEqualTo(words));
    assertThat(browser.get(address).body())
        .as("a browser leaves the first line break of a field out")
        .contains(">\n" + words + "</textarea>");
  }

  @Test
  void a_deleted_check_in_is_off_the_record_and_can_be_had_back() {
    String address = saved(Map.of("mood", "1", "words", "Not for keeping."));
    browser.get(address);
    browser.post(address + "/deletion", Map.of());
    assertThat(browser.get(address).body()).contains("Undo").doesNotContain("Not for keeping.");
    assertThat(kept()).isEmpty();
    assertThat(values()).isEmpty();

    browser.post(address + "/return", Map.of());
    assertThat(browser.get(address).body()).contains("Not for keeping.");
    assertThat(values()).containsExactly(1.0);
  }

  @Test
  void deleted_for_more_than_a_day_it_is_gone() {
    String address = saved(Map.of("mood", "1"));
    browser.get(address);
    browser.post(address + "/deletion", Map.of());
    checkIns.clear(Instant.now().plus(Duration.ofHours(1)));
    assertThat(browser.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void another_persons_check_in_is_not_there() {
    String address = saved(Map.of("mood", "1", "words", "Mine."));
    Browser bilal = world.signedIn(world.person("Bilal"), port);
    assertThat(bilal.get(address).statusCode()).isEqualTo(404);
    bilal.get("/check-ins/new");
    assertThat(bilal.post(address, Map.of("mood", "5")).statusCode()).isEqualTo(404);
    bilal.post(address + "/deletion", Map.of());
    assertThat(values()).containsExactly(1.0);
  }

  @Test
  void a_clinician_has_no_check_ins() {
    Browser mina = world.signedIn(world.clinician("Mina"), port);
    assertThat(mina.get("/check-ins/new").statusCode()).isEqualTo(403);
  }

  @Test
  void everything_said_is_listed_newest_first() {
    assertThat(browser.get("/check-ins").body()).contains("Nothing here yet");
    yesterday();
    saved(Map.of("mood", "5"));
    String page = browser.get("/check-ins").body();
    assertThat(page.indexOf("Mood: Very good")).isLessThan(page.indexOf("Mood: Low")).isPositive();
  }

  @Test
  void the_form_speaks_arabic_from_right_to_left() {
    assertThat(browser.get("/check-ins/new", "ar").body())
        .contains("dir=\"rtl\"", "كيف الأحوال؟", "بين بين");
  }

  private String yesterday() {
    CheckInId id = CheckInId.random();
    Instant then = Instant.now().minus(Duration.ofDays(1));
    recording.record(ada.person().orElseThrow(), CheckIn.ofMood(id, then, ada.zone(), 2));
    return "/check-ins/" + id;
  }

  /// Fills in a fresh form and sends it.
  private String saved(Map<String, String> fields) {
    Map<String, String> form = new java.util.HashMap<>(fields);
    form.put("id", id(browser.get("/check-ins/new")));
    return address(browser.post("/check-ins", form));
  }

  private static String id(HttpResponse<String> page) {
    Matcher found = ID.matcher(page.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String address(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private List<KeptCheckIn> kept() {
    LocalDate today = LocalDate.now(ada.zone());
    return checkIns.read(own, today.minusDays(2), today.plusDays(2));
  }

  private List<Double> values() {
    LocalDate today = LocalDate.now(ada.zone());
    return record.read(own, Signal.MOOD, today.minusDays(2), today.plusDays(2)).stream()
        .map(Observation::value)
        .toList();
  }
}
