package org.evenkeel.server.safety;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.safety.CaseEvent.Deed;
import org.evenkeel.server.safety.DutyPage.Why;
import org.evenkeel.server.safety.RiskRule.Whom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Pages one after the other until somebody has taken the case. Each method may be called again,
/// late, or by two processes at once; each step still happens once.
@Component
class Ladder {
  private final CaseFile file;
  private final Recipients recipients;
  private final Pager pager;
  private final RiskRule rule;
  private final Roster roster;
  private final WatchdogRounds rounds;

  Ladder(
      CaseFile file,
      Recipients recipients,
      Pager pager,
      RiskRule rule,
      Roster roster,
      WatchdogRounds rounds) {
    this.file = file;
    this.recipients = recipients;
    this.pager = pager;
    this.rule = rule;
    this.roster = roster;
    this.rounds = rounds;
  }

  /// A step is due.
  @Transactional
  public void climb(Alarm alarm, Instant now) {
    file.held(alarm.about())
        .filter(crisis -> crisis.waits() && crisis.run() == alarm.run())
        .filter(crisis -> file.rungDone(crisis.id(), crisis.run(), alarm.number(), now))
        .ifPresent(crisis -> page(crisis, alarm.number(), now));
  }

  private void page(CrisisCase crisis, int rung, Instant now) {
    if (crisis.watchdog()) {
      rounds.seen(now);
      return;
    }
    Whom whom = rule.ladder().get(rung).page();
    Set<AccountId> paged = recipients.of(whom, crisis, now);
    pager.page(crisis, rung, paged, Why.RUNG, now);
    file.event(
        crisis.person(),
        crisis.id(),
        paged.isEmpty() ? Deed.NOBODY_TO_PAGE : Deed.PAGED,
        Optional.empty(),
        whom.name(),
        now);
  }

  /// The time by which a human was to be in touch has come.
  @Transactional
  public void deadline(Alarm alarm, Instant now) {
    file.held(alarm.about())
        .filter(crisis -> crisis.open() && crisis.run() == alarm.run() && !crisis.watchdog())
        .filter(crisis -> crisis.reachedAt().isEmpty() && !missedInThisClimb(crisis))
        .ifPresent(crisis -> missed(crisis, now));
  }

  private static boolean missedInThisClimb(CrisisCase crisis) {
    return crisis.missedAt().filter(missed -> missed.isAfter(crisis.runAt())).isPresent();
  }

  private void missed(CrisisCase crisis, Instant now) {
    file.missed(crisis.id(), now);
    file.event(
        crisis.person(),
        crisis.id(),
        Deed.CLOCK_MISSED,
        Optional.empty(),
        crisis.tier().name(),
        now);
    Set<AccountId> paged = recipients.supervisors(roster.now(), now);
    crisis.owner().ifPresent(paged::add);
    pager.page(crisis, Pager.NO_RUNG, paged, Why.CLOCK, now);
  }

  /// It is time to try again to be in touch.
  @Transactional
  public void tryAgain(Alarm alarm, Instant now) {
    file.held(alarm.about())
        .filter(
            crisis -> crisis.open() && crisis.run() == alarm.run() && crisis.reachedAt().isEmpty())
        .ifPresent(crisis ->
            pager.page(
                crisis, Pager.NO_RUNG, crisis.owner().stream().toList(), Why.TRY_AGAIN, now));
  }
}
