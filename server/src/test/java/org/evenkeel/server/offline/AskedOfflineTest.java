package org.evenkeel.server.offline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.identity.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A questionnaire without network: help comes first, the clinic is told later, and the page says
/// which.
@HouseTest
class AskedOfflineTest {
  @LocalServerPort int port;
  @Autowired Pocket pocket;
  @Autowired JdbcClient database;
  @TempDir Path profile;

  private Pocket.Held held;
  private Account ada;
  private Page page;
  private Locator asking;

  @BeforeEach
  void a_phone_without_network() {
    held = pocket.held(port, profile);
    ada = held.signedIn("Ada");
    held.seen("/check-ins/new");
    page = held.offline();
    asking = page.locator("[data-instrument=phq-9]");
    asking.locator("[data-begin]").click();
  }

  @AfterEach
  void put_away() {
    held.close();
  }

  @Test
  void a_positive_safety_item_shows_help_before_the_next_question_and_says_who_knows() {
    answer(1, 0, 1, 0, 2, 0, 0, 1, 0, 1);
    Locator help = asking.locator("[data-when=help]");
    assertThat(help).isVisible();
    assertThat(help.locator("h2").first()).isFocused();
    assertThat(help.locator(".call").first()).isVisible();
    assertThat(help).containsText("Your clinic has not been told.");
    assertThat(help).containsText("It will be told when this phone is online again.");
    assertThat(help.locator("[data-told]")).isHidden();
    assertThat(asking.locator("[data-when=done]")).isHidden();

    held.cable.plugIn();
    page.evaluate("dispatchEvent(new Event('online'))");
    assertThat(help.locator("[data-told]")).isVisible();
    assertThat(help.locator("[data-told]")).containsText("Your answer has been sent.");
    assertThat(codes()).containsExactly(0, 1, 0, 2, 0, 0, 1, 0, 1);
    help.locator("[data-go-on]").click();
    assertThat(asking.locator("[data-when=done]")).isVisible();
  }

  @Test
  void answers_given_before_stopping_arrive_and_a_changed_one_counts_as_changed() {
    answer(1, 3, 3);
    assertThat(asking.locator("[data-item]:visible .progress")).containsText("Question 3 of 9");
    asking.locator("[data-back]").click();
    answer(2, 1);
    assertThat(asking.locator("[data-item]:visible .progress")).containsText("Question 3 of 9");
    asking.locator("[data-later]").click();
    assertThat(page.locator("waiting-entries")).containsText("1 entry waits on this phone.");
    assertThat(held.online().locator("waiting-entries")).containsText("Sent at");
    assertThat(codes()).containsExactly(3, 1);
  }

  @Test
  void a_question_waits_for_an_answer_and_not_saying_is_one() {
    asking.locator("form .button-wide").click();
    assertThat(asking.locator("[data-choose]")).isVisible();
    assertThat(asking.locator("[data-item]:visible .progress")).containsText("Question 1 of 9");
    asking.locator("[data-item]:visible [value=not-said]").check();
    asking.locator("form .button-wide").click();
    assertThat(asking.locator("[data-item]:visible .progress")).containsText("Question 2 of 9");
    asking.locator("[data-later]").click();
    held.online();
    assertThat(page.locator("waiting-entries")).containsText("Sent at");
    assertThat(codes()).isEmpty();
  }

  /// Answers from a question on.
  private void answer(int first, int... codes) {
    for (int i = 0; i < codes.length; i++) {
      asking.locator("[data-item='phq-9." + (first + i) + "'] [value='" + codes[i] + "']").check();
      asking.locator("form .button-wide").click();
    }
  }

  @Test
  void tapping_next_twice_skips_no_question() {
    asking.locator("[data-item='phq-9.1'] [value='2']").check();
    page.evaluate(
        "for (const time of [1, 2]) document.querySelector('[data-instrument=phq-9] form').requestSubmit()");
    assertThat(asking.locator("[data-item]:visible .progress")).containsText("Question 2 of 9");
  }

  private List<Integer> codes() {
    return database
        .sql(
            "select code from assessment_answer where person_id = :person and code is not null order by item")
        .param("person", ada.person().orElseThrow().value())
        .query(Integer.class)
        .list();
  }
}
