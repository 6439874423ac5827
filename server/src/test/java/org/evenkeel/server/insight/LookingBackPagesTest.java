package org.evenkeel.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.checkin.CheckIn;
import org.evenkeel.server.checkin.CheckInId;
import org.evenkeel.server.checkin.RecordingACheckIn;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class LookingBackPagesTest {
  private static final String BACK = "/story/looking-back";
  private static final String SIGNS = "/story/signs";

  @Autowired SmallWorld world;
  @Autowired Sharing sharing;
  @Autowired RecordingACheckIn recording;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private Account ada;
  private Browser adas;
  private LocalDate today;

  @BeforeEach
  void ada() {
    ada = world.person("Ada");
    adas = world.signedIn(ada, port);
    today = LocalDate.ofInstant(Instant.now(), ada.zone());
  }

  private void noted(int daysAgo) {
    database
        .sql(
            """
            insert into insight (person_id, id, signal, worse_when, since, first_alarm, raised_at, statistic, alarm_limit,
              usual_mean, usual_deviation, usual_days, usual_from, usual_to, false_alarm_share, base_rate, right_share)
            values (:person, :id, 'mood', 'LOWER', :since, :alarm, now(), 1.4, 1.1, 3.7, 0.5, 28, :from, :to, 0.08, 0.1, 0.224)
            """)
        .param("person", ada.person().orElseThrow().value())
        .param("id", UUID.randomUUID())
        .param("since", today.minusDays(daysAgo + 9))
        .param("alarm", today.minusDays(daysAgo))
        .param("from", today.minusDays(200))
        .param("to", today.minusDays(170))
        .update();
  }

  private static String first(String page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  private String said(String fit) {
    String path = first(adas.get(BACK).body(), "action=\"(/story/looking-back/notes/[^\"]+)\"");
    adas.post(path, Map.of("fit", fit));
    return adas.get(BACK).body();
  }

  @Test
  void the_person_says_what_a_note_was_about() {
    noted(20);
    assertThat(adas.get(BACK).body()).contains("Not said", "That was a hard time");
    assertThat(said("YES")).contains("A hard time</span>");
    assertThat(said("NO")).contains("Nothing</span>");
  }

  /// Seventy quiet days, so that something watched lately.
  private void checkedInQuietly() {
    java.time.ZoneId zone = ada.zone();
    for (int ago = 70; ago >= 1; ago--) {
      recording.record(
          ada.person().orElseThrow(),
          new CheckIn(
              CheckInId.random(),
              today.minusDays(ago).atTime(12, 0).atZone(zone).toInstant(),
              zone,
              ZoneKnown.TOLD,
              Optional.of(3 + ago % 2),
              Optional.empty(),
              Set.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
  }

  @Test
  void a_hard_time_when_nothing_was_watched_is_not_missed() {
    adas.get(BACK);
    adas.post(BACK + "/hard-times", Map.of("from", today.minusDays(9).toString()));
    assertThat(adas.get(BACK).body())
        .contains("Nothing was being watched then.")
        .doesNotContain("No note came.", "More notes?");
  }

  @Test
  void a_hard_time_without_a_note_is_counted_as_missed_and_may_be_taken_back() {
    checkedInQuietly();
    adas.get(BACK);
    Map<String, String> days =
        Map.of("from", today.minusDays(9).toString(), "to", today.minusDays(5).toString());
    assertThat(adas.post(BACK + "/hard-times", days).statusCode()).isEqualTo(303);
    String page = adas.get(BACK).body();
    assertThat(page).contains("No note came.", "More notes?");
    adas.post(first(page, "action=\"([^\"]+/removal)\""), Map.of());
    assertThat(adas.get(BACK).body()).contains("None told so far.").doesNotContain("More notes?");
  }

  @Test
  void a_hard_time_needs_days_that_follow_each_other_and_keeps_what_was_typed() {
    adas.get(BACK);
    var answer =
        adas.post(
            BACK + "/hard-times",
            Map.of("from", today.plusDays(1).toString(), "to", today.minusDays(3).toString()));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("It cannot lie in the future.", "value=\"" + today.minusDays(3) + "\"");
  }

  @Test
  void what_is_suggested_is_taken_up_by_the_person_alone() {
    checkedInQuietly();
    adas.get(BACK);
    adas.post(BACK + "/hard-times", Map.of("from", today.minusDays(9).toString()));
    assertThat(adas.get(BACK).body()).contains("At most one in two months");
    adas.post(BACK + "/budget", Map.of("days", "60"));
    assertThat(adas.get(BACK).body()).as("the choice is new").doesNotContain("More notes?");
    assertThat(adas.post(BACK + "/budget", Map.of("days", "7")).statusCode()).isEqualTo(400);
  }

  @Test
  void a_sign_is_written_ticked_and_put_away() {
    adas.get(SIGNS);
    write("I leave the dishes for days");
    String page = adas.get(SIGNS).body();
    assertThat(page).contains("I leave the dishes for days", "Not in the last 14 days");
    adas.post(
        SIGNS + "/days",
        Map.of("ago", "0", "sign", first(page, "name=\"sign\" value=\"([^\"]+)\"")));
    assertThat(adas.get(SIGNS).body()).contains("On 1 of the last 14 days", "checked");
    assertThat(adas.get(BACK).body()).contains("In the last two weeks 1 of 1 sign was seen.");
    adas.post(SIGNS + "/days", Map.of("ago", "0"));
    assertThat(adas.get(SIGNS).body()).as("taken back").contains("Not in the last 14 days");
    adas.post(first(page, "action=\"([^\"]+/removal)\""), Map.of());
    assertThat(adas.get(SIGNS).body()).doesNotContain("I leave the dishes for days");
  }

  private void write(String words) {
    String id = first(adas.get(SIGNS).body(), "name=\"id\" value=\"([^\"]+)\"");
    adas.post(SIGNS, Map.of("id", id, "words", words));
    adas.post(SIGNS, Map.of("id", id, "words", words));
  }

  @Test
  void a_sign_is_sealed_and_a_list_holds_twelve() {
    adas.get(SIGNS);
    for (int i = 0; i < 12; i++) {
      write("sign heliotrope " + i);
    }
    assertThat(adas.get(SIGNS).body())
        .contains("There are 12 on your list")
        .doesNotContain("name=\"words\"");
    assertThat(
            database
                .sql(
                    "select count(*) from own_sign where person_id = :person and position('heliotrope'::bytea in words) > 0")
                .param("person", ada.person().orElseThrow().value())
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            adas.post(SIGNS, Map.of("id", UUID.randomUUID().toString(), "words", "one more"))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void a_clinician_reads_along_as_far_as_the_person_shares() {
    adas.get(SIGNS);
    write("I lie awake before four");
    noted(20);
    Account mina = world.clinician("Mina Haddad");
    Browser minas = world.signedIn(mina, port);
    String path = "/people/" + ada.person().orElseThrow() + "/looking-back";
    assertThat(minas.get(path).statusCode()).as("not in her care").isEqualTo(403);
    world.caresFor(mina, ada);
    assertThat(minas.get(path).statusCode()).as("not shared").isEqualTo(403);
    sharing.set(ada.person().orElseThrow(), Set.of(DataKind.INSIGHTS));
    assertThat(minas.get(path).body())
        .contains("Ada says which notes", "A sign whose words are not shared")
        .doesNotContain("I lie awake", "That was nothing");
    sharing.set(ada.person().orElseThrow(), EnumSet.of(DataKind.INSIGHTS, DataKind.WORDS));
    assertThat(minas.get(path).body()).contains("I lie awake before four");
    assertThat(adas.get("/who-looked").body()).contains("looked back at your notes");
  }

  @Test
  void it_reads_in_arabic_and_spanish() {
    assertThat(adas.get(BACK, "ar").body()).contains("نظرة إلى الوراء");
    assertThat(adas.get(SIGNS, "es").body()).contains("Mis propias señales");
  }
}
