package org.evenkeel.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Questionnaires that are answered on a line of ten centimetres.
@HouseTest
class LinePagesTest {
  private static final String STATEMENT = "Licence 123 of 1 November, for this clinic, until 2028";

  @Autowired SmallWorld world;
  @Autowired Sharing sharing;
  @LocalServerPort int port;

  Browser lead;
  Account ada;
  Browser browser;

  @BeforeEach
  void a_site_with_a_licence() {
    lead = world.signedIn(world.with(Role.SUPERVISOR, "Rosa Lind"), port);
    ada = world.person("Ada");
    browser = world.signedIn(ada, port);
    Desk.bring(lead, Desk.filled("ors", "en"), STATEMENT);
    Desk.bring(lead, Desk.filled("ors", "ar"), STATEMENT);
    offer("true");
  }

  @AfterEach
  void off_the_shelf() {
    offer("false");
  }

  private void offer(String offered) {
    lead.get("/instruments/ors");
    lead.post("/instruments/ors/offer", Map.of("offered", offered));
  }

  @Test
  void the_words_of_its_ends_are_looked_at_before_they_are_kept() {
    lead.get("/instruments/bring");
    assertThat(
            lead.upload(
                    "/instruments/bring",
                    "file",
                    "ors.txt",
                    Desk.filled("ors", "en"),
                    Map.of("statement", STATEMENT))
                .body())
        .contains("0 Answer 0 · 100 Answer 100");
  }

  @Test
  void without_a_script_a_number_is_asked_for_and_none_is_there_beforehand() {
    String page = browser.get(Desk.begun(browser, "/questionnaires/ors")).body();
    assertThat(page)
        .contains("A number from 0 to 10", "From “Answer 0” to “Answer 100”.")
        .containsPattern(
            "type=\"number\"[^>]* name=\"answer-1\" min=\"0.0\" max=\"10.0\" step=\"0.1\" value=\"\"")
        .containsPattern("type=\"checkbox\" name=\"answer-1\" value=\"declined\"")
        .containsPattern("class=\"line-drawn\" hidden>");
  }

  @Test
  void four_marks_add_up() {
    String first = Desk.begun(browser, "/questionnaires/ors");
    String result =
        Desk.answered(browser, first, Map.of("1", "4.7", "2", "0", "3", "10", "4", "3,4"), "");
    assertThat(browser.get(result).body())
        .contains("Your answers add up to 18.1 of 40.")
        .contains("If something weighs on you");
    assertThat(browser.get(result + "/report").body())
        .contains("18.1 of 40", "<td>4.7</td>", "4.7 of 10", "0 of 10", "3.4 of 10");
    assertThat(browser.get("/story/questionnaires").body()).contains("<td>18.1</td>");
  }

  @Test
  void the_course_is_drawn_with_its_decimals() {
    sharing.set(ada.person().orElseThrow(), java.util.Set.of(DataKind.QUESTIONNAIRES));
    Desk.answered(browser, Desk.begun(browser, "/questionnaires/ors"), Map.of(), "2.3");
    Account mina = world.clinician("Mina");
    world.caresFor(mina, ada);
    String record = "/people/" + ada.person().orElseThrow();
    assertThat(world.signedIn(mina, port).get(record).body()).contains("9.2, on ");
    Desk.answered(browser, Desk.begun(browser, "/questionnaires/ors"), Map.of(), "5.1");
    assertThat(browser.get("/story/questionnaires").body())
        .contains("class=\"chart\"", ">9.2<", ">20.4<", ">40<");
    assertThat(world.signedIn(mina, port).get(record).body()).contains("9.2", "20.4");
  }

  @Test
  void going_on_without_a_mark_asks_for_one_and_keeps_no_zero() {
    String first = Desk.begun(browser, "/questionnaires/ors");
    browser.get(first);
    HttpResponse<String> page = browser.post(first, Map.of("answer-1", ""));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("mark the line, or choose “Prefer not to say”");
    assertThat(browser.get(first).body()).contains("value=\"\" data-steps=\"10\"");
  }

  @Test
  void a_number_beside_the_line_is_shown_again_to_be_put_right() {
    String first = Desk.begun(browser, "/questionnaires/ors");
    for (String wrong : new String[] {"11", "4.75", "many"}) {
      browser.get(first);
      HttpResponse<String> page = browser.post(first, Map.of("answer-1", wrong));
      assertThat(page.statusCode()).isEqualTo(422);
      assertThat(page.body()).contains("that number is not on the line", "value=\"" + wrong);
    }
  }

  @Test
  void a_mark_and_prefer_not_to_say_cannot_both_be() {
    String first = Desk.begun(browser, "/questionnaires/ors");
    browser.get(first);
    HttpResponse<String> page = browser.postAll(first, "answer-1=4.7&answer-1=declined");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Keep one of them.", "value=\"4.7\"", "checked");
    assertThat(browser.postAll(first, "answer-1=&answer-1=declined").statusCode()).isEqualTo(303);
  }

  @Test
  void declined_is_no_zero() {
    String first = Desk.begun(browser, "/questionnaires/ors");
    String result = Desk.answered(browser, first, Map.of("3", "declined"), "10");
    assertThat(browser.get(result).body())
        .contains("You answered 3 of 4 questions. A total needs 4.")
        .doesNotContain("add up to");
    assertThat(browser.get(result + "/report").body()).contains("Prefer not to say");
  }

  @Test
  void all_lines_stand_on_one_page_as_on_the_owners_sheet() {
    String before = browser.get("/questionnaires/ors").body();
    Map<String, String> form = Desk.hidden(before);
    form.put("way", "all");
    String all = Desk.address(browser.post("/questionnaires", form));
    assertThat(browser.get(all).body())
        .contains("name=\"answer-1\"", "name=\"answer-4\"", "js/mark-line");
    HttpResponse<String> page =
        browser.postAll(all, "answer-1=1&answer-2=&answer-3=99&answer-4=declined&last=4");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("Question 2: mark the line", "Question 3: that number is not on the line")
        .doesNotContain("Question 1:", "Question 4:");
  }

  @Test
  void what_was_marked_is_shown_again_and_listed_before_the_end() {
    String first = Desk.begun(browser, "/questionnaires/ors");
    browser.get(first);
    String second = Desk.address(browser.post(first, Map.of("answer-1", "6.2")));
    assertThat(browser.get(first).body()).contains("value=\"6.2\"");
    assertThat(browser.get(second).body()).contains("Question 1");
    String review = first.replaceFirst("/1$", "/review");
    assertThat(browser.get(review).body()).contains("6.2 of 10");
  }

  @Test
  void in_arabic_it_runs_from_right_to_left() {
    browser.get("/questionnaires/ors", "ar");
    Map<String, String> form = Desk.hidden(browser.get("/questionnaires/ors", "ar").body());
    form.put("way", "one");
    form.put("language", "ar");
    String first = Desk.address(browser.post("/questionnaires", form));
    assertThat(browser.get(first, "ar").body())
        .contains("lang=\"ar\" dir=\"rtl\"", "رقم من", "name=\"answer-1\"");
  }
}
