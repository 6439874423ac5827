package org.evenkeel.server.today;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.earlywarning.Outcome;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.psychometrics.Item;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.assessment.AssessmentId;
import org.evenkeel.server.assessment.Assessments;
import org.evenkeel.server.checkin.CheckIn;
import org.evenkeel.server.checkin.CheckInId;
import org.evenkeel.server.checkin.RecordingACheckIn;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.conversation.Conversations;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.insight.Fit;
import org.evenkeel.server.insight.InsightId;
import org.evenkeel.server.insight.Insights;
import org.evenkeel.server.insight.Stories;
import org.evenkeel.server.record.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class TodayPagesTest {
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

  @Autowired SmallWorld world;
  @Autowired Accounts accounts;
  @Autowired RecordingACheckIn recording;
  @Autowired Assessments assessments;
  @Autowired Stories stories;
  @Autowired Insights insights;
  @Autowired Conversations conversations;
  @Autowired CareAccesses accesses;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  Account ada;
  Browser browser;

  @BeforeEach
  void ada() {
    ada = world.person("Ada");
    browser = world.signedIn(ada, port);
  }

  @Test
  void a_newcomer_is_greeted_by_name_asked_how_they_are_and_owes_nothing() {
    assertThat(today())
        .containsPattern("(Good (morning|afternoon|evening)|Hello), Ada\\.")
        .contains("Welcome. Begin wherever you like")
        .contains("How are you right now?", "Tap one. You can add more, or stop there.")
        .contains("When you have checked in on two days, they show here.")
        .doesNotContain("<svg class=\"chart", "A message for you", "different from your usual");
  }

  @Test
  void one_tap_is_kept_and_today_says_so() {
    String id = one(ID, today());
    HttpResponse<String> answer =
        browser.post("/check-ins", Map.of("id", id, "zone", "", "mood", "4"));
    assertThat(answer.headers().firstValue("Location")).contains("/check-ins/" + id);
    assertThat(browser.get("/check-ins/" + id).body()).contains("Mood: Good", "You can add more");
    assertThat(today())
        .containsPattern("You checked in at \\d\\d:\\d\\d\\.")
        .contains("href=\"/check-ins/" + id + "\"", "<strong>Good</strong>")
        .doesNotContain("How are you right now?");
  }

  @Test
  void a_week_without_a_usual_yet_is_drawn_with_its_gaps_and_says_when_the_usual_comes() {
    said(3, 4);
    said(1, LocalTime.of(8, 0), 3);
    said(1, LocalTime.of(20, 0), 4);
    assertThat(today())
        .contains("after 26 more days with a check-in")
        .contains("<td>So-so, Good</td>", "Nothing noted", "Not yet")
        .doesNotContain("Your usual comes from", "class=\"band\"");
  }

  @Test
  void a_week_beside_the_usual_is_counted() {
    usualDays();
    said(6, 4);
    said(4, 3);
    said(3, 1);
    said(2, 5);
    assertThat(today())
        .contains("2 days were in your usual range, 1 was brighter, 1 was lower.")
        .contains("class=\"band\"", "Your usual comes from 28 days");
  }

  @Test
  void a_week_within_the_usual_says_so_plainly() {
    usualDays();
    said(6, 4);
    said(4, 3);
    assertThat(today()).contains("All 2 days with a mood were in your usual range.");
  }

  @Test
  void ten_days_later_nothing_is_owed() {
    said(10, 3);
    assertThat(today()).contains("Welcome back. Nothing is owed.");
  }

  @Test
  void nine_days_later_is_like_any_day() {
    said(9, 3);
    assertThat(today()).doesNotContain("Welcome back");
  }

  @Test
  void somebody_who_answers_questions_but_does_not_check_in_was_not_away() {
    said(20, 3);
    finished("phq-9", Duration.ofDays(5));
    finished("gad-7", Duration.ofDays(5));
    assertThat(today()).contains("Nothing is due today.");
  }

  @Test
  void what_was_finished_two_weeks_ago_is_due_again_the_longer_one_first() {
    said(1, 3);
    finished("phq-9", Duration.ofDays(14));
    finished("gad-7", Duration.ofDays(14));
    assertThat(today())
        .contains("Your two-week questions are ready when you are.")
        .contains("Nine questions about your mood", "href=\"/questionnaires/phq-9\"")
        .contains("All of them can wait.")
        .doesNotContain("Seven questions about worry");
  }

  @Test
  void when_only_one_is_due_only_that_one_is_offered() {
    said(1, 3);
    finished("phq-9", Duration.ofDays(13));
    finished("gad-7", Duration.ofDays(15));
    assertThat(today())
        .contains("Seven questions about worry", "It can wait.")
        .doesNotContain("Nine questions");
  }

  @Test
  void what_was_begun_can_be_gone_on_with_even_when_it_is_not_due() {
    finished("phq-9", Duration.ofDays(1));
    AssessmentId id = AssessmentId.random();
    assessments.begin(person(), id, "phq-4", Locale.ENGLISH, Instant.now().minusSeconds(600));
    assertThat(today())
        .contains("The questions you began are still here.")
        .contains("Four questions about mood and worry", "Your answers are saved.")
        .contains("href=\"/questionnaires/" + id + "\"", "Go on");
  }

  @Test
  void a_message_not_seen_yet_is_shown_with_its_beginning() {
    Account mina = world.clinician("Mina Haddad");
    var own = accesses.own(world.principal(ada));
    conversations.write(own, mina, UUID.randomUUID(), "Shall we talk <soon>?", Instant.now());
    assertThat(today())
        .contains("Mina Haddad", ">MH<", "Shall we talk &lt;soon&gt;?", "href=\"/messages\"");
    conversations.seen(own, true, Instant.now());
    assertThat(today()).doesNotContain("Shall we talk");
  }

  @Test
  void days_that_still_look_different_are_told_until_the_person_has_answered() {
    usualDays();
    for (int ago = 11; ago >= 0; ago--) {
      said(ago, 1);
    }
    Outcome.Unusual now = (Outcome.Unusual) moodNow();
    InsightId insight = raised("mood", now.since(), now.firstAlarm());
    assertThat(today())
        .contains("The last " + now.lastDays() + " days look different from your usual.")
        .contains("It may mean something, or nothing.", "href=\"/story/noticed/" + insight + "\"");
    insights.answer(person(), insight, Fit.NO, Instant.now());
    assertThat(today()).doesNotContain("different from your usual");
  }

  @Test
  void days_that_looked_different_are_told_with_their_dates_for_two_weeks() {
    LocalDate day = LocalDate.now(ada.zone());
    raised("energy", day.minusDays(20), day.minusDays(14));
    assertThat(today()).doesNotContain("different from your usual");
    raised("energy", day.minusDays(9), day.minusDays(4));
    assertThat(today()).contains("your days looked different from your usual.");
  }

  @Test
  void cards_stand_in_their_order_and_a_card_that_fails_is_left_out_and_named_in_the_log() {
    Logger logger = (Logger) LoggerFactory.getLogger(Leniently.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);
    String page = world.signedIn(world.person("Pia"), port).get("/today").body();
    logger.detachAppender(lines);
    assertThat(page).contains("Bea will call you.", "Talk with Mina Haddad", "Room 2");
    assertThat(page.indexOf("Bea will call you."))
        .as("before everything else")
        .isLessThan(page.indexOf("How are you right now?"));
    assertThat(page.indexOf("Talk with Mina Haddad"))
        .isGreaterThan(page.indexOf("How are you right now?"));
    assertThat(lines.list)
        .singleElement()
        .satisfies(line ->
            assertThat(line.getFormattedMessage())
                .contains("IllegalStateException", "Broken")
                .doesNotContain("low"))
        .satisfies(line -> assertThat(line.getThrowableProxy()).isNull());
  }

  @Test
  void somebody_without_a_name_is_greeted_by_the_one_made_up_for_them() {
    Account heron =
        new Account(
            AccountId.random(),
            Optional.of(PersonId.random()),
            "Heron",
            Set.of(Role.PERSON),
            Optional.empty(),
            ZoneId.of("Europe/London"),
            true);
    accounts.keep(heron);
    assertThat(world.signedIn(heron, port).get("/today").body()).contains(", Heron.");
  }

  @Test
  void in_arabic_the_page_runs_from_right_to_left() {
    usualDays();
    said(2, 3);
    said(1, 1);
    assertThat(browser.get("/today", "ar").body())
        .contains("lang=\"ar\" dir=\"rtl\"", "كيف حالك الآن؟", "أسبوعك")
        .contains("يوم واحد ضمن المعتاد عندك، ويوم أقل منه.");
  }

  @Test
  void in_spanish_too() {
    assertThat(browser.get("/today", "es").body()).contains("¿Cómo estás ahora mismo?");
  }

  @Test
  void the_page_is_for_people_in_care_only() {
    assertThat(world.signedIn(world.clinician("Mina"), port).get("/today").statusCode())
        .isEqualTo(403);
    assertThat(new Browser(port).get("/today").statusCode()).isEqualTo(303);
  }

  @Test
  void the_page_asks_the_database_few_questions() {
    usualDays();
    said(2, 3);
    said(1, 1);
    today();
    assertThat(questions(this::today)).as("nine, and what the cards ask").hasSizeBetween(9, 17);
  }

  private List<String> questions(Runnable visit) {
    Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    ListAppender<ILoggingEvent> lines = new NamingTheThread();
    lines.start();
    Level before = logger.getLevel();
    logger.setLevel(Level.DEBUG);
    logger.addAppender(lines);
    visit.run();
    logger.detachAppender(lines);
    logger.setLevel(before);
    return lines.list.stream()
        .filter(line -> line.getThreadName().contains("-exec-"))
        .map(ILoggingEvent::getFormattedMessage)
        .filter(line -> line.startsWith("Executing prepared SQL statement"))
        .toList();
  }

  /// A line names the thread that asks for the name; here it is asked for at once.
  private static final class NamingTheThread extends ListAppender<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent line) {
      line.prepareForDeferredProcessing();
      super.append(line);
    }
  }

  private String today() {
    HttpResponse<String> answer = browser.get("/today");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private PersonId person() {
    return ada.person().orElseThrow();
  }

  private void said(int daysAgo, int mood) {
    said(daysAgo, daysAgo == 0 ? LocalTime.now(ada.zone()) : LocalTime.NOON, mood);
  }

  private void said(int daysAgo, LocalTime time, int mood) {
    LocalDate day = LocalDate.now(ada.zone()).minusDays(daysAgo);
    Instant at = day.atTime(time).atZone(ada.zone()).toInstant();
    recording.record(person(), CheckIn.ofMood(CheckInId.random(), at, ada.zone(), mood));
  }

  /// Twenty-eight days of so-so and good in turn: mean 3.5, deviation about a half.
  private void usualDays() {
    for (int ago = 40; ago > 12; ago--) {
      said(ago, 3 + ago % 2);
    }
  }

  private Outcome moodNow() {
    LocalDate day = LocalDate.now(ada.zone());
    return stories
        .of(accesses.own(world.principal(ada)), Signal.MOOD, day.minusDays(6), day)
        .warning()
        .orElseThrow()
        .now();
  }

  private void finished(String instrument, Duration ago) {
    AssessmentId id = AssessmentId.random();
    Instant at = Instant.now().minus(ago).minusSeconds(1);
    assessments.begin(person(), id, instrument, Locale.ENGLISH, at);
    for (Item item : Instruments.get(instrument).items()) {
      assessments.answer(person(), id, item.id(), 0, at);
    }
    assessments.complete(person(), id, at);
  }

  /// As the house raises it by itself within a minute.
  private InsightId raised(String signal, LocalDate since, LocalDate firstAlarm) {
    database
        .sql(
            """
            insert into insight (person_id, id, signal, worse_when, since, first_alarm, raised_at, statistic, alarm_limit,
              usual_mean, usual_deviation, usual_days, usual_from, usual_to, false_alarm_share, base_rate, right_share)
            values (:person, :id, :signal, 'LOWER', :since, :first, now(), 3.4, 3, 3.5, .5, 28, :since, :first, .2, .1, .2)
            on conflict do nothing
            """)
        .param("person", person().value())
        .param("id", UUID.randomUUID())
        .param("signal", signal)
        .param("since", since)
        .param("first", firstAlarm)
        .update();
    return insights.of(accesses.own(world.principal(ada))).getFirst().id();
  }

  private static String one(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
