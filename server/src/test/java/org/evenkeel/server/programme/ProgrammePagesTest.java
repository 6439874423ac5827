package org.evenkeel.server.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.evenkeel.selfhelp.Choice;
import org.evenkeel.selfhelp.Planning;
import org.evenkeel.selfhelp.Practices;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.selfhelp.ProgrammeId;
import org.evenkeel.selfhelp.Question;
import org.evenkeel.selfhelp.Scale;
import org.evenkeel.selfhelp.Session;
import org.evenkeel.selfhelp.Step;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.language.Language;
import org.evenkeel.server.language.Messages;
import org.evenkeel.server.practice.Filled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ProgrammePagesTest {
  private static final Pattern FIELD =
      Pattern.compile("type=\"hidden\" name=\"(id|begun|at|line)\" value=\"([^\"]*)\"");

  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired Messages messages;
  @Autowired JdbcClient database;

  private Account ada;
  private Browser adas;

  @BeforeEach
  void ada_is_here() {
    ada = world.person("Ada Programme");
    adas = world.signedIn(ada, port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "ar"})
  void every_programme_says_what_it_is_how_long_where_it_comes_from_and_when_it_was_read(
      String language) {
    String list = adas.get("/programmes", language).body();
    assertThat(programmes(language)).hasSize(5);
    for (Programme one : programmes(language)) {
      assertThat(list)
          .contains(address(one), one.sources().getFirst().citation().split("[&\"']")[0]);
      HttpResponse<String> page = adas.get(address(one), language);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains(
              "lang=\"" + language + "\"",
              "href=\"/help\"",
              one.sessions().getLast().title(),
              messages.text(new Language(language), "practice.gate"),
              messages.text(new Language(language), "practice.basis"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "ar"})
  void every_page_of_every_session_can_be_gone_through_to_its_end(String language) {
    for (Programme one : programmes(language)) {
      adas.get(address(one), language);
      adas.post(address(one) + "/begin", Map.of());
      for (int number = 1; number <= one.sessions().size(); number++) {
        through(one, number, language);
      }
      assertThat(adas.get(address(one), language).body())
          .contains(messages.text(new Language(language), "programme.through"));
    }
  }

  private void through(Programme programme, int number, String language) {
    Session session = programme.sessions().get(number - 1);
    String address = address(programme) + "/sessions/" + number;
    for (Step step : session.steps()) {
      HttpResponse<String> page = adas.get(address, language);
      assertThat(page.body()).contains("<h1>" + number + ". ").contains("value=\"STOP\"", "WORSE");
      Map<String, String> form = fields(page);
      form.putAll(answers(step));
      form.put("go", "NEXT");
      assertThat(location(adas.post(address, form))).as(step.id().name()).isEqualTo(address);
    }
    Map<String, String> end = fields(adas.get(address, language));
    end.put("go", "END");
    end.put("helped", "A_LITTLE");
    assertThat(location(adas.post(address, end))).startsWith(address(programme));
  }

  private static Map<String, String> answers(Step step) {
    return switch (step) {
      case Question question -> Map.of(Filled.name(step, 0), "07:30");
      case Planning planning ->
          Map.of(Filled.name(step, 0), "a walk", Filled.name(step, 3), "home");
      case Scale scale -> Map.of(Filled.name(step, 0), String.valueOf(scale.low()));
      case Choice choice -> Map.of(Filled.name(step, 0), choice.options().getFirst().key());
      default -> Map.of();
    };
  }

  @Test
  void a_session_opens_where_it_was_left_with_what_was_typed() {
    String address = begun("low-mood") + "/sessions/2";
    Map<String, String> form = fields(adas.get(address));
    form.put("go", "NEXT");
    adas.post(address, form);
    form = fields(adas.get(address));
    form.put("a-mood-0", "4");
    form.put("go", "NEXT");
    adas.post(address, form);
    form = fields(adas.get(address));
    assertThat(form).containsEntry("at", "3");
    form.put("a-liked-0", "the radio in the kitchen");
    form.put("go", "STOP");
    assertThat(location(adas.post(address, form))).isEqualTo(begun("low-mood"));
    Browser anotherDay = world.signedIn(ada, port);
    assertThat(anotherDay.get("/today").body()).contains("href=\"" + address + "\"");
    HttpResponse<String> again = anotherDay.get(address);
    assertThat(fields(again)).containsEntry("at", "3").containsEntry("id", form.get("id"));
    assertThat(again.body()).contains("the radio in the kitchen");
    assertThat(
            database
                .sql("select words from practice_answer where person_id = ? and words is not null")
                .param(ada.person().orElseThrow().value())
                .query(byte[].class)
                .list())
        .isNotEmpty()
        .allSatisfy(sealed -> assertThat(new String(sealed)).doesNotContain("radio"));
  }

  @Test
  void what_is_half_typed_and_the_line_of_timed_words_are_kept_while_the_page_is_open() {
    String address = begun("panic") + "/sessions/4";
    Session body = programme("panic").sessions().get(3);
    int script =
        1
            + body.steps()
                .indexOf(
                    body.steps().stream()
                        .filter(s -> s.id().name().equals("try"))
                        .findFirst()
                        .orElseThrow());
    for (int page = 1; page < script; page++) {
      Map<String, String> form = fields(adas.get(address));
      form.put("go", "NEXT");
      adas.post(address, form);
    }
    Map<String, String> form = fields(adas.get(address));
    form.put("line", "2");
    assertThat(adas.post(address + "/draft", form).statusCode()).isEqualTo(204);
    assertThat(adas.get(address).body()).contains("data-from=\"2\"");
  }

  @Test
  void going_back_keeps_what_was_typed_and_the_last_page_is_never_passed() {
    String address = begun("low-mood") + "/sessions/1";
    Map<String, String> form = fields(adas.get(address));
    form.put("go", "BACK");
    adas.post(address, form);
    assertThat(fields(adas.get(address))).containsEntry("at", "1");
    form = fields(adas.get(address));
    form.put("at", "99");
    form.put("go", "NEXT");
    assertThat(adas.post(address, form).statusCode()).isEqualTo(400);
  }

  @Test
  void whoever_feels_worse_is_shown_another_way_and_not_asked_to_carry_on() {
    String address = begun("panic") + "/sessions/1";
    Map<String, String> form = fields(adas.get(address));
    form.put("go", "WORSE");
    assertThat(location(adas.post(address, form))).isEqualTo("/practise/stopped?kept");
    assertThat(adas.get("/today").body()).doesNotContain(address);
    assertThat(adas.get(begun("panic")).body()).contains("Stopped, because it felt worse");
    assertThat(
            database
                .sql("select worse from practice_watch where what = 'panic'")
                .query(Integer.class)
                .single())
        .isGreaterThan(0);
  }

  @Test
  void words_that_may_mean_danger_bring_help_before_the_next_page() {
    String address = begun("low-mood") + "/sessions/4";
    int before = cases();
    Map<String, String> form = fields(adas.get(address));
    form.put("at", "3");
    form.put("a-catch-0", "I want to kill myself");
    form.put("go", "NEXT");
    assertThat(location(adas.post(address, form))).isEqualTo("/with-you?then=" + address);
    assertThat(cases()).isGreaterThan(before);
  }

  private int cases() {
    return database
        .sql("select count(*) from crisis_case where person_id = ?")
        .param(ada.person().orElseThrow().value())
        .query(Integer.class)
        .single();
  }

  @Test
  void a_programme_put_aside_leaves_the_home_page_and_can_be_taken_up_again() {
    String home = begun("sleep");
    assertThat(adas.get("/today").body()).contains(home);
    adas.post(home + "/aside", Map.of());
    assertThat(adas.get("/today").body()).doesNotContain(home);
    adas.get(home);
    adas.post(home + "/begin", Map.of());
    assertThat(adas.get("/today").body()).contains(home);
  }

  @Test
  void nobody_comes_upon_a_session_without_having_read_for_whom_it_is_not() {
    String home = address(programme("social-anxiety"));
    assertThat(location(adas.get(home + "/sessions/1"))).isEqualTo(home);
    assertThat(adas.get("/programmes/ffffffff").statusCode()).isEqualTo(404);
    assertThat(adas.get(home + "/sessions/7").statusCode()).isEqualTo(404);
  }

  @Test
  void the_round_of_another_session_is_refused() {
    String address = begun("sleep") + "/sessions/1";
    Map<String, String> form = fields(adas.get(address));
    form.put("go", "NEXT");
    adas.post(address, form);
    Map<String, String> other = fields(adas.get(begun("sleep") + "/sessions/2"));
    other.put("id", form.get("id"));
    other.put("go", "NEXT");
    assertThat(adas.post(begun("sleep") + "/sessions/2", other).statusCode()).isEqualTo(400);
  }

  @Test
  void an_address_says_nothing_of_what_it_is_for() {
    assertThat(programmes("en"))
        .allSatisfy(one -> assertThat(address(one)).matches("/programmes/[0-9a-f]{8}"))
        .extracting(ProgrammePagesTest::address)
        .doesNotHaveDuplicates();
  }

  private String begun(String name) {
    String home = address(programme(name));
    adas.get(home);
    adas.post(home + "/begin", Map.of());
    return home;
  }

  private static String address(Programme programme) {
    return Programmes.address(programme);
  }

  private static Programme programme(String name) {
    return Practices.shipped()
        .programme(new ProgrammeId(name), LocalDate.now(), Locale.ENGLISH)
        .orElseThrow();
  }

  private static List<Programme> programmes(String language) {
    return Practices.shipped().programmes(LocalDate.now(), Locale.of(language));
  }

  private static Map<String, String> fields(HttpResponse<String> page) {
    Map<String, String> fields = new HashMap<>();
    FIELD.matcher(page.body()).results().forEach(one -> fields.put(one.group(1), one.group(2)));
    return fields;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
