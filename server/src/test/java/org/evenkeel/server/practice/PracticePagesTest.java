package org.evenkeel.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.language.Language;
import org.evenkeel.server.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class PracticePagesTest {
  @LocalServerPort int port;
  @Autowired Messages messages;
  @Autowired SmallWorld world;

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "ar"})
  void anybody_may_breathe_and_reads_when_to_stop(String language) {
    var answer = new Browser(port).get("/practise", language);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(messages.text(new Language(language), "practice.dizzy"))
        .contains("lang=\"" + language + "\"")
        .contains("href=\"/help\"");
  }

  @Test
  void the_swell_pauses_with_a_checkbox_so_without_script_too() throws IOException {
    assertThat(new Browser(port).get("/practise").body())
        .contains("<input type=\"checkbox\" name=\"pause\" data-pause>");
    assertThat(Files.readString(Path.of("src/main/resources/static/css/features/breathe.css")))
        .contains(
            ":has([data-pause]:checked) :is(.swell, .pacer-words span) { animation-play-state: paused; }");
  }

  @Test
  void no_breath_is_held_and_the_page_counts_as_the_swell_moves() throws IOException {
    String css = Files.readString(Path.of("src/main/resources/static/css/features/breathe.css"));
    assertThat(css).contains("swell " + (BreathePage.SLOW.in() + BreathePage.SLOW.out()) + "s");
    assertThat(new Browser(port).get("/practise").body())
        .contains("data-in=\"5\" data-out=\"5\" data-minutes=\"3\"");
  }

  @Test
  void whoever_feels_worse_is_thanked_and_shown_another_way() {
    String page = new Browser(port).get("/practise/stopped").body();
    assertThat(page)
        .contains("Thank you for stopping.")
        .contains("use Help now")
        .doesNotContain("href=\"/messages\"");
  }

  @Test
  void a_person_may_write_to_the_team_from_there() {
    assertThat(world.signedIn(world.person("Ada"), port).get("/practise/stopped").body())
        .contains("href=\"/messages\"");
  }

  @Test
  void the_script_speaks_only_words_of_the_page() throws IOException {
    assertThat(Files.readString(Path.of("src/main/resources/static/js/breath-pacer.js")))
        .doesNotContain("\"Breathe")
        .doesNotContain("\"Pause");
  }
}
