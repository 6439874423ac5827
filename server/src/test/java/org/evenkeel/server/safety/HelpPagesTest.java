package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class HelpPagesTest {
  @LocalServerPort int port;
  @Autowired SmallWorld world;

  @Test
  void a_stranger_finds_numbers_to_call() {
    var answer = new Browser(port).get("/help");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("href=\"tel:116123\"", "href=\"tel:999\"", "href=\"sms:85258\"");
  }

  @Test
  void nobody_is_asked_to_sign_in_and_nothing_is_set_on_their_device() {
    var answer = new Browser(port).get("/help");
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void help_is_the_same_for_someone_signed_in() {
    var ada = world.signedIn(world.person("Ada Okafor"), port);
    assertThat(ada.get("/help").body()).contains("tel:116123").doesNotContain("Ada");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sign-in", "/practise", "/no-such-page", "/help", "/today"})
  void help_is_one_action_away(String path) {
    var answer = new Browser(port).get(path);
    if (answer.statusCode() != 303) {
      assertThat(answer.body()).contains("class=\"help-now\" href=\"/help\"");
    }
  }

  @Test
  void another_country_is_one_link_away() {
    assertThat(new Browser(port).get("/help?country=MX").body())
        .containsPattern("call-first\" href=\"tel:8009112000\"");
  }

  @Test
  void a_country_we_do_not_know_gets_the_house_s_own() {
    assertThat(new Browser(port).get("/help?country=%3Cscript%3E").body())
        .contains("call-first\" href=\"tel:116123\"")
        .doesNotContain("<script>");
  }

  @Test
  void every_other_country_is_on_the_page_too_so_that_one_copy_is_enough_offline() {
    assertThat(new Browser(port).get("/help").body())
        .contains(
            "tel:988",
            "tel:024",
            "tel:135",
            "tel:3114",
            "tel:08001110111",
            "tel:1737",
            "tel:123\"");
  }

  @Test
  void the_page_says_that_nobody_here_has_checked_the_numbers() {
    assertThat(new Browser(port).get("/help").body())
        .contains("United Kingdom. Not yet checked by this clinic.");
  }

  @Test
  void it_speaks_the_language_in_its_address() {
    assertThat(new Browser(port).get("/help?in=ar").body())
        .contains("<html lang=\"ar\" dir=\"rtl\">")
        .contains("dir=\"ltr\">116 123");
    assertThat(new Browser(port).get("/help", "es").body()).contains("Vamos a buscarte ayuda.");
  }

  @Test
  void it_says_which_language_is_spoken_where_it_is_not_the_page_s() {
    assertThat(new Browser(port).get("/help?in=es").body()).contains("Hablan: inglés.");
    assertThat(new Browser(port).get("/help?in=en").body()).doesNotContain("They speak: English");
  }

  @Test
  void it_has_no_form_that_could_fail() {
    assertThat(new Browser(port).get("/help").body()).doesNotContain("<form");
  }
}
