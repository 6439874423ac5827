package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.server.Browser;
import org.evenkeel.server.Owner;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.assessment.AssessmentId;
import org.evenkeel.server.assessment.Assessments;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.safety.Shift.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;

@SafetyHouse
class WithYouPagesTest {
  private static final String GO_ON = "/questionnaires/5f0c/10";

  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired HandClock clock;
  @Autowired Duty duty;
  @Autowired Assessments assessments;
  @Autowired Cases cases;
  @Autowired TakingACase taking;
  @Autowired BeingInTouch beingInTouch;
  @Autowired CareAccesses accesses;
  @Autowired IncompleteEventPublications unheard;
  @Autowired JdbcClient database;
  @Autowired Owner owner;

  Account mina;
  Account ada;
  PersonId person;
  Browser browser;

  @BeforeEach
  void morning() {
    duty.afresh();
    mina = duty.clinician("Mina Haddad", Part.DUTY, "08:00", "17:00");
    ada = world.person("Ada Okafor");
    person = ada.person().orElseThrow();
    browser = world.signedIn(ada, port);
  }

  @Test
  void a_positive_answer_opens_a_case_and_help_comes_before_the_next_question() {
    answers(1);
    assertThat(cases.openOf(person)).isPresent();
    String page = goOn().body();
    assertThat(page).contains("Thank you for telling us.", "tel:116123", "href=\"" + GO_ON + "\"");
    assertThat(page.indexOf("tel:116123")).isLessThan(page.indexOf(GO_ON));
  }

  @Test
  void it_says_who_is_paged_and_by_when_they_are_in_touch() {
    answers(2);
    assertThat(text(goOn()))
        .contains(
            "Mina Haddad is on duty. We have paged them.",
            "By 10:29",
            "Mina Haddad will write to you");
  }

  @Test
  void it_says_when_the_next_one_is_paged() {
    answers(1);
    assertThat(text(goOn()))
        .contains("If Mina Haddad does not see it", "At 09:34 we page one more person.");
  }

  @Test
  void a_number_left_here_is_called_and_only_a_number_is_taken() {
    answers(1);
    goOn();
    assertThat(
            browser
                .post("/with-you/number", Map.of("number", "my mobile", "then", GO_ON))
                .statusCode())
        .isEqualTo(422);
    assertThat(
            browser
                .post("/with-you/number", Map.of("number", "07700 900461", "then", GO_ON))
                .statusCode())
        .isEqualTo(303);
    assertThat(text(goOn())).contains("Mina Haddad will call you", "On 07700 900461.");
  }

  @Test
  void once_it_is_taken_the_page_says_who_has_it() {
    answers(1);
    taking.take(caseId(), mina, clock.instant());
    assertThat(text(goOn()))
        .contains("Mina Haddad has read it and is on it.")
        .doesNotContain("we page one more person");
  }

  @Test
  void once_they_spoke_the_page_says_so() {
    answers(1);
    taking.take(caseId(), mina, clock.instant());
    beingInTouch.tried(caseId(), mina, Way.PHONE, true, "", clock.instant());
    assertThat(text(browser.get("/with-you"))).contains("Mina Haddad was in touch with you");
  }

  @Test
  void when_the_clinic_is_late_the_page_says_so() {
    answers(1);
    clock.pass(Duration.ofMinutes(61));
    duty.working();
    assertThat(text(browser.get("/with-you"))).contains("We are late, and we are sorry");
  }

  @Test
  void not_safe_or_not_sure_raises_the_tier_and_stays_with_the_person() {
    answers(1);
    goOn();
    var answer =
        browser.post(
            "/with-you/not-safe", Map.of("said", UUID.randomUUID().toString(), "then", GO_ON));
    assertThat(answer.headers().firstValue("Location")).contains("/with-you?then=" + GO_ON);
    assertThat(cases.openOf(person).orElseThrow().tier()).isEqualTo(Tier.HIGH);
    assertThat(text(goOn()))
        .contains("Stay here for now.", "Put both feet on the floor", "By 09:59")
        .doesNotContain("I am not safe, or not sure");
  }

