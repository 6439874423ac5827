package org.evenkeel.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.selfhelp.Exercise;
import org.evenkeel.selfhelp.Pacer;
import org.evenkeel.selfhelp.Practices;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.language.Language;
import org.evenkeel.server.language.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class PracticePagesTest {
  private static final String GROUNDING = "/practise/grounding-54321";
  private static final Path FILES = Path.of("src/main/resources/static");
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired Messages messages;
  @Autowired SmallWorld world;
  @Autowired Sharing sharing;
  @Autowired JdbcClient database;

  private Account ada;
  private Browser adas;

  @BeforeEach
  void ada_is_here() {
    ada = world.person("Ada Practises");
    adas = world.signedIn(ada, port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "ar"})
  void anybody_may_open_every_exercise_and_reads_where_it_comes_from(String language) {
    Browser stranger = new Browser(port);
    String shelf = stranger.get("/practise", language).body();
    for (Exercise exercise : exercises(language)) {
      assertThat(shelf).contains("href=\"/practise/" + exercise.id() + "\"");
      HttpResponse<String> page = stranger.get(ExercisePage.address(exercise), language);
      assertThat(page.statusCode()).as(exercise.id().name()).isEqualTo(200);
      assertThat(page.body())
          .contains("lang=\"" + language + "\"", "href=\"/help\"", "data-stop", "WORSE")
          .contains(text(language, "practice.basis"), text(language, "practice.did-it-help"));
    }
  }

  private static List<Exercise> exercises(String language) {
    return Practices.shipped().exercises(LocalDate.now(), Locale.of(language));
  }

  private String text(String language, String key) {
    return messages.text(new Language(language), key);
  }

  @Test
  void who_may_not_hold_a_breath_is_asked_before_and_shown_something_else() {
    String gate = new Browser(port).get("/practise/box-breathing").body();
    assertThat(gate)
        .contains(GROUNDING, "/practise/box-breathing/begin")
        .doesNotContain("<breath-pacer");
    assertThat(new Browser(port).get("/practise/box-breathing/begin").body())
        .contains("<breath-pacer");
  }

  @Test
  void what_is_past_its_review_date_or_was_never_there_is_not_shown() {
    assertThat(new Browser(port).get("/practise/no-such-thing").statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_done_is_kept_with_its_length_and_its_numbers_and_words_are_sealed() {
    String id = idOf(adas.get(GROUNDING));
    HttpResponse<String> done = adas.post(GROUNDING, grounding(id, "A_LOT"));
    assertThat(done.headers().firstValue("Location")).contains("/practised/" + id);
    String page = adas.get("/practised/" + id).body();
    assertThat(page).contains("the blue cup", "Distress: 70 before, 30 after", "Yes, a lot");
    assertThat(adas.get("/practised").body()).contains("Done once", "3 minutes in all");
    assertThat(
            database
                .sql("select words from practice_answer where person_id = ? and words is not null")
                .param(ada.person().orElseThrow().value())
                .query(byte[].class)
                .list())
        .hasSize(1)
        .allSatisfy(sealed -> assertThat(new String(sealed)).doesNotContain("cup"));
  }

  private static Map<String, String> grounding(String id, String helped) {
    return Map.of(
        "id",
        id,
        "seconds",
        "185",
        "a-before-0",
        "70",
        "a-after-0",
        "30",
        "a-see-0",
        "the blue cup",
        "helped",
        helped);
  }

  private static String idOf(HttpResponse<String> page) {
    return ID.matcher(page.body()).results().map(found -> found.group(1)).findFirst().orElseThrow();
  }

  @Test
  void sent_twice_it_is_kept_once_and_stays_as_it_was() {
    String id = idOf(adas.get(GROUNDING));
    adas.post(GROUNDING, grounding(id, "A_LOT"));
    adas.post(GROUNDING, grounding(id, "NO"));
    assertThat(adas.get("/practised").body()).contains("Done once", "Yes, a lot: 1");
  }

  @Test
  void what_is_typed_is_found_again_until_it_is_done() {
    String id = idOf(adas.get(GROUNDING));
    assertThat(
            adas.post(GROUNDING + "/draft", Map.of("id", id, "a-see-0", "a green door"))
                .statusCode())
        .isEqualTo(204);
    HttpResponse<String> again = adas.get(GROUNDING);
    assertThat(idOf(again)).isEqualTo(id);
    assertThat(again.body()).contains("a green door", "is still here");
    assertThat(adas.get("/practised").body()).doesNotContain("Done once");
    adas.post(GROUNDING, grounding(id, "NO"));
    assertThat(idOf(adas.get(GROUNDING))).isNotEqualTo(id);
  }

  @Test
  void whoever_feels_worse_is_thanked_shown_another_way_and_it_is_written_down() {
    String id = idOf(adas.get(GROUNDING));
    HttpResponse<String> answer =
        adas.postAll(GROUNDING, "id=" + id + "&helped=A_LITTLE&helped=WORSE");
    assertThat(answer.headers().firstValue("Location")).contains("/practise/stopped?kept");
    assertThat(adas.get("/practise/stopped?kept").body())
        .contains("Thank you for stopping.", "We wrote down", "use Help now", "href=\"/messages\"");
    assertThat(adas.get("/practised").body()).contains("It made me feel worse: 1");
  }

  @Test
  void of_a_stranger_nothing_is_kept_but_that_somebody_felt_worse() {
    Browser stranger = new Browser(port);
    String id = idOf(stranger.get(GROUNDING));
    long rounds = count("practice_round where id = '" + UUID.fromString(id) + "'");
    long before = strangers();
    assertThat(stranger.post(GROUNDING, grounding(id, "WORSE")).headers().firstValue("Location"))
        .contains("/practise/stopped");
    assertThat(stranger.get("/practise/stopped").body())
        .contains("Thank you for stopping.")
        .doesNotContain("We wrote down", "href=\"/messages\"");
    assertThat(count("practice_round where id = '" + UUID.fromString(id) + "'"))
        .isEqualTo(rounds)
        .isZero();
    assertThat(strangers()).isEqualTo(before + 1);
  }

  private long strangers() {
    return database
        .sql(
            "select coalesce(sum(strangers_worse), 0) from practice_watch where what = 'grounding-54321'")
        .query(Long.class)
        .single();
  }

  private long count(String from) {
    return database.sql("select count(*) from " + from).query(Long.class).single();
  }

  @Test
  void it_can_be_said_later_whether_it_helped_and_taken_back() {
    String id = idOf(adas.get(GROUNDING));
    adas.post(GROUNDING, Map.of("id", id));
    adas.get("/practised/" + id);
    adas.post("/practised/" + id + "/helped", Map.of("helped", "A_LITTLE"));
    assertThat(adas.get("/practised/" + id).body()).contains("You said: A little");
    adas.post("/practised/" + id + "/deletion", Map.of());
    assertThat(adas.get("/practised/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void a_number_that_is_not_on_the_scale_is_refused() {
    String id = idOf(adas.get(GROUNDING));
    assertThat(adas.post(GROUNDING, Map.of("id", id, "a-before-0", "101")).statusCode())
        .isEqualTo(400);
    assertThat(adas.post(GROUNDING, Map.of("id", "nothing")).statusCode()).isEqualTo(400);
    assertThat(adas.post(GROUNDING, Map.of("id", id, "helped", "MAYBE")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void those_who_care_see_numbers_where_they_are_shared_and_never_a_word() {
    Account mina = world.clinician("Mina Reads");
    world.caresFor(mina, ada);
    Browser minas = world.signedIn(mina, port);
    adas.post(GROUNDING, grounding(idOf(adas.get(GROUNDING)), "A_LOT"));
    String address = "/people/" + ada.person().orElseThrow() + "/practice";
    sharing.set(ada.person().orElseThrow(), Set.of(DataKind.WORDS));
    assertThat(minas.get(address).statusCode()).isEqualTo(403);
    sharing.set(ada.person().orElseThrow(), Set.of(DataKind.WORDS, DataKind.PRACTICE));
    assertThat(minas.get(address).body())
        .contains("Distress: 70 before, 30 after")
        .doesNotContain("cup");
    assertThat(minas.get("/people/" + ada.person().orElseThrow()).body()).contains(address);
    assertThat(adas.get("/who-looked").body()).contains("looked at the exercises you did");
  }

  @Test
  void what_makes_too_many_feel_worse_is_paused_for_everybody_until_an_owner_puts_it_back() {
    String address = "/practise/sigh-breathing/begin";
    Browser owner = world.signedIn(world.with(Role.OPERATOR, "Olu Owns"), port);
    try {
      for (int i = 0; i < 12; i++) {
        says("WORSE", world.signedIn(world.person("Chen " + i), port), "sigh-breathing");
      }
      assertThat(new Browser(port).get(address).body())
          .contains("This one is resting.")
          .doesNotContain("<breath-pacer");
      assertThat(owner.get("/administration").body()).contains("sigh-breathing is paused");
      assertThat(owner.get("/administration/practice").body()).contains("Paused since");
    } finally {
      owner.get("/administration/practice");
      owner.post("/administration/practice/sigh-breathing/return", Map.of("version", "1"));
    }
    assertThat(new Browser(port).get(address).body()).contains("<breath-pacer");
    assertThat(owner.get("/administration").body()).doesNotContain("sigh-breathing is paused");
  }

  @Test
  void one_person_who_says_so_often_pauses_nothing() {
    for (int i = 0; i < 12; i++) {
      says("WORSE", adas, "body-scan");
    }
    assertThat(
            count(
                "practice_round where counted and person_id = '%s'"
                    .formatted(ada.person().orElseThrow())))
        .isEqualTo(1);
  }

  private static void says(String helped, Browser browser, String exercise) {
    browser.get("/practise/" + exercise);
    browser.post(
        "/practise/" + exercise, Map.of("id", UUID.randomUUID().toString(), "helped", helped));
  }

  @Test
  void the_swell_of_every_pacer_moves_as_its_page_counts() throws IOException {
    String css = Files.readString(FILES.resolve("css/features/breathe.css"));
    exercises("en").stream()
        .flatMap(exercise -> exercise.steps().stream())
        .filter(Pacer.class::isInstance)
        .map(Pacer.class::cast)
        .forEach(pacer -> {
          int all = pacer.breaths().stream().mapToInt(Pacer.Breath::seconds).sum();
          String pattern = PracticeFields.pattern(pacer);
          assertThat(css)
              .contains(
                  pattern.equals("breath-5-5")
                      ? ".swell { animation: swell " + all + "s"
                      : "." + pattern + " .swell { animation: ")
              .containsPattern("swell(-[a-z]+)? " + all + "s");
        });
  }

  @Test
  void the_swell_pauses_with_a_checkbox_so_without_script_too() throws IOException {
    assertThat(new Browser(port).get("/practise/resonance-breathing").body())
        .contains("<input type=\"checkbox\" name=\"pause\" data-pause>");
    assertThat(Files.readString(FILES.resolve("css/features/breathe.css")))
        .contains(":has([data-pause]:checked) .swell { animation-play-state: paused; }");
  }

  @Test
  void no_script_of_an_exercise_is_larger_than_ten_kilobytes_or_has_words_of_its_own()
      throws IOException {
    for (String name :
        List.of(
            "breath-pacer", "timed-script", "sitting-timer", "practice-sound", "practice-round")) {
      Path file = FILES.resolve("js/" + name + ".js");
      assertThat(Files.size(file)).as(name).isLessThan(10_000);
      assertThat(Files.readString(file)).doesNotContainPattern("textContent = \"[A-Za-z]");
    }
  }

  @Test
  void the_first_exercise_that_somebody_opens_is_small() throws IOException {
    String page = new Browser(port).get("/practise/body-scan").body();
    long bytes = page.length();
    for (String asset :
        Stream.concat(
                Pattern.compile("(/assets/[^\"]+)").matcher(page).results().map(m -> m.group(1)),
                Stream.of())
            .distinct()
            .filter(address -> address.endsWith(".js"))
            .toList()) {
      bytes += new Browser(port).get(asset).body().length();
    }
    assertThat(bytes).isLessThan(100_000);
  }
}
