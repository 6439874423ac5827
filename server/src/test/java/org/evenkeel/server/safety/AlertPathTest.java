package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.evenkeel.server.Owner;
import org.evenkeel.server.safety.AlertPath.Fault;
import org.evenkeel.server.safety.Shift.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SafetyHouse
class AlertPathTest {
  @Autowired AlertPath alerts;
  @Autowired Watchdog watchdog;
  @Autowired WatchdogRounds rounds;
  @Autowired Cases cases;
  @Autowired HandClock clock;
  @Autowired Duty duty;
  @Autowired JdbcClient database;
  @Autowired Owner owner;

  @BeforeEach
  void morning() {
    duty.afresh();
    duty.clinician("Mina Haddad", Part.DUTY, "08:00", "17:00");
  }

  @Test
  void nothing_stands_in_the_way_when_all_works() {
    assertThat(alerts.faults(clock.instant())).isEmpty();
  }

  @Test
  void the_watchdog_s_answer_goes_through_the_listener_the_case_and_the_timers() {
    database.sql("delete from watchdog_round").update();
    watchdog.round(clock.instant());
    assertThat(rounds.newest().orElseThrow().seenAt()).isEmpty();
    duty.look();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> rounds.newest().orElseThrow().seenAt().isPresent());
    assertThat(alerts.faults(clock.instant())).isEmpty();
  }

  @Test
  void the_watchdog_s_case_is_nobody_s_and_pages_nobody() {
    watchdog.round(clock.instant());
    duty.look();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> rounds.newest().orElseThrow().seenAt().isPresent());
    assertThat(cases.open()).extracting(CrisisCase::person).doesNotContain(Watchdog.NOBODY);
    assertThat(
            database
                .sql("select count(*) from duty_page where person_id = :nobody")
                .param("nobody", Watchdog.NOBODY.value())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_watchdog_that_is_not_seen_within_two_minutes_is_a_fault() {
    database.sql("update watchdog_round set seen_at = null").update();
    clock.pass(Duration.ofSeconds(121));
    assertThat(alerts.machinery(clock.instant())).contains(Fault.WATCHDOG);
  }

  @Test
  void a_watchdog_that_did_not_go_round_for_seventy_minutes_is_a_fault() {
    clock.pass(Duration.ofMinutes(71));
    assertThat(alerts.machinery(clock.instant())).contains(Fault.WATCHDOG);
  }

  @Test
  void a_listener_that_fails_leaves_the_watchdog_unseen() {
    owner
        .database()
        .sql("alter table crisis_case add constraint no_watchdog check (not watchdog) not valid")
        .update();
    try {
      database.sql("delete from watchdog_round").update();
      watchdog.round(clock.instant());
      clock.pass(Duration.ofMinutes(3));
      assertThat(alerts.machinery(clock.instant())).contains(Fault.WATCHDOG);
    } finally {
      owner.database().sql("alter table crisis_case drop constraint no_watchdog").update();
    }
  }

  @Test
  void an_empty_roster_is_no_fault_of_the_house_itself() {
    duty.afresh();
    assertThat(alerts.faults(clock.instant())).containsExactly(Fault.ROSTER);
    assertThat(alerts.machinery(clock.instant())).isEmpty();
  }

  @Test
  void a_house_that_has_just_started_has_two_minutes_to_show_life() {
    database.sql("delete from heartbeat").update();
    clock.set(SafetyHouse.START);
    assertThat(alerts.health(clock.instant())).isEmpty();
    clock.pass(Duration.ofMinutes(3));
    assertThat(alerts.health(clock.instant())).contains(Fault.TIMERS);
  }
}
