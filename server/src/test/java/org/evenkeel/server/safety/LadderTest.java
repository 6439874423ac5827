package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.safety.DutyPage.Why;
import org.evenkeel.server.safety.Shift.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The ladder of the rule that ships: 0 duty, 5 second, 10 team, 15 supervisor, 30 the agreed
/// outside service.
@SafetyHouse
class LadderTest {
  @Autowired OpeningACase opening;
  @Autowired TakingACase taking;
  @Autowired Cases cases;
  @Autowired Pager pager;
  @Autowired Timers timers;
  @Autowired Ladder ladder;
  @Autowired AlertPath alerts;
  @Autowired JdbcClient database;
  @Autowired SmallWorld world;
  @Autowired HandClock clock;
  @Autowired Duty duty;

  Account mina;
  Account bea;
  Account chen;
  Account ruth;
  Account ada;
  PersonId person;

  @BeforeEach
  void morning() {
    duty.afresh();
    mina = duty.clinician("Mina Haddad", Part.DUTY, "08:00", "17:00");
    bea = duty.clinician("Bea Novak", Part.SECOND, "08:00", "17:00");
    ruth = duty.clinician("Ruth Adeyemi", Part.SUPERVISOR, "08:00", "17:00");
    chen = world.clinician("Dr Chen");
    ada = world.person("Ada Okafor");
    world.caresFor(chen, ada);
    person = ada.person().orElseThrow();
  }

  @AfterEach
  void timersRun() {
    if (!timers.isRunning()) {
      timers.start();
    }
  }

  @Test
  void whoever_is_on_duty_is_paged_with_the_case_itself() {
    CaseId id = open();
    assertThat(paged(id)).containsExactly(mina);
    assertThat(cases.find(id).orElseThrow().owner()).contains(mina.id());
  }

  @Test
  void each_step_pages_one_circle_more() {
    CaseId id = open();
    after(5, id, 1);
    assertThat(paged(id)).containsExactlyInAnyOrder(mina, mina, bea);
    after(5, id, 2);
    assertThat(paged(id)).contains(chen);
    after(5, id, 3);
    assertThat(paged(id)).contains(ruth);
    after(15, id, 4);
    assertThat(cases.events(found(id)).getLast().what()).isEqualTo("OUTSIDE_SERVICE");
    assertThat(pager.waitingFor(ruth.id())).extracting(DutyPage::about).contains(id);
  }

  @Test
  void nothing_happens_a_minute_before_a_step_is_due() {
    CaseId id = open();
    timers.stop();
    clock.pass(Duration.ofMinutes(4));
    timers.start();
    heartbeat();
    assertThat(paged(id)).containsExactly(mina);
  }

  @Test
  void taking_the_case_stops_the_ladder() {
    CaseId id = open();
    taking.take(id, mina, clock.instant());
    clock.pass(Duration.ofMinutes(40));
    duty.look();
    awaitTimersDone(id);
    assertThat(paged(id)).extracting(Account::name).doesNotContain("Bea Novak", "Dr Chen");
    assertThat(cases.ladder(found(id))).filteredOn(step -> step.done().isPresent()).hasSize(1);
  }

  @Test
  void a_step_that_was_due_while_the_house_was_down_happens_once_when_it_is_up() {
    CaseId id = open();
    timers.stop();
    clock.pass(Duration.ofMinutes(6));
    timers.start();
    duty.lookUntil(() -> stepDone(id, 1));
    assertThat(paged(id)).containsExactlyInAnyOrder(mina, mina, bea);
    timers.stop();
    timers.start();
    heartbeat();
    assertThat(paged(id)).containsExactlyInAnyOrder(mina, mina, bea);
  }

  @Test
  void the_same_step_asked_for_twice_pages_once() {
    CaseId id = open();
    assertThat(paged(id)).containsExactly(mina);
    ladder.climb(new Alarm(id, 1, 0), clock.instant());
    ladder.climb(new Alarm(id, 1, 0), clock.instant());
    assertThat(paged(id)).containsExactly(mina);
  }

  @Test
  void at_night_the_one_who_comes_next_has_the_page_and_the_ladder_waits_for_the_opening() {
    clock.set(Instant.parse("2026-11-23T23:48:00Z"));
    CaseId id = open();
    assertThat(paged(id)).containsExactly(mina);
    assertThat(cases.ladder(found(id)))
        .extracting(LadderStep::due)
        .containsExactly(
            clock.instant(),
            Instant.parse("2026-11-24T08:05:00Z"),
            Instant.parse("2026-11-24T08:10:00Z"),
            Instant.parse("2026-11-24T08:15:00Z"),
            Instant.parse("2026-11-24T08:30:00Z"));
    assertThat(found(id).due()).contains(Instant.parse("2026-11-24T09:00:00Z"));
  }

  @Test
  void in_the_night_of_the_clock_change_the_ladder_waits_for_winter_s_eight_o_clock() {
    clock.set(Instant.parse("2026-10-24T22:30:00Z"));
    CaseId id = open();
    assertThat(cases.ladder(found(id)).get(1).due())
        .isEqualTo(Instant.parse("2026-10-25T08:05:00Z"));
    assertThat(found(id).due()).contains(Instant.parse("2026-10-25T09:00:00Z"));
  }

  @Test
  void without_a_roster_those_who_care_and_supervisors_are_paged_and_nothing_is_promised() {
    duty.afresh();
    CaseId id = open();
    assertThat(pager.about(id)).extracting(DutyPage::to).contains(chen.id(), ruth.id());
    assertThat(found(id).due()).isEmpty();
    assertThat(found(id).owner()).isEmpty();
  }

  @Test
  void when_the_clock_runs_out_a_supervisor_hears_and_the_case_waits_for_review() {
    CaseId id = open();
    taking.take(id, mina, clock.instant());
    clock.pass(Duration.ofMinutes(61));
    duty.look();
    duty.lookUntil(() -> found(id).missedAt().isPresent());
    assertThat(pager.waitingFor(ruth.id())).extracting(DutyPage::why).contains(Why.CLOCK);
    assertThat(found(id).needsReview()).isTrue();
  }

  private CaseId open() {
    return opening
        .because(person, new Reason.SafetyItem(UUID.randomUUID(), "phq-9", 9, 1), clock.instant())
        .orElseThrow();
  }

  private void after(int minutes, CaseId id, int step) {
    clock.pass(Duration.ofMinutes(minutes));
    duty.look();
    duty.lookUntil(() -> stepDone(id, step));
  }

  private boolean stepDone(CaseId id, int step) {
    return cases.ladder(found(id)).get(step).done().isPresent();
  }

  private CrisisCase found(CaseId id) {
    return cases.find(id).orElseThrow();
  }

  private List<Account> paged(CaseId id) {
    return pager.about(id).stream().map(page -> who(page)).toList();
  }

  private Account who(DutyPage page) {
    return List.of(mina, bea, chen, ruth).stream()
        .filter(account -> account.id().equals(page.to()))
        .findFirst()
        .orElseThrow();
  }

  /// Waits until the timers have gone round once more.
  private void heartbeat() {
    clock.pass(Duration.ofSeconds(31));
    duty.look();
    duty.lookUntil(() -> alerts.beat().filter(beat -> !beat.isBefore(clock.instant())).isPresent());
  }

  private void awaitTimersDone(CaseId id) {
    await()
        .until(() ->
            database
                    .sql(
                        "select count(*) from scheduled_tasks where task_instance like :id and execution_time <= :now")
                    .param("id", id + "%")
                    .param("now", java.sql.Timestamp.from(clock.instant()))
                    .query(Long.class)
                    .single()
                == 0);
  }
}
