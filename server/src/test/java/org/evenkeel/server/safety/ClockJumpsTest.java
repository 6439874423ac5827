package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.server.Browser;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.safety.Shift.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The running house while its clock jumps: an hour, a year, over the change to summer time and
/// back. Nobody sleeps here; the house's own clock is moved by hand.
@SafetyHouse
class ClockJumpsTest {
  private static final Duration YEAR = Duration.ofDays(365);

  @LocalServerPort int port;
  @Autowired OpeningACase opening;
  @Autowired Cases cases;
  @Autowired Pager pager;
  @Autowired Timers timers;
  @Autowired AlertPath alerts;
  @Autowired AuditLog audit;
  @Autowired SmallWorld world;
  @Autowired HandClock clock;
  @Autowired Duty duty;

  Account ada;
  PersonId person;

  @BeforeEach
  void somebody_is_on_duty_day_and_night() {
    duty.afresh();
    timers.setRight();
    duty.clinician("Mina Haddad", Part.DUTY, "00:00", "23:59");
    duty.clinician("Bea Novak", Part.SECOND, "00:00", "23:59");
    duty.clinician("Ruth Adeyemi", Part.SUPERVISOR, "00:00", "23:59");
    ada = world.person("Ada Okafor");
    person = ada.person().orElseThrow();
  }

  @AfterEach
  void the_clock_is_right_again() {
    duty.afresh();
    timers.setRight();
  }

  @Test
  void a_session_outlives_an_hour_forward_and_back() {
    Browser browser = world.signedIn(ada, port);
    for (int hours : new int[] {1, -1, -1, 1}) {
      clock.pass(Duration.ofHours(hours));
      assertThat(opens(browser)).as("after " + hours + " h").isTrue();
    }
  }

  @Test
  void no_session_opens_anything_a_year_later_and_the_right_time_gives_it_back() {
    Browser browser = world.signedIn(ada, port);
    clock.pass(YEAR);
    assertThat(opens(browser)).isFalse();
    clock.pass(YEAR.negated());
    assertThat(opens(browser)).isTrue();
  }

  @Test
  void a_session_that_was_opened_while_the_clock_was_a_year_ahead_does_not_live_a_year_longer() {
    clock.pass(YEAR);
    Browser browser = world.signedIn(ada, port);
    assertThat(opens(browser)).isTrue();
    clock.pass(YEAR.negated());
    assertThat(opens(browser)).isFalse();
  }

  @Test
  void a_year_forward_does_each_step_of_a_case_once_and_going_back_does_none_again() {
    CaseId id = open();
    clock.pass(YEAR);
    duty.lookUntil(() -> stepDone(id, 4) && found(id).missedAt().isPresent());
    int pages = pager.about(id).size();
    clock.pass(YEAR.negated());
    clock.pass(Duration.ofHours(2));
    beat();
    assertThat(pager.about(id)).hasSize(pages);
    assertThat(cases.events(found(id)).stream().filter(ClockJumpsTest::missed)).hasSize(1);
  }

  private static boolean missed(CaseEvent event) {
    return event.deed() == CaseEvent.Deed.CLOCK_MISSED;
  }

  @Test
  void an_hour_back_makes_nobody_wait_an_hour_longer_and_pages_nobody_twice() {
    CaseId id = open();
    clock.pass(Duration.ofHours(-1));
    timers.setRight();
    duty.lookUntil(() -> stepDone(id, 4));
    int pages = pager.about(id).size();
    clock.pass(Duration.ofMinutes(66));
    beat();
    assertThat(pager.about(id)).hasSize(pages);
  }

  @Test
  void a_few_seconds_back_as_clocks_are_kept_right_change_nothing() {
    CaseId id = open();
    clock.pass(Duration.ofSeconds(-20));
    timers.setRight();
    clock.pass(Duration.ofSeconds(20));
    beat();
    assertThat(pager.about(id)).hasSize(1);
    assertThat(stepDone(id, 1)).isFalse();
  }

  @Test
  void a_case_that_was_opened_while_the_clock_was_a_year_ahead_is_not_left_for_a_year() {
    clock.pass(YEAR);
    CaseId id = open();
    clock.pass(YEAR.negated());
    timers.setRight();
    duty.lookUntil(() -> stepDone(id, 4));
    assertThat(pager.about(id)).isNotEmpty();
  }

  @Test
  void the_signs_of_life_go_on_after_the_clock_was_set_back() {
    clock.pass(YEAR);
    beat();
    clock.pass(YEAR.negated());
    duty.working();
    beat();
  }

  @Test
  void sixty_minutes_are_sixty_minutes_when_summer_time_begins_and_when_it_ends() {
    for (String moment : new String[] {"2027-03-28T00:30:00Z", "2026-10-25T00:30:00Z"}) {
      clock.set(Instant.parse(moment));
      CaseId id =
          opening
              .because(
                  world.person("Bilal").person().orElseThrow(),
                  new Reason.SafetyItem(UUID.randomUUID(), "phq-9", 9, 1),
                  clock.instant())
              .orElseThrow();
      assertThat(found(id).due()).contains(clock.instant().plus(Duration.ofMinutes(60)));
      assertThat(cases.ladder(found(id)))
          .extracting(step -> Duration.between(clock.instant(), step.due()).toMinutes())
          .containsExactly(0L, 5L, 10L, 15L, 30L);
    }
  }

  @Test
  void the_log_of_who_looked_stays_whole_and_in_the_order_things_happened() {
    Account mina = world.clinician("Mina");
    for (Duration jump : new Duration[] {Duration.ZERO, YEAR, YEAR.negated(), YEAR.negated()}) {
      clock.pass(jump);
      audit.add(
          new AuditLine(
              clock.instant(), mina.id(), java.util.Optional.of(person), "opened-record", ""));
    }
    assertThat(audit.about(person, 10)).hasSize(4);
  }

  private boolean opens(Browser browser) {
    return browser.get("/account").statusCode() == 200;
  }

  private CaseId open() {
    return opening
        .because(person, new Reason.SafetyItem(UUID.randomUUID(), "phq-9", 9, 1), clock.instant())
        .orElseThrow();
  }

  private CrisisCase found(CaseId id) {
    return cases.find(id).orElseThrow();
  }

  private boolean stepDone(CaseId id, int step) {
    return cases.ladder(found(id)).get(step).done().isPresent();
  }

  /// The timers go round once more, at the time that the clock shows now.
  private void beat() {
    timers.setRight();
    clock.pass(Duration.ofSeconds(31));
    duty.lookUntil(() -> {
      timers.setRight();
      return alerts.beat().filter(this::isAboutNow).isPresent();
    });
  }

  /// Every beat before the clock passed on is at least 31 seconds away.
  private boolean isAboutNow(Instant beat) {
    return Duration.between(beat, clock.instant()).abs().compareTo(Duration.ofSeconds(30)) < 0;
  }
}
