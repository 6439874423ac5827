package org.evenkeel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The same page open twice: what was done in one window is not undone unseen by the other, and
/// what was typed there is not lost.
@HouseTest
class TwoWindowsTest {
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"");

  @Autowired SmallWorld world;
  @Autowired Sharing sharing;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private Account ada;
  private Browser one;
  private Browser other;

  @BeforeEach
  void ada_has_two_windows() {
    ada = world.person("Ada Okafor");
    one = world.signedIn(ada, port);
    other = world.signedIn(ada, port);
  }

  private static String seen(Browser window, String page) {
    Matcher found = SEEN.matcher(window.get(page).body());
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  @Test
  void a_part_of_the_safety_plan_is_not_overwritten_and_both_texts_are_shown() {
    String inOne = seen(one, "/safety-plan/signs");
    String inOther = seen(other, "/safety-plan/signs");
    one.post("/safety-plan/signs", Map.of("text", "I stop answering.", "seen", inOne));
    var late = other.post("/safety-plan/signs", Map.of("text", "I do not eat.", "seen", inOther));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("I stop answering.", "I do not eat.");
    assertThat(one.get("/safety-plan").body())
        .contains("I stop answering.")
        .doesNotContain("I do not eat.");
    Matcher again = SEEN.matcher(late.body());
    assertThat(again.find()).isTrue();
    String both = "I stop answering. I do not eat.";
    var kept = other.post("/safety-plan/signs", Map.of("text", both, "seen", again.group(1)));
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(one.get("/safety-plan").body()).contains(both);
  }

  @Test
  void what_is_being_typed_overwrites_nothing_and_goes_on_in_its_own_window() {
    String inOne = seen(one, "/safety-plan/signs");
    String inOther = seen(other, "/safety-plan/signs");
    var first = one.post("/safety-plan/signs/draft", Map.of("text", "I st", "seen", inOne));
    assertThat(first.statusCode()).isEqualTo(204);
    String next = first.headers().firstValue("Seen").orElseThrow();
    assertThat(
            one.post("/safety-plan/signs/draft", Map.of("text", "I stop", "seen", next))
                .statusCode())
        .isEqualTo(204);
    assertThat(
            other
                .post("/safety-plan/signs/draft", Map.of("text", "No", "seen", inOther))
                .statusCode())
        .isEqualTo(409);
    assertThat(one.get("/safety-plan").body()).contains("I stop");
  }

  @Test
  void what_was_taken_back_is_not_shared_again_by_a_page_from_before() {
    one.get("/sharing");
    one.post("/sharing", Map.of("kind", "CHECK_INS"));
    String inOne = seen(one, "/sharing");
    String inOther = seen(other, "/sharing");
    one.post("/sharing", Map.of("kind", "", "seen", inOne));
    var late = other.post("/sharing", Map.of("kind", "CHECK_INS,DIARY", "seen", inOther));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("in another window");
    assertThat(sharing.of(ada.person().orElseThrow())).isEmpty();
    Matcher again = SEEN.matcher(late.body());
    assertThat(again.find()).isTrue();
    other.post("/sharing", Map.of("kind", "DIARY", "seen", again.group(1)));
    assertThat(sharing.of(ada.person().orElseThrow())).hasSize(1);
  }

  @Test
  void a_check_in_that_was_corrected_is_not_corrected_again_unseen() {
    String id = UUID.randomUUID().toString();
    one.get("/check-ins/new");
    one.post("/check-ins", Map.of("id", id, "mood", "3", "words", "slept little"));
    String page = "/check-ins/" + id;
    String inOne = seen(one, page);
    String inOther = seen(other, page);
    one.post(page, Map.of("id", id, "mood", "2", "words", "slept badly", "seen", inOne));
    var late = other.post(page, Map.of("id", id, "mood", "5", "words", "a walk", "seen", inOther));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("slept badly", "a walk", "in another window");
    assertThat(mood(id)).isEqualTo(2);
    Matcher again = SEEN.matcher(late.body());
    assertThat(again.find()).isTrue();
    other.post(page, Map.of("id", id, "mood", "5", "words", "a walk", "seen", again.group(1)));
    assertThat(mood(id)).isEqualTo(5);
  }

  private int mood(String id) {
    return database
        .sql("select mood from check_in where id = :id")
        .param("id", UUID.fromString(id))
        .query(Integer.class)
        .single();
  }
}
