package org.evenkeel.server.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.earlywarning.DayMean;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.insight.Stories;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.record.Signal.Better;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ValuePagesTest {
  private static final Signal RESTLESS =
      new Signal("diary:restless", 1, 7, Better.LOWER, DataKind.DIARY);
  private static final String ALL = "/diary/values/" + Signal.key("diary:restless");
  private static final Pattern FIRST = Pattern.compile("href=\"(" + ALL + "/[0-9a-f-]{36})\"");

  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"");

  private static final String DIARY =
      """
      date;time;restless;cheerful
      2026-03-01;08:30;4;2
      2026-03-02;08:40;5;1
      2026-03-03;09:05;6;7
      """;

  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired CareAccesses accesses;
  @Autowired Sharing sharing;
  @Autowired Record record;
  @Autowired Stories stories;
  @Autowired JdbcClient database;

  private Account ada;
  private Browser browser;
  private Bringing bringing;

  @BeforeEach
  void ada_brought_a_diary() {
    ada = world.person("Ada");
    browser = world.signedIn(ada, port);
    bringing = new Bringing(browser);
    bringing.look("march.csv", DIARY);
    assertThat(bringing.bring(Map.of("low-2", "1", "high-2", "7", "low-3", "1", "high-3", "7")))
        .contains("3 moments were added.");
  }

  @Test
  void the_story_of_a_column_leads_to_its_single_answers_newest_first() {
    assertThat(browser.get("/story/of/" + Signal.key("diary:restless")).body()).contains(ALL);
    assertThat(browser.get("/story/of/" + Signal.key("mood")).body()).doesNotContain(ALL);
    assertThat(browser.get(ALL).body())
        .containsSubsequence("restless", "3 March 2026", "2 March 2026", "1 March 2026");
  }

  @Test
  void an_answer_is_put_right_and_what_it_was_stays_to_be_read() {
    String newest = newest();
    assertThat(says(newest, "2").headers().firstValue("Location")).contains(newest);
    assertThat(values()).containsExactly(4.0, 5.0, 2.0);
    assertThat(says(newest, "2,5").statusCode()).isEqualTo(303);
    assertThat(values()).containsExactly(4.0, 5.0, 2.5);
    assertThat(browser.get(newest).body())
        .contains("2.5 of 7", "2 versions", "<li>2 until", "<li>6 until");
    assertThat(browser.get(ALL).body()).contains("put right");
  }

  @Test
  void the_story_follows_a_correction() {
    assertThat(means()).containsExactly(4.0, 5.0, 6.0);
    says(newest(), "2");
    assertThat(means()).containsExactly(4.0, 5.0, 2.0);
  }

  @Test
  void an_answer_is_taken_back_counts_no_more_and_can_be_had_back() {
    String newest = newest();
    browser.post(newest + "/deletion", Map.of());
    assertThat(values()).containsExactly(4.0, 5.0);
    assertThat(browser.get(newest).body()).contains("This answer is taken back.", "Have it back");
    assertThat(browser.get(ALL).body()).contains("3 March 2026", "taken back");
    browser.post(newest + "/return", Map.of());
    assertThat(values()).containsExactly(4.0, 5.0, 6.0);
    browser.post(newest + "/deletion", Map.of());
    says(newest, "3");
    assertThat(values()).containsExactly(4.0, 5.0, 3.0);
  }

  @Test
  void bringing_the_same_file_again_neither_undoes_a_correction_nor_brings_back() {
    String newest = newest();
    says(newest, "2");
    bringing.look("again.csv", DIARY);
    bringing.bring(Map.of("low-2", "1", "high-2", "7", "low-3", "1", "high-3", "7"));
    assertThat(values()).containsExactly(4.0, 5.0, 2.0);
    browser.get(newest);
    browser.post(newest + "/deletion", Map.of());
    bringing.look("and again.csv", DIARY);
    bringing.bring(Map.of("low-2", "1", "high-2", "7", "low-3", "1", "high-3", "7"));
    assertThat(values()).containsExactly(4.0, 5.0);
  }

  @Test
  void an_answer_off_its_scale_or_no_number_changes_nothing_and_comes_back_as_typed() {
    String newest = newest();
    for (String typed : List.of("8", "0", "-1", "", "often", "1e0", "NaN", "6.0000000001")) {
      HttpResponse<String> answer = says(newest, typed);
      assertThat(answer.statusCode()).as(typed).isEqualTo(422);
      assertThat(answer.body()).contains("A number from 1 to 7.", "value=\"" + typed + "\"");
    }
    assertThat(values()).containsExactly(4.0, 5.0, 6.0);
    assertThat(versions()).isZero();
  }

  @Test
  void digits_of_any_of_our_languages_are_read() {
    assertThat(ValuePages.number("٢٫٥")).contains(2.5);
    assertThat(ValuePages.number(" −1,25 ")).contains(-1.25);
    assertThat(ValuePages.number("1.2.3")).isEmpty();
  }

  @Test
  void to_say_the_same_again_corrects_nothing() {
    says(newest(), "6");
    assertThat(versions()).isZero();
  }

  @Test
  void what_was_put_right_in_another_window_is_not_overwritten_unseen() {
    String newest = newest();
    Matcher mark = SEEN.matcher(browser.get(newest).body());
    assertThat(mark.find()).isTrue();
    String seen = mark.group(1);
    browser.post(newest, Map.of("value", "2", "seen", seen));
    HttpResponse<String> late = browser.post(newest, Map.of("value", "3", "seen", seen));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("changed in another window", "value=\"3\"", "2 of 7");
    assertThat(values()).containsExactly(4.0, 5.0, 2.0);
  }

  @Test
  void what_stood_before_goes_with_the_file_that_brought_it() {
    says(newest(), "2");
    assertThat(versions()).isEqualTo(1);
    browser.get(bringing.address());
    browser.post(bringing.address() + "/removal", Map.of());
    assertThat(versions()).isZero();
    assertThat(browser.get(ALL).statusCode()).isEqualTo(404);
  }

  @Test
  void nobody_else_reads_or_changes_an_answer() {
    String newest = newest();
    Browser bilal = world.signedIn(world.person("Bilal"), port);
    assertThat(bilal.get(ALL).statusCode()).isEqualTo(404);
    assertThat(bilal.get(newest).statusCode()).isEqualTo(404);
    bilal.get("/account");
    assertThat(bilal.post(newest, Map.of("value", "1")).statusCode()).isEqualTo(404);
    assertThat(bilal.post(newest + "/deletion", Map.of()).statusCode()).isEqualTo(404);
    Account mina = world.clinician("Mina");
    world.caresFor(mina, ada);
    sharing.set(ada.person().orElseThrow(), java.util.Set.of(DataKind.DIARY));
    assertThat(world.signedIn(mina, port).get(newest).statusCode()).isEqualTo(403);
    assertThat(values()).containsExactly(4.0, 5.0, 6.0);
  }

  private String newest() {
    Matcher found = FIRST.matcher(browser.get(ALL).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private HttpResponse<String> says(String path, String value) {
    browser.get(path);
    return browser.post(path, Map.of("value", value));
  }

  private List<Double> values() {
    CareAccess own = accesses.own(world.principal(ada));
    return record.read(own, RESTLESS, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)).stream()
        .map(Observation::value)
        .toList();
  }

  private List<Double> means() {
    return stories
        .of(
            accesses.own(world.principal(ada)),
            RESTLESS,
            LocalDate.of(2026, 2, 1),
            LocalDate.of(2026, 4, 1))
        .days()
        .stream()
        .map(DayMean::mean)
        .toList();
  }

  private int versions() {
    return database
        .sql("select count(*) from diary_value_before where person_id = :person")
        .param("person", ada.person().orElseThrow().value())
        .query(Integer.class)
        .single();
  }
}