  @Test
  void somebody_without_a_case_can_say_that_they_are_not_safe() {
    assertThat(text(browser.get("/with-you")))
        .contains("We are here with you.")
        .doesNotContain("has not been told");
    browser.post("/with-you/not-safe", Map.of("said", UUID.randomUUID().toString()));
    assertThat(cases.openOf(person).orElseThrow().tier()).isEqualTo(Tier.HIGH);
  }

  @Test
  void at_night_it_says_that_nobody_reads_now_and_when_they_do() {
    clock.set(Instant.parse("2026-11-23T23:48:00Z"));
    duty.working();
    answers(1);
    assertThat(text(goOn()))
        .contains(
            "Our team is closed until Tuesday 24 November",
            "08:00",
            "No one here reads answers right now",
            "By Tuesday 24 November")
        .doesNotContain("We have paged them", "we page one more person");
  }

  @Test
  void without_a_roster_the_page_says_that_the_clinic_has_not_been_told() {
    duty.afresh();
    answers(1);
    assertThat(text(goOn()))
        .contains("Your clinic has not been told.")
        .doesNotContain("What happens next");
  }

  @Test
  void with_timers_that_stand_still_the_page_says_that_the_clinic_has_not_been_told() {
    answers(1);
    clock.pass(Duration.ofSeconds(119));
    assertThat(text(goOn())).doesNotContain("has not been told");
    clock.pass(Duration.ofSeconds(2));
    assertThat(text(goOn())).contains("Your clinic has not been told.");
  }

  @Test
  void a_watchdog_that_was_not_seen_is_a_way_that_does_not_work() {
    answers(1);
    database.sql("update watchdog_round set seen_at = null").update();
    clock.pass(Duration.ofMinutes(3));
    database
        .sql("update heartbeat set beat_at = :now")
        .param("now", java.sql.Timestamp.from(clock.instant()))
        .update();
    assertThat(text(goOn())).contains("Your clinic has not been told.");
  }

  @Test
  void a_case_that_somebody_has_taken_is_known_even_when_the_timers_stand_still() {
    answers(1);
    taking.take(caseId(), mina, clock.instant());
    clock.pass(Duration.ofMinutes(10));
    assertThat(text(goOn())).doesNotContain("has not been told");
  }

