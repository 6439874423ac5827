package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.dangersigns.Case;
import org.evenkeel.dangersigns.Kind;
import org.evenkeel.server.Browser;
import org.evenkeel.server.Owner;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.listening.Wrote;
import org.evenkeel.server.safety.Shift.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;

/// What people write, from the first word to the clinician who looks.
@SafetyHouse
class WordsOfDangerTest {
  private static final String DANGER = "I don’t want to live any more";
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired Duty duty;
  @Autowired Cases cases;
  @Autowired RiskRule rule;
  @Autowired JdbcClient database;
  @Autowired Owner owner;
  @Autowired IncompleteEventPublications unheard;

  Account mina;
  Account ada;
  PersonId person;
  Browser browser;

  @BeforeEach
  void morning() {
    duty.afresh();
    mina = duty.clinician("Mina Haddad", Part.DUTY, "08:00", "17:00");
    ada = world.person("Ada Okafor");
    world.caresFor(mina, ada);
    person = ada.person().orElseThrow();
    browser = world.signedIn(ada, port);
  }

  private HttpResponse<String> send(String text) {
    browser.get("/messages");
    return browser.post("/messages", message(text));
  }

  private static Map<String, String> message(String text) {
    return Map.of("id", UUID.randomUUID().toString(), "text", text);
  }

  private static String next(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private List<Reason> reasons() {
    return cases.openOf(person).stream()
        .flatMap(open -> cases.reasons(open.id()).stream())
        .map(Stated::reason)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "ar"})
  void every_case_of_ours_that_means_danger_is_sent_and_opens_a_case(String language) {
    Stream<Case> dangers =
        Case.ours().stream()
            .filter(one -> one.language().equals(Locale.of(language)) && one.kind().isPresent());
    dangers.forEach(danger -> {
      assertThat(next(send(danger.message())))
          .as(danger.message())
          .isEqualTo("/with-you?then=/messages");
      assertThat(browser.get("/messages").body()).contains("withdrawal");
    });
    assertThat(cases.of(person)).hasSize(1);
  }

