package org.evenkeel.server.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.selfhelp.sleep.Condition;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class NightsPagesTest {
  private static final String NIGHTS = "/programmes/nights";

  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired JdbcClient database;

  private Account ada;
  private Browser adas;

  @BeforeEach
  void ada_is_here() {
    ada = world.person("Ada Nights");
    adas = world.signedIn(ada, port);
  }

  @Test
  void with_six_nights_nothing_is_asked_yet_and_with_seven_it_is() {
    nights(1, 6, "00:00", "08:00", 120);
    assertThat(adas.get(NIGHTS).body()).contains("6 nights").doesNotContain("c-epilepsy");
    nights(7, 7, "00:00", "08:00", 120);
    assertThat(adas.get(NIGHTS).body())
        .contains("7 nights", "c-epilepsy", "You slept about 75 % of your time in bed");
  }

  /// Eight hours in bed, two of them awake: six hours asleep, so the window is six hours long and
  /// ends at the person's own time.
  @Test
  void the_window_is_as_long_as_the_mean_sleep_and_ends_at_their_time_with_a_warning() {
    nights(1, 7, "00:00", "08:00", 120);
    adas.get(NIGHTS);
    assertThat(adas.post(NIGHTS, noes("06:30")).statusCode()).isEqualTo(303);
    assertThat(adas.get(NIGHTS).body())
        .contains("Not in bed before 00:30. Up at 06:30", "Do not drive");
  }

  @Test
  void an_open_question_is_not_a_no() {
    nights(1, 7, "00:00", "08:00", 120);
    adas.get(NIGHTS);
    Map<String, String> form = noes("06:30");
    form.remove("c-epilepsy");
    HttpResponse<String> page = adas.post(NIGHTS, form);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("An open question is not a no");
    assertThat(windows()).isZero();
  }

  @Test
  void one_yes_sends_to_a_human_and_is_not_kept() {
    nights(1, 7, "00:00", "08:00", 120);
    adas.get(NIGHTS);
    Map<String, String> form = noes("06:30");
    form.put("c-pregnancy", "yes");
    assertThat(adas.post(NIGHTS, form).body())
        .contains("A person decides this with you", "you are pregnant");
    assertThat(windows()).isZero();
  }

  @Test
  void whoever_may_not_be_safe_gets_help_at_once_and_a_case_opens() {
    nights(1, 7, "00:00", "08:00", 120);
    adas.get(NIGHTS);
    Map<String, String> form = noes("06:30");
    form.put("c-acute-suicidality", "yes");
    assertThat(adas.post(NIGHTS, form).headers().firstValue("Location"))
        .contains("/with-you?then=" + NIGHTS);
    assertThat(count("crisis_case")).isPositive();
  }

  @Test
  void after_a_week_good_sleep_lets_the_window_grow_by_a_quarter_of_an_hour() {
    windowSetAWeekAgo();
    nights(1, 5, "00:30", "06:30", 30);
    assertThat(adas.get(NIGHTS).body()).contains("The weekly look");
    week("USUAL", "false");
    assertThat(adas.get(NIGHTS).body()).contains("Not in bed before 00:15. Up at 06:30", "It grew");
  }

  @Test
  void whoever_is_very_sleepy_keeps_their_window_and_it_is_never_cut() {
    windowSetAWeekAgo();
    nights(1, 5, "00:30", "06:30", 120);
    adas.get(NIGHTS);
    week("AT_THE_WHEEL", "false");
    assertThat(adas.get(NIGHTS).body())
        .contains("Not in bed before 00:30. Up at 06:30", "it was not cut");
  }

  @Test
  void bad_sleep_cuts_a_quarter_of_an_hour_and_warns() {
    windowSetAWeekAgo();
    nights(1, 5, "00:30", "06:30", 120);
    adas.get(NIGHTS);
    week("USUAL", "false");
    assertThat(adas.get(NIGHTS).body())
        .contains("Not in bed before 00:45. Up at 06:30", "It shrank", "Do not drive");
  }

  @Test
  void what_has_become_true_stops_it() {
    windowSetAWeekAgo();
    nights(1, 5, "00:30", "06:30", 30);
    adas.get(NIGHTS);
    assertThat(week("USUAL", "true").body()).contains("The window was stopped");
    assertThat(windows()).isZero();
  }

  @Test
  void whoever_may_not_be_safe_by_the_weekly_look_gets_help_and_the_window_ends() {
    windowSetAWeekAgo();
    adas.get(NIGHTS);
    HttpResponse<String> answer =
        adas.post(
            NIGHTS + "/week", Map.of("sleepy", "USUAL", "changed", "false", "unsafe", "true"));
    assertThat(answer.headers().firstValue("Location")).contains("/with-you?then=" + NIGHTS);
    assertThat(windows()).isZero();
    assertThat(count("crisis_case")).isPositive();
  }

  @Test
  void it_stops_in_one_action() {
    windowSetAWeekAgo();
    adas.get(NIGHTS);
    adas.post(NIGHTS + "/stop", Map.of());
    assertThat(windows()).isZero();
  }

  @Test
  void a_night_with_something_left_open_is_told_and_not_counted() {
    nights(1, 6, "00:00", "08:00", 120);
    Map<String, String> form = diary("00:00", "08:00", 120);
    form.remove("a-woke-0");
    written(form, 7);
    assertThat(adas.get(NIGHTS).body()).contains("6 nights", "1 more has");
  }

  private void windowSetAWeekAgo() {
    nights(8, 14, "00:00", "08:00", 120);
    adas.get(NIGHTS);
    adas.post(NIGHTS, noes("06:30"));
    database
        .sql("update sleep_window set set_on = ? where person_id = ?")
        .params(LocalDate.now(ada.zone()).minusDays(7), person())
        .update();
  }

  private HttpResponse<String> week(String sleepy, String changed) {
    return adas.post(
        NIGHTS + "/week", Map.of("sleepy", sleepy, "changed", changed, "unsafe", "false"));
  }

  /// Nights that ended so many days ago.
  private void nights(int from, int until, String bed, String up, int awake) {
    for (int ago = from; ago <= until; ago++) {
      written(diary(bed, up, awake), ago);
    }
  }

  private static Map<String, String> diary(String bed, String up, int awake) {
    Map<String, String> form = new HashMap<>();
    form.put("id", UUID.randomUUID().toString());
    form.put("a-bed-time-0", bed);
    form.put("a-tried-to-sleep-0", bed);
    form.put("a-to-fall-asleep-0", "0");
    form.put("a-awake-in-night-0", String.valueOf(awake));
    form.put("a-woke-0", up);
    form.put("a-got-up-0", up);
    return form;
  }

  private void written(Map<String, String> form, int daysAgo) {
    adas.get("/practise/sleep-diary");
    assertThat(adas.post("/practise/sleep-diary", form).statusCode()).isEqualTo(303);
    Instant then = Instant.now().minus(Duration.ofDays(daysAgo));
    database
        .sql("update practice_round set done_at = ? where person_id = ? and id = ?")
        .params(Timestamp.from(then), person(), UUID.fromString(form.get("id")))
        .update();
  }

  private static Map<String, String> noes(String rise) {
    Map<String, String> form = new HashMap<>();
    for (Condition condition : Condition.values()) {
      form.put("c-" + condition.name().toLowerCase(Locale.ROOT).replace('_', '-'), "no");
    }
    form.put("rise", rise);
    return form;
  }

  private UUID person() {
    return ada.person().orElseThrow().value();
  }

  private int windows() {
    return database
        .sql("select count(*) from sleep_window where person_id = ? and ended_at is null")
        .param(person())
        .query(Integer.class)
        .single();
  }

  private int count(String table) {
    return database
        .sql("select count(*) from %s where person_id = ?".formatted(table))
        .param(person())
        .query(Integer.class)
        .single();
  }
}
