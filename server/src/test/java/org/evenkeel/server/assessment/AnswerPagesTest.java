package org.evenkeel.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.evenkeel.psychometrics.Answer;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class AnswerPagesTest {
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
  private static final Instrument PHQ9 = Instruments.get("phq-9");

  @Autowired SmallWorld world;
  @Autowired Assessments assessments;
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
  void before_the_first_question_one_reads_who_sees_it_and_what_to_do_in_danger() {
    String page = browser.get("/questionnaires/phq-9").body();
    assertThat(page)
        .contains("Nobody watches your answers live.")
        .contains("this page shows you help at once")
        .contains("If you are not safe right now")
        .contains("href=\"/help\"");
  }

  @Test
  void a_questionnaire_without_a_safety_question_does_not_speak_of_one() {
    assertThat(browser.get("/questionnaires/gad-7").body()).doesNotContain("hurting yourself");
  }

  @Test
  void questions_are_in_the_instruments_own_words() {
    String path = begun("phq-9", "one");
    assertThat(browser.get(path).body())
        .contains(
            "Little interest or pleasure in doing things", "Question 1 of 9", "Nearly every day");
  }

  @Test
  void in_arabic_the_questions_are_the_owners_arabic() {
    String path = begun("phq-9", "one", "ar");
    assertThat(browser.get(path, "ar").body())
        .contains("lang=\"ar\" dir=\"rtl\"", "خلال الأسبوعين الماضيين، كم مرة عانيت");
  }

  @Test
  void one_question_a_page_leads_to_the_result() {
    String path = begun("gad-7", "one");
    for (int place = 1; place <= 7; place++) {
      path = answer(path, place, "2");
    }
    assertThat(path).endsWith("/review");
    assertThat(browser.get(path).body()).contains("More than half the days");
    String result = address(browser.post(path.replace("review", "completion"), Map.of()));
    String page = browser.get(result).body();
    assertThat(page)
        .contains("Your answers add up to 14 of 21.")
        .contains("The range from 10 to 14 is called “moderate”.")
        .as("14 ± 1.96·3.373·√(1−.89)")
        .contains("Anything from 12 to 16")
        .contains("no diagnosis")
        .as("sens .89, spec .82 where 10 in 100 have it")
        .contains("about 35 have it");
  }

  @Test
  void help_comes_before_the_next_question() {
    String path = begun("phq-9", "one");
    for (int place = 1; place <= 8; place++) {
      path = answer(path, place, "0");
    }
    String sitting = path.substring(0, path.lastIndexOf('/'));
    assertThat(answer(path, 9, "1")).isEqualTo("/with-you?then=" + sitting + "/10");
    assertThat(sitting(sitting).answers().code(PHQ9.item(9).id())).contains(1);
  }

  @Test
  void the_question_on_difficulty_is_asked_only_when_there_is_some() {
    String path = begun("phq-9", "one");
    for (int place = 1; place <= 9; place++) {
      path = answer(path, place, "0");
    }
    assertThat(path).endsWith("/review");
  }

  @Test
  void going_on_without_an_answer_asks_for_one_kindly() {
    String path = begun("phq-9", "one");
    HttpResponse<String> page = browser.post(path, Map.of());
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("choose an answer, or “Prefer not to say”", "href=\"#answer-1\"");
  }

  @Test
  void prefer_not_to_say_is_kept_and_shown_again() {
    String path = begun("phq-9", "one");
    assertThat(answer(path, 1, "declined")).endsWith("/2");
    String sitting = path.substring(0, path.lastIndexOf('/'));
    assertThat(sitting(sitting).answers().answer(PHQ9.item(1).id()))
        .isEqualTo(new Answer.PreferredNotToSay());
    assertThat(browser.get(path).body()).contains("value=\"declined\" checked");
  }

  @Test
  void back_shows_what_was_answered_and_takes_a_change() {
    String path = begun("phq-9", "one");
    String second = answer(path, 1, "3");
    assertThat(browser.get(second).body()).contains("href=\"" + path + "\"");
    assertThat(browser.get(path).body()).contains("value=\"3\" checked");
    answer(path, 1, "1");
    assertThat(browser.get(path).body()).contains("value=\"1\" checked");
  }

  @Test
  void finished_later_it_goes_on_at_the_first_open_question() {
    String path = begun("phq-9", "one");
    answer(path, 1, "1");
    String sitting = path.substring(0, path.lastIndexOf('/'));
    assertThat(address(browser.get(sitting))).isEqualTo(sitting + "/2");
    assertThat(browser.get("/questionnaires").body()).contains("href=\"" + sitting + "\"", "Begun");
    assertThat(browser.get("/questionnaires/phq-9").body()).contains("Go on where you stopped");
  }

  @Test
  void an_old_tab_changes_nothing_once_it_is_finished() {
    String sitting = finished("gad-2", Instant.now(), 1, 1);
    browser.get("/questionnaires");
    HttpResponse<String> answer = browser.post(sitting + "/1", Map.of("answer-1", "3"));
    assertThat(address(answer)).isEqualTo(sitting);
    assertThat(browser.post(sitting + "/1/answer", Map.of("answer-1", "3")).statusCode())
        .isEqualTo(409);
    assertThat(browser.get(sitting).body()).contains("add up to 2 of 6");
  }

  @Test
  void it_is_not_finished_while_a_question_is_open() {
    String path = begun("gad-2", "one");
    answer(path, 1, "1");
    String sitting = path.substring(0, path.lastIndexOf('/'));
    assertThat(address(browser.post(sitting + "/completion", Map.of())))
        .isEqualTo(sitting + "/2?back=review");
  }

  @Test
  void the_script_keeps_an_answer_and_learns_where_help_is() {
    String path = begun("phq-9", "one");
    String sitting = path.substring(0, path.lastIndexOf('/'));
    browser.get(path);
    HttpResponse<String> kept = browser.post(sitting + "/3/answer", Map.of("answer-3", "2"));
    assertThat(kept.statusCode()).isEqualTo(204);
    assertThat(kept.headers().firstValue("Location")).isEmpty();
    HttpResponse<String> help =
        browser.post(sitting + "/9/answer", Map.of("answer-9", "2", "back", "all"));
    assertThat(help.headers().firstValue("Location"))
        .contains("/with-you?then=" + sitting + "/all");
    assertThat(browser.post(sitting + "/4/answer", Map.of()).statusCode()).isEqualTo(422);
  }

  @Test
  void all_at_once_ends_with_the_safety_question() {
    String path = begun("phq-9", "all");
    String page = browser.get(path).body();
    assertThat(page).contains("name=\"answer-9\"").doesNotContain("name=\"answer-10\"");
  }

  @Test
  void all_at_once_shows_help_before_anything_else_even_with_questions_open() {
    String path = begun("phq-9", "all");
    browser.get(path);
    assertThat(address(browser.post(path, Map.of("answer-9", "3", "answer-2", "1", "last", "9"))))
        .isEqualTo("/with-you?then=" + path);
    String sitting = path.substring(0, path.lastIndexOf('/'));
    assertThat(sitting(sitting).answers().code(PHQ9.item(2).id())).contains(1);
  }

  @Test
  void all_at_once_keeps_what_was_answered_and_points_at_what_was_not() {
    String path = begun("gad-7", "all");
    browser.get(path);
    HttpResponse<String> page =
        browser.post(path, Map.of("answer-1", "3", "answer-5", "declined", "last", "7"));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("href=\"#answer-2\"").doesNotContain("href=\"#answer-1\"");
    assertThat(page.body()).containsPattern("name=\"answer-1\" value=\"3\" checked");
  }

  @Test
  void all_at_once_goes_on_to_the_question_on_difficulty_and_then_to_the_answers() {
    String path = begun("phq-9", "all");
    browser.get(path);
    assertThat(address(browser.post(path, answers(9, "1", "0")))).isEqualTo(path);
    assertThat(browser.get(path).body())
        .contains("name=\"answer-10\"")
        .doesNotContain("name=\"answer-9\"");
    assertThat(address(browser.post(path, Map.of("answer-10", "2", "last", "10"))))
        .endsWith("/review");
  }

  @Test
  void another_persons_questionnaire_is_not_there() {
    String path = begun("phq-9", "one");
    String sitting = path.substring(0, path.lastIndexOf('/'));
    Browser bilal = world.signedIn(world.person("Bilal"), port);
    bilal.get("/questionnaires");
    for (String address : List.of(path, sitting, sitting + "/all", sitting + "/review")) {
      assertThat(bilal.get(address).statusCode()).as(address).isEqualTo(404);
    }
    assertThat(bilal.post(path, Map.of("answer-1", "3")).statusCode()).isEqualTo(404);
    assertThat(bilal.post(sitting + "/completion", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void what_no_page_offers_is_refused() {
    String path = begun("phq-9", "one");
    browser.get(path);
    assertThat(browser.post(path, Map.of("answer-1", "7")).statusCode()).isEqualTo(400);
    assertThat(browser.get("/questionnaires/phq-7").statusCode()).isEqualTo(404);
    assertThat(browser.get(path.replaceFirst("/1$", "/77")).statusCode()).isEqualTo(404);
    String id = AssessmentId.random().toString();
    assertThat(
            browser
                .post(
                    "/questionnaires",
                    Map.of("id", id, "instrument", "phq-9", "language", "fr", "way", "one"))
                .statusCode())
        .as("no words that score in French")
        .isEqualTo(400);
  }

  @Test
  void too_little_said_is_said_plainly() {
    String sitting = finished("gad-7", Instant.now(), 3, 3, -1, -1, -1, -1, -1);
    assertThat(browser.get(sitting).body())
        .contains("You answered 2 of 7 questions. A total needs 6.")
        .doesNotContain("add up to");
  }

  @Test
  void without_the_safety_question_there_is_no_total() {
    String sitting = finished("phq-9", Instant.now(), 1, 1, 1, 1, 1, 1, 1, 1, -1);
    assertThat(browser.get(sitting).body()).contains("never filled in for anybody");
  }

  @Test
  void one_question_left_out_makes_the_score_provisional() {
    String sitting = finished("gad-7", Instant.now(), 1, 1, 1, 1, 1, 1, -1);
    assertThat(browser.get(sitting).body()).contains("add up to 7 of 21", "provisional");
  }

  @Test
  void a_positive_short_form_offers_the_longer_one() {
    String sitting = finished("gad-2", Instant.now(), 2, 1);
    assertThat(browser.get(sitting).body()).contains("href=\"/questionnaires/gad-7?from=");
    String low = finished("gad-2", Instant.now(), 1, 1);
    assertThat(browser.get(low).body()).doesNotContain("href=\"/questionnaires/gad-7?from=");
    String both = finished("phq-4", Instant.now(), 0, 0, 2, 1);
    assertThat(browser.get(both).body())
        .containsPattern("href=\"/questionnaires/phq-9\\?from=[0-9a-f-]{36}\"")
        .doesNotContain("href=\"/questionnaires/gad-7?from=");
  }

  @Test
  void a_result_with_a_positive_safety_answer_begins_with_help() {
    String sitting = finished("phq-9", Instant.now(), 0, 0, 0, 0, 0, 0, 0, 0, 1);
    String page = browser.get(sitting).body();
    assertThat(page.indexOf("You are not alone with this."))
        .isPositive()
        .isLessThan(page.indexOf("add up to"));
  }

  @Test
  void changes_are_told_with_what_they_are_worth() {
    Instant now = Instant.now();
    finished("gad-7", now.minus(Duration.ofDays(28)), 3, 3, 3, 3, 2, 2, 2);
    finished("gad-7", now.minus(Duration.ofDays(14)), 2, 2, 2, 2, 2, 2, 2);
    String page = browser.get(finished("gad-7", now, 2, 2, 2, 2, 2, 1, 1)).body();
    assertThat(page)
        .contains("2 lower", "Too small to tell from error alone.")
        .contains("6 lower", "More than error alone would explain: better.")
        .contains("from 4 points on");
  }

  @Test
  void the_trend_is_empty_then_a_table_then_a_chart() {
    assertThat(browser.get("/story/questionnaires").body()).contains("No results yet");
    finished("gad-7", Instant.now().minus(Duration.ofDays(14)), 3, 3, 3, 3, 2, 2, 2);
    assertThat(browser.get("/story/questionnaires").body())
        .contains("<td>18</td>")
        .doesNotContain("class=\"chart\"");
    finished("gad-7", Instant.now(), 0, 0, 0, 0, 1, 1, 1);
    assertThat(browser.get("/story/questionnaires").body())
        .contains("class=\"chart\"", "point-full")
        .contains("15 lower (better)");
  }

  @Test
  void parts_without_a_total_have_a_chart_each() {
    finished("dass-21", Instant.now().minus(Duration.ofDays(14)), every(21, 2));
    assertThat(browser.get("/story/questionnaires").body()).doesNotContain("class=\"chart\"");
    finished("dass-21", Instant.now(), every(21, 1));
    String page = browser.get("/story/questionnaires").body();
    assertThat(page.split("class=\"chart\"")).as("low mood, fear, strain").hasSize(4);
    assertThat(page)
        .contains("Mood, fear and strain: Low mood", "Mood, fear and strain: Strain")
        .contains("The first is 28, the latest is 14.")
        .contains("Low mood: 14 of 42, Fear: 14 of 42, Strain: 14 of 42")
        .doesNotContain("<td>No total</td>");
  }

  private static int[] every(int count, int code) {
    return IntStream.range(0, count).map(each -> code).toArray();
  }

  @Test
  void the_first_look_is_the_same_in_three_languages() {
    for (String language : List.of("en", "es", "ar")) {
      for (String path :
          List.of("/questionnaires", "/questionnaires/phq-9", "/story/questionnaires")) {
        assertThat(browser.get(path, language).statusCode()).as(language + path).isEqualTo(200);
      }
    }
  }

  private Map<String, String> answers(int count, String code, String last) {
    Map<String, String> answers = new HashMap<>();
    IntStream.rangeClosed(1, count).forEach(place -> answers.put("answer-" + place, code));
    answers.put("answer-" + count, last);
    answers.put("last", String.valueOf(count));
    return answers;
  }

  private String begun(String instrument, String way) {
    return begun(instrument, way, "en");
  }

  private String begun(String instrument, String way, String language) {
    Matcher id = ID.matcher(browser.get("/questionnaires/" + instrument, language).body());
    assertThat(id.find()).isTrue();
    return address(
        browser.post(
            "/questionnaires",
            Map.of("id", id.group(1), "instrument", instrument, "language", language, "way", way)));
  }

  private String answer(String path, int place, String code) {
    browser.get(path);
    return address(browser.post(path, Map.of("answer-" + place, code)));
  }

  /// A finished sitting; -1 stands for "prefer not to say".
  private String finished(String instrument, Instant at, int... codes) {
    AssessmentId id = AssessmentId.random();
    var person = ada.person().orElseThrow();
    assessments.begin(person, id, instrument, Locale.ENGLISH, at);
    for (int i = 0; i < codes.length; i++) {
      var item = Instruments.get(instrument).item(i + 1).id();
      if (codes[i] < 0) {
        assessments.preferNotToSay(person, id, item, at);
      } else {
        assessments.answer(person, id, item, codes[i], at);
      }
    }
    assessments.complete(person, id, at);
    return "/questionnaires/" + id;
  }

  private Assessment sitting(String path) {
    return assessments
        .find(own, AssessmentId.of(path.substring(path.lastIndexOf('/') + 1)))
        .orElseThrow();
  }

  private static String address(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
