package org.evenkeel.server.safety;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.identity.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Begins a climb of the ladder: whose the case is, by when a human is in touch, when each step is
/// due. The first page goes out in the same transaction as the case itself; the later ones are
/// durable timers.
@Component
class Climbing {
  private final CaseFile file;
  private final Recipients recipients;
  private final AlarmClock alarms;
  private final Ladder ladder;
  private final Roster roster;
  private final RiskRule rule;

  Climbing(
      CaseFile file,
      Recipients recipients,
      AlarmClock alarms,
      Ladder ladder,
      Roster roster,
      RiskRule rule) {
    this.file = file;
    this.recipients = recipients;
    this.alarms = alarms;
    this.ladder = ladder;
    this.roster = roster;
    this.rule = rule;
  }

  /// @param owner whose it stays; empty to choose from the roster
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin(CrisisCase crisis, Tier tier, Optional<AccountId> owner, Instant now) {
    Rota rota = roster.now();
    Optional<Instant> due = rota.due(now, rule.contactWithin(tier), rule.leastOfDutyLeft());
    begin(
        crisis,
        tier,
        owner.or(() -> recipients.owner(rota, crisis.person(), now)),
        due,
        rota,
        true,
        now);
  }

  /// The case goes to somebody else; its clock stays as it is.
  @Transactional(propagation = Propagation.MANDATORY)
  public void handOver(CrisisCase crisis, AccountId to, Instant now) {
    begin(crisis, crisis.tier(), Optional.of(to), crisis.due(), roster.now(), false, now);
  }

  /// Nobody has it in hand any more; the roster says whose it is, and its clock stays as it is.
  @Transactional(propagation = Propagation.MANDATORY)
  public void release(CrisisCase crisis, Instant now) {
    Rota rota = roster.now();
    begin(
        crisis,
        crisis.tier(),
        recipients.owner(rota, crisis.person(), now),
        crisis.due(),
        rota,
        false,
        now);
  }

  private void begin(
      CrisisCase crisis,
      Tier tier,
      Optional<AccountId> owner,
      Optional<Instant> due,
      Rota rota,
      boolean anew,
      Instant now) {
    int run = crisis.run() + 1;
    file.climb(crisis.id(), tier, rule.version(), run, now, owner, due, anew);
    due.ifPresent(moment -> alarms.deadline(crisis.id(), run, moment));
    Instant opens = rota.nextOpening(now).orElse(now);
    List<RiskRule.Rung> rungs = tier == Tier.LOW ? rule.ladder().subList(0, 1) : rule.ladder();
    for (int rung = 0; rung < rungs.size(); rung++) {
      Instant at = rung == 0 ? now : opens.plus(rungs.get(rung).after());
      file.rung(crisis.person(), crisis.id(), run, rung, at);
      alarms.rung(crisis.id(), run, rung, at);
    }
    if (!crisis.watchdog()) {
      ladder.climb(new Alarm(crisis.id(), run, 0), now);
    }
  }
}