  @Test
  void
      when_the_case_cannot_be_written_the_answer_is_kept_the_page_is_honest_and_it_is_tried_again() {
    owner
        .database()
        .sql("alter table crisis_case add constraint no_more check (person_id <> '" + person + "')")
        .update();
    AssessmentId sitting;
    try {
      sitting = answers(1);
      assertThat(cases.openOf(person)).isEmpty();
      assertThat(text(goOn())).contains("Your clinic has not been told.", "We keep trying.");
    } finally {
      owner.database().sql("alter table crisis_case drop constraint no_more").update();
    }
    assertThat(
            assessments
                .find(accesses.own(world.principal(ada)), sitting)
                .orElseThrow()
                .answers()
                .code(Instruments.get("phq-9").item(9).id()))
        .contains(1);
    unheard.resubmitIncompletePublications(publication -> true);
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> cases.openOf(person).isPresent());
  }

  @Test
  void a_press_of_not_safe_that_cannot_be_written_is_answered_with_help_and_the_truth() {
    browser.get("/with-you");
    owner
        .database()
        .sql("alter table crisis_case add constraint no_more check (person_id <> '" + person + "')")
        .update();
    try {
      var answer = browser.post("/with-you/not-safe", Map.of("said", UUID.randomUUID().toString()));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(text(answer)).contains("Your clinic has not been told.");
      assertThat(answer.body()).contains("tel:116123");
    } finally {
      owner.database().sql("alter table crisis_case drop constraint no_more").update();
    }
  }

  @Test
  void a_press_of_not_safe_after_the_session_ended_is_answered_with_help_and_the_truth() {
    Browser stranger = new Browser(port);
    stranger.get("/sign-in");
    var answer = stranger.post("/with-you/not-safe", Map.of("said", UUID.randomUUID().toString()));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(text(answer)).contains("Your clinic has not been told.");
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "/a//b",
        "/today?x=1",
        "today"
      })
  void going_on_leads_only_into_the_house(String elsewhere) {
    String page =
        browser
            .get(
                "/with-you?then="
                    + java.net.URLEncoder.encode(
                        elsewhere, java.nio.charset.StandardCharsets.UTF_8))
            .body();
    assertThat(page).contains("button-quiet button-wide\" href=\"/today\"").doesNotContain("evil");
  }

  @Test
  void nothing_moves_and_no_word_about_the_answer_stands_in_the_title() {
    answers(1);
    assertThat(goOn().body()).contains("<title>With you · Evenkeel</title>");
  }

  @Test
  void it_speaks_arabic_and_spanish() {
    answers(1);
    assertThat(browser.get("/with-you?in=ar").body()).contains("شكرًا على إخبارنا.", "dir=\"rtl\"");
    assertThat(browser.get("/with-you?in=es").body()).contains("Gracias por contárnoslo.");
  }

  @Test
  void a_follow_up_question_that_is_answered_yes_brings_help_before_the_next_one() {
    answers(1);
    String sitting = UUID.randomUUID().toString();
    assertThat(text(browser.get("/with-you/questions/" + sitting + "/1")))
        .contains("In the past few weeks, have you wished you were dead?");
    var next =
        browser.post(
            "/with-you/questions/" + sitting + "/1", Map.of("answer", "NO", "words", "en"));
    assertThat(next.headers().firstValue("Location"))
        .contains("/with-you/questions/" + sitting + "/2");
    var help =
        browser.post(
            "/with-you/questions/" + sitting + "/2", Map.of("answer", "YES", "words", "en"));
    assertThat(help.headers().firstValue("Location"))
        .contains("/with-you?then=/with-you/questions/" + sitting + "/3");
  }

  @Test
  void the_question_about_this_moment_is_asked_only_after_something_but_no() {
    answers(1);
    String calm = UUID.randomUUID().toString();
    browser.get("/with-you");
    for (int question = 1; question < 4; question++) {
      browser.post("/with-you/questions/" + calm + "/" + question, Map.of("answer", "NO"));
    }
    var last = browser.post("/with-you/questions/" + calm + "/4", Map.of("answer", "NO"));
    assertThat(last.headers().firstValue("Location")).contains("/with-you");
    var refused =
        browser.post("/with-you/questions/" + calm + "/4", Map.of("answer", "RATHER_NOT_SAY"));
    assertThat(refused.headers().firstValue("Location"))
        .contains("/with-you/questions/" + calm + "/5");
    browser.post("/with-you/questions/" + calm + "/5", Map.of("answer", "YES"));
    assertThat(cases.openOf(person).orElseThrow().tier()).isEqualTo(Tier.HIGH);
  }

  @Test
  void a_question_without_an_answer_is_asked_again() {
    browser.get("/with-you");
    var answer = browser.post("/with-you/questions/" + UUID.randomUUID() + "/1", Map.of());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(text(answer)).contains("Pick one answer.");
  }

  @Test
  void a_reader_of_arabic_is_shown_the_official_english_words_and_told_why() {
    String page = browser.get("/with-you/questions/" + UUID.randomUUID() + "/1?in=ar").body();
    assertThat(page)
        .contains(
            "لهذه الأسئلة كلمات ثابتة",
            "lang=\"en\" dir=\"ltr\">In the past few weeks, have you wished you were dead?");
  }

  private AssessmentId answers(int code) {
    AssessmentId sitting = AssessmentId.random();
    assessments.begin(person, sitting, "phq-9", Locale.ENGLISH, clock.instant());
    assessments.answer(
        person, sitting, Instruments.get("phq-9").item(9).id(), code, clock.instant());
    return sitting;
  }

  private CaseId caseId() {
    return cases.openOf(person).orElseThrow().id();
  }

  private HttpResponse<String> goOn() {
    return browser.get("/with-you?then=" + GO_ON);
  }

  private static String text(HttpResponse<String> answer) {
    return answer.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }
}
