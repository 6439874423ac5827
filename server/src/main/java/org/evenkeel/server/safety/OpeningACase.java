package org.evenkeel.server.safety;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.safety.CaseEvent.Deed;
import org.evenkeel.server.safety.DutyPage.Why;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody may not be safe: a case opens, or the reason is added to the one that is open. Saying
/// the same thing twice changes nothing.
@Component
public class OpeningACase {
  private final Cases cases;
  private final CaseFile file;
  private final Climbing climbing;
  private final Pager pager;
  private final RiskRule rule;
  private final InstantSource clock;

  OpeningACase(
      Cases cases,
      CaseFile file,
      Climbing climbing,
      Pager pager,
      RiskRule rule,
      InstantSource clock) {
    this.cases = cases;
    this.file = file;
    this.climbing = climbing;
    this.pager = pager;
    this.rule = rule;
    this.clock = clock;
  }

  /// @param saidAt when it was said, which may be long before it reached the house; the clock runs
  ///   from now
  /// @return the case, or empty when this reason opens none
  @Transactional
  public Optional<CaseId> because(PersonId person, Reason reason, Instant saidAt) {
    return because(person, reason, saidAt, clock.instant());
  }

  /// The same at another moment than now.
  @Transactional
  public Optional<CaseId> because(PersonId person, Reason reason, Instant saidAt, Instant now) {
    return rule.tier(reason).map(tier -> opened(person, reason, tier, saidAt, now));
  }

  private CaseId opened(PersonId person, Reason reason, Tier tier, Instant saidAt, Instant now) {
    file.lock(person);
    Optional<CrisisCase> latest = cases.latestOf(person);
    Optional<CrisisCase> open = latest.filter(CrisisCase::open);
    if (open.isPresent()) {
      return added(open.get(), reason, tier, saidAt, now);
    }
    return latest
        .filter(before -> recent(before, now))
        .map(before -> reopened(before, reason, tier, saidAt, now))
        .orElseGet(() -> begun(person, reason, tier, saidAt, now));
  }

  private boolean recent(CrisisCase before, Instant now) {
    return before
        .closed()
        .filter(closed -> closed.at().plus(rule.reopenedWithin()).isAfter(now))
        .isPresent();
  }

  private CaseId begun(PersonId person, Reason reason, Tier tier, Instant saidAt, Instant now) {
    CaseId id = CaseId.random();
    file.begin(person, id, person.equals(Watchdog.NOBODY), tier, rule.version(), now);
    file.reason(person, id, reason, saidAt);
    event(person, id, Deed.OPENED, tier, now);
    climbing.begin(file.held(id).orElseThrow(), tier, Optional.empty(), now);
    return id;
  }

  private CaseId reopened(
      CrisisCase before, Reason reason, Tier tier, Instant saidAt, Instant now) {
    if (file.reason(before.person(), before.id(), reason, saidAt)) {
      event(before.person(), before.id(), Deed.REOPENED, tier, now);
      climbing.begin(before, tier, Optional.empty(), now);
    }
    return before.id();
  }

  private CaseId added(CrisisCase open, Reason reason, Tier tier, Instant saidAt, Instant now) {
    if (file.reason(open.person(), open.id(), reason, saidAt)) {
      event(open.person(), open.id(), Deed.MORE_SAID, tier, now);
      raisedOrTold(open, tier, now);
    }
    return open.id();
  }

  private void raisedOrTold(CrisisCase open, Tier tier, Instant now) {
    if (tier.above(open.tier())) {
      event(open.person(), open.id(), Deed.RAISED, tier, now);
      climbing.begin(open, tier, open.taken().map(CrisisCase.Taken::by), now);
    } else {
      List<AccountId> holder = open.taken().map(CrisisCase.Taken::by).stream().toList();
      pager.page(open, Pager.NO_RUNG, holder, Why.MORE, now);
    }
  }

  private void event(PersonId person, CaseId id, Deed deed, Tier tier, Instant now) {
    file.event(person, id, deed, Optional.empty(), tier.name(), now);
  }
}
