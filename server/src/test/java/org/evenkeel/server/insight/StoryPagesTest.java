package org.evenkeel.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.checkin.CheckIn;
import org.evenkeel.server.checkin.CheckInId;
import org.evenkeel.server.checkin.RecordingACheckIn;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class StoryPagesTest {
  @Autowired SmallWorld world;
  @Autowired Record record;
  @Autowired RecordingACheckIn recording;
  @Autowired Insights insights;
  @Autowired CareAccesses accesses;
  @LocalServerPort int port;

  Account account;
  PersonId ada;
  CareAccess own;
  Browser browser;

  @BeforeEach
  void ada() {
    account = world.person("Ada");
    ada = account.person().orElseThrow();
    own = accesses.own(world.principal(account));
    browser = world.signedIn(account, port);
  }

  /// 28 days around 4, then days at 2; the last day is yesterday.
  private static double level(int day) {
    return day < 28 ? new double[] {4, 4, 5, 3}[day % 4] : 2;
  }

  @Test
  void without_any_day_the_story_says_how_it_begins() {
    assertThat(browser.get("/story").body()).contains("Your story begins with one check-in");
  }

  @Test
  void while_the_usual_is_learned_it_says_how_far_that_has_come() {
    lived(Signal.MOOD, 12);
    assertThat(browser.get("/story").body())
        .contains("12 of 28 days so far", "<progress", "value=\"12\" max=\"28\"")
        .doesNotContain("Does this fit?");
  }

  @Test
  void days_that_stand_out_are_shown_with_basis_limits_and_a_way_to_disagree() {
    lived(Signal.MOOD, 40);
    String page = browser.get("/story").body();
    assertThat(page)
        .contains("Noticed on ")
        .contains("look different from your usual.")
        .contains("Mood: lower than your usual since ")
        .contains("Out of 100 people whose days did not change, about ")
        .containsPattern("about 22 of 100 such notes are right|At that rate about")
        .contains("28 days, ")
        .contains("It is not a diagnosis")
        .contains("Does this fit?")
        .contains("mark-fill");
  }

  @Test
  void the_days_counted_are_those_since_the_change() {
    lived(Signal.MOOD, 40);
    assertThat(browser.get("/story").body())
        .as("12 low days, and today")
        .contains("The last 13 days look different");
  }

  @Test
  void whether_it_fits_is_kept_and_may_be_said_differently() {
    lived(Signal.MOOD, 40);
    browser.get("/story");
    Insight insight = insights.of(own).getFirst();
    String path = "/story/noticed/" + insight.id();
    browser.get(path);
    assertThat(address(browser.post(path + "/answer", Map.of("fit", "NO")))).isEqualTo(path);
    assertThat(browser.get(path).body()).contains("value=\"NO\" checked", "Kept. Thank you.");
    browser.post(path + "/answer", Map.of("fit", "UNSURE"));
    assertThat(insights.find(own, insight.id()).orElseThrow().fit()).contains(Fit.UNSURE);
    assertThat(browser.post(path + "/answer", Map.of("fit", "MAYBE")).statusCode()).isEqualTo(400);
  }

  @Test
  void a_stretch_that_is_over_is_told_as_over() {
    IntStream.range(0, 36).forEach(day -> keep(Signal.MOOD, day - 60, level(day)));
    IntStream.range(36, 60).forEach(day -> keep(Signal.MOOD, day - 60, 5));
    browser.get("/story");
    String page = browser.get("/story/noticed/" + insights.of(own).getFirst().id()).body();
    assertThat(page).containsPattern("The days from .* to .* looked different from your usual.");
    assertThat(browser.get("/story").body())
        .contains("Noticed before")
        .doesNotContain("Does this fit?");
  }

  @Test
  void another_persons_insight_is_not_there() {
    lived(Signal.MOOD, 40);
    browser.get("/story");
    String path = "/story/noticed/" + insights.of(own).getFirst().id();
    Browser bilal = world.signedIn(world.person("Bilal"), port);
    assertThat(bilal.get(path).statusCode()).isEqualTo(404);
    bilal.get("/story");
    bilal.post(path + "/answer", Map.of("fit", "NO"));
    assertThat(insights.of(own).getFirst().fit()).isEmpty();
  }

  @Test
  void what_was_written_on_brighter_days_is_shown_when_something_is_noticed() {
    IntStream.range(0, 40)
        .forEach(day -> {
          int mood = (int) level(day);
          recording.record(
              ada,
              new CheckIn(
                  CheckInId.random(),
                  noon(day - 40),
                  account.zone(),
                  ZoneKnown.TOLD,
                  Optional.of(mood),
                  Optional.empty(),
                  Set.of(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(mood >= 4 ? "Walked with Sam, day " + day : "Stayed in")));
        });
    assertThat(browser.get("/story").body())
        .contains("What you wrote on brighter days", "Walked with Sam, day 26")
        .doesNotContain("Stayed in");
  }

  @Test
  void a_signal_of_a_diary_is_told_under_its_own_name_and_its_address_says_nothing() {
    Signal down = new Signal("diary:feeling_down", 1, 7, Signal.Better.LOWER, DataKind.DIARY);
    IntStream.range(0, 30).forEach(day -> keep(down, day - 30, 2 + day % 2));
    lived(Signal.MOOD, 5);
    String page = browser.get("/story").body();
    assertThat(page).contains("feeling down");
    assertThat(page).doesNotContainPattern("href=\"[^\"]*down");
    assertThat(browser.get("/story/of/" + Signals.key(down.name())).body())
        .contains("feeling down, 12 weeks", "do not stand out from your usual");
  }

  @Test
  void days_of_long_ago_are_shown_as_such() {
    IntStream.range(0, 40).forEach(day -> keep(Signal.MOOD, day - 900, 3 + day % 2));
    assertThat(browser.get("/story/of/" + Signals.key("mood")).body())
        .contains("These are the last days on record, up to ", "class=\"day\"");
  }

  @Test
  void an_address_of_no_signal_leads_nowhere() {
    assertThat(browser.get("/story/of/00000000").statusCode()).isEqualTo(404);
    assertThat(browser.get("/story/noticed/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  @Test
  void a_signal_can_be_switched_off_and_on_again() {
    lived(Signal.MOOD, 40);
    String field = "watch-" + Signals.key("mood");
    assertThat(browser.get("/story/watching").body())
        .contains("name=\"" + field + "\" value=\"LOWER\" checked");
    assertThat(address(browser.post("/story/watching", Map.of(field, "OFF"))))
        .isEqualTo("/story/watching?kept");
    assertThat(browser.get("/story/watching?kept").body())
        .contains("name=\"" + field + "\" value=\"OFF\" checked", "Your choices are kept.");
    assertThat(browser.get("/story/of/" + Signals.key("mood")).body())
        .contains("This is shown and not watched.");
  }

  @Test
  void how_many_false_notes_one_can_live_with_is_kept() {
    lived(Signal.MOOD, 3);
    browser.get("/story/watching");
    browser.post("/story/watching", Map.of("budget", "90"));
    assertThat(browser.get("/story/watching").body()).contains("value=\"90\" checked");
    assertThat(browser.post("/story/watching", Map.of("budget", "7")).statusCode()).isEqualTo(400);
  }

  @Test
  void a_new_usual_is_learned_when_the_person_agrees() {
    lived(Signal.MOOD, 40);
    String path = "/story/of/" + Signals.key("mood");
    assertThat(browser.get(path).body()).contains("My usual has changed");
    assertThat(address(browser.post(path + "/new-usual", Map.of()))).isEqualTo(path);
    assertThat(browser.get(path).body()).contains("0 of 28 days so far").contains("Noticed before");
  }

  @Test
  void who_agreed_to_a_new_usual_too_soon_goes_back_to_the_one_before() {
    lived(Signal.MOOD, 40);
    String path = "/story/of/" + Signals.key("mood");
    browser.get(path);
    browser.post(path + "/new-usual", Map.of());
    assertThat(browser.get(path).body()).contains("Go back to my usual before");
    assertThat(address(browser.post(path + "/new-usual/return", Map.of()))).isEqualTo(path);
    assertThat(browser.get(path).body())
        .contains("look different from your usual.")
        .doesNotContain("0 of 28 days so far", "Go back to my usual before");
    browser.post(path + "/new-usual", Map.of());
    assertThat(browser.get(path).body()).as("agreed again").contains("0 of 28 days so far");
  }

  @Test
  void with_too_few_of_the_last_days_nothing_is_said_of_them() {
    IntStream.range(0, 40)
        .filter(day -> day < 28 || day % 3 == 0)
        .forEach(day -> keep(Signal.MOOD, day - 41, 4));
    assertThat(browser.get("/story").body())
        .contains("That is too few to say how they compare. Missing is not the same as well.")
        .doesNotContain("do not stand out from your usual");
  }

  @Test
  void each_budget_says_what_to_expect_of_it() {
    lived(Signal.MOOD, 3);
    assertThat(browser.get("/story/watching").body())
        .contains("At most one in a month", "At most one in three months")
        .containsPattern("About \\d+ in 100 people whose days do not change would get one or more");
    browser.post("/story/watching", Map.of("budget", "30"));
    assertThat(browser.get("/story/watching").body()).contains("value=\"30\" checked");
  }

  @Test
  void the_story_reads_in_arabic_and_spanish() {
    lived(Signal.MOOD, 40);
    assertThat(browser.get("/story", "ar").body()).contains("عن المعتاد عندك");
    assertThat(browser.get("/story", "es").body()).contains("de lo habitual en ti");
  }

  private void lived(Signal signal, int days) {
    IntStream.range(0, days).forEach(day -> keep(signal, day - days, level(day)));
  }

  /// @param ago days from today, below 0
  private void keep(Signal signal, int ago, double value) {
    record.keep(
        ada,
        List.of(
            new Observation(
                UUID.randomUUID(),
                signal,
                value,
                noon(ago),
                account.zone(),
                ZoneKnown.TOLD,
                new Source("test", ada.value()))));
  }

  private Instant noon(int ago) {
    return LocalDate.now(account.zone())
        .plusDays(ago)
        .atStartOfDay(account.zone())
        .toInstant()
        .plus(Duration.ofHours(12));
  }

  private static String address(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