  @Test
  void a_message_without_such_words_opens_nothing() {
    assertThat(next(send("Thank you, the walk on Sunday was good"))).isEqualTo("/messages#latest");
    assertThat(cases.of(person)).isEmpty();
    assertThat(
            database
                .sql("select count(*) from event_publication where serialized_event like ?")
                .param("%" + person + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void help_is_there_in_less_than_a_second_and_says_why() throws IOException {
    send("A first message, so that all is warm");
    List<Long> waited = new ArrayList<>();
    for (int time = 0; time < 20; time++) {
      Map<String, String> said = message(DANGER + ". Day " + time);
      Instant pressed = Instant.now();
      String page = browser.get(next(browser.post("/messages", said))).body();
      waited.add(Duration.between(pressed, Instant.now()).toMillis());
      assertThat(page)
          .contains("tel:116123", "A simple rule saw them. It can be wrong.", "href=\"/messages\"")
          .doesNotContain("has not been told");
    }
    written(waited);
    assertThat(waited).allMatch(milliseconds -> milliseconds < 1000);
  }

  /// For `bin/evidence practice`.
  private static void written(List<Long> waited) throws IOException {
    List<Long> sorted = waited.stream().sorted().toList();
    Properties figures = new Properties();
    figures.setProperty("presses", String.valueOf(sorted.size()));
    figures.setProperty("median", String.valueOf(sorted.get(sorted.size() / 2)));
    figures.setProperty("worst", String.valueOf(sorted.getLast()));
    try (var out = Files.newBufferedWriter(Path.of("target/words-of-danger.properties"))) {
      figures.store(out, "from the press that sends to the whole page of help, milliseconds");
    }
  }

  @Test
  void a_long_message_full_of_beginnings_is_read_in_time() {
    for (String part :
        List.of("i want to ", "nobody would ", "aaaa", "kill ", "لا اريد ", "no quiero ")) {
      String text = part.repeat(8000 / part.length()).substring(0, 7000);
      Instant pressed = Instant.now();
      assertThat(send(text).statusCode()).isEqualTo(303);
      assertThat(Duration.between(pressed, Instant.now()))
          .as(part)
          .isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void the_clinician_sees_what_the_rule_noticed_and_none_of_the_words() {
    send(DANGER);
    UUID id = cases.openOf(person).orElseThrow().id().value();
    String page = world.signedIn(mina, port).get("/cases/" + id).body();
    assertThat(page)
        .contains(
            "In a message, words that can mean: ending their life",
            "It is no diagnosis and can be wrong")
        .doesNotContain("want to live");
    assertThat(world.signedIn(mina, port).get("/people/" + person + "/messages").body())
        .contains(DANGER);
  }

  @Test
  void the_same_message_sent_twice_is_one_reason_and_brings_help_twice() {
    browser.get("/messages");
    Map<String, String> once = message(DANGER);
    assertThat(next(browser.post("/messages", once))).startsWith("/with-you");
    assertThat(next(browser.post("/messages", once))).startsWith("/with-you");
    assertThat(reasons()).hasSize(1);
  }

  @Test
  void a_correction_is_read_like_a_message() {
    browser.get("/messages");
    Map<String, String> first = message("I am fine");
    browser.post("/messages", first);
    Map<String, String> second = new HashMap<>(message("No. " + DANGER));
    second.put("corrects", first.get("id"));
    assertThat(next(browser.post("/messages", second))).startsWith("/with-you");
    assertThat(reasons()).hasSize(1);
  }

  @Test
  void taking_the_message_back_leaves_the_case_to_a_human() {
    browser.get("/messages");
    Map<String, String> said = message(DANGER);
    browser.post("/messages", said);
    browser.post("/messages/" + said.get("id") + "/withdrawal", Map.of());
    assertThat(browser.get("/messages").body()).doesNotContain(DANGER);
    assertThat(cases.openOf(person)).isPresent();
  }

  @Test
  void what_a_clinician_writes_opens_nothing() {
    Browser minas = world.signedIn(mina, port);
    minas.get("/people/" + person + "/messages");
    minas.post("/people/" + person + "/messages", message("Did you think of suicide this week?"));
    assertThat(cases.of(person)).isEmpty();
  }

  @Test
  void what_is_typed_and_not_sent_opens_nothing_and_shows_help() {
    browser.get("/messages");
    browser.post("/messages/draft", Map.of("text", DANGER));
    assertThat(cases.of(person)).isEmpty();
    HttpResponse<String> tooLong = browser.post("/messages", message(DANGER + " and".repeat(3000)));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("Your message is not sent yet.", "get help first");
    assertThat(cases.of(person)).isEmpty();
  }

  @Test
  void a_file_is_refused_with_a_sentence_and_the_words_stay() {
    browser.get("/messages");
    HttpResponse<String> answer =
        browser.upload("/messages", "file", "scan.png", new byte[] {1, 2}, message("See this"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Files can’t be sent here. Nothing has been sent.", "See this");
    assertThat(
            database
                .sql("select count(*) from message where person_id = ?")
                .param(person.value())
                .query(Long.class)
                .single())
        .isZero();
    Browser minas = world.signedIn(mina, port);
    String hers = "/people/" + person + "/messages";
    minas.get(hers);
    assertThat(minas.upload(hers, "file", "plan.pdf", new byte[] {1}, message("Read this")).body())
        .contains("Files can’t be sent here.", "Read this");
  }

  @ParameterizedTest
  @CsvSource({"en,They can miss some", "es,Algunas se les escapan", "ar,وقد يفوتها بعض"})
  void the_page_says_that_a_signal_can_be_missed(String language, String said) {
    assertThat(browser.get("/messages", language).body()).contains(said);
    assertThat(browser.get("/check-ins/new", language).body()).contains(said);
    assertThat(browser.get("/practise/grounding-54321", language).body()).contains(said);
  }

  @Test
  void the_page_says_when_the_team_is_there_by_the_roster_and_when_nobody_knows() {
    assertThat(browser.get("/messages").body()).contains("Your team is here now, until");
    duty.afresh();
    assertThat(browser.get("/messages").body())
        .contains("No hours are set for your team, so we can’t say when somebody reads this.");
  }

  @Test
  void words_of_a_check_in_open_a_case_too() {
    browser.get("/check-ins/new");
    String id = UUID.randomUUID().toString();
    HttpResponse<String> answer =
        browser.post("/check-ins", Map.of("id", id, "mood", "1", "words", DANGER));
    assertThat(next(answer)).isEqualTo("/with-you?then=/check-ins/" + id);
    assertThat(reasons())
        .containsExactly(
            new Reason.Words(UUID.fromString(id), Wrote.CHECK_IN, Set.of(Kind.SUICIDE)));
    browser.get("/check-ins/" + id);
    browser.post("/check-ins/" + id, Map.of("mood", "1", "words", "I cut myself"));
    assertThat(reasons()).hasSize(2);
  }

  @Test
  void words_of_an_exercise_open_a_case_and_a_strangers_bring_the_lines() {
    String round = id(browser.get(GROUNDING));
    assertThat(next(browser.post(GROUNDING, Map.of("id", round, "a-see-0", DANGER))))
        .isEqualTo("/with-you?then=/practised/" + round);
    assertThat(reasons())
        .containsExactly(
            new Reason.Words(UUID.fromString(round), Wrote.EXERCISE, Set.of(Kind.SUICIDE)));
    Browser stranger = new Browser(port);
    String other = id(stranger.get(GROUNDING));
    assertThat(next(stranger.post(GROUNDING, Map.of("id", other, "a-see-0", DANGER))))
        .isEqualTo("/help");
  }

  private static final String GROUNDING = "/practise/grounding-54321";

  private static String id(HttpResponse<String> page) {
    Matcher found = ID.matcher(page.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_kind_has_a_tier_that_somebody_answers(Kind kind) {
    assertThat(rule.tier(new Reason.Words(UUID.randomUUID(), Wrote.MESSAGE, Set.of(kind))))
        .contains(Tier.MODERATE);
  }

  @Test
  void where_no_case_can_be_opened_the_message_is_sent_the_page_says_so_and_it_is_tried_again() {
    owner
        .database()
        .sql("alter table crisis_case add constraint no_more check (person_id <> '" + person + "')")
        .update();
    try {
      HttpResponse<String> answer = send(DANGER);
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(next(answer)).isEqualTo("/with-you?then=/messages");
      assertThat(browser.get(next(answer)).body())
          .contains("Your clinic has not been told.", "tel:116123");
    } finally {
      owner.database().sql("alter table crisis_case drop constraint no_more").update();
    }
    assertThat(browser.get("/messages").body()).contains(DANGER);
    unheard.resubmitIncompletePublications(event -> true);
    org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(reasons()).hasSize(1));
  }
}
