package org.evenkeel.server.safety;

import java.util.List;
import java.util.Optional;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.WorkEnded;
import org.evenkeel.server.safety.CaseEvent.Deed;
import org.evenkeel.server.wall.Reach;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// When somebody stops working here: their shifts end, and no open case stays with somebody who
/// will not come. Each climbs its ladder until another has it in hand.
@Component
class TakingOutOfTheirHands {
  private final Roster roster;
  private final Cases cases;
  private final CaseFile file;
  private final TakingACase taking;
  private final Climbing climbing;
  private final Accounts accounts;

  TakingOutOfTheirHands(
      Roster roster,
      Cases cases,
      CaseFile file,
      TakingACase taking,
      Climbing climbing,
      Accounts accounts) {
    this.roster = roster;
    this.cases = cases;
    this.file = file;
    this.taking = taking;
    this.climbing = climbing;
    this.accounts = accounts;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(WorkEnded ended) {
    roster.shifts().stream()
        .filter(shift -> shift.clinician().equals(ended.who()))
        .forEach(shift -> roster.end(shift.id(), ended.at()));
    Reach.staff(ended.who().value()).during(() -> theirs(ended).forEach(one -> leave(one, ended)));
  }

  private List<CrisisCase> theirs(WorkEnded ended) {
    return cases.openFor(ended.who()).stream()
        .filter(one -> one.ownedBy(ended.who()) || one.inHandOf(ended.who()))
        .toList();
  }

  private void leave(CrisisCase crisis, WorkEnded ended) {
    Account leaving = accounts.find(ended.who()).orElseThrow();
    boolean handed =
        ended
            .successor()
            .filter(next -> taking.handOver(crisis.id(), leaving, next, ended.at()))
            .isPresent();
    if (!handed) {
      climbing.release(crisis, ended.at());
      file.held(crisis.id())
          .flatMap(CrisisCase::owner)
          .ifPresent(next ->
              file.event(
                  crisis.person(),
                  crisis.id(),
                  Deed.HANDED_OVER,
                  Optional.of(ended.who()),
                  next.toString(),
                  ended.at()));
    }
  }
}
