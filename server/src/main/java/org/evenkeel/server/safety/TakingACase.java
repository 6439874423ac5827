package org.evenkeel.server.safety;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.safety.CaseEvent.Deed;
import org.evenkeel.server.safety.DutyPage.Why;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Taking a case in hand, which stops the ladder, and handing it over, which starts it for somebody
/// else. Of two who take it at once, one has it.
@Component
public class TakingACase {
  private final CaseFile file;
  private final CaseKeys keys;
  private final Climbing climbing;
  private final Pager pager;
  private final Accounts accounts;
  private final AuditLog audit;

  TakingACase(
      CaseFile file,
      CaseKeys keys,
      Climbing climbing,
      Pager pager,
      Accounts accounts,
      AuditLog audit) {
    this.file = file;
    this.keys = keys;
    this.climbing = climbing;
    this.pager = pager;
    this.accounts = accounts;
    this.audit = audit;
  }

  /// Whose it is now.
  public sealed interface Result {
    record Yours() implements Result {}

    record Theirs(CrisisCase.Taken taken) implements Result {}

    /// It is closed, or there is no such case.
    record Over() implements Result {}
  }

  /// I have it in hand.
  @Transactional
  public Result take(CaseId id, Account by, Instant at) {
    Optional<CrisisCase> open = file.held(id).filter(CrisisCase::open);
    if (open.isEmpty()) {
      return new Result.Over();
    }
    CrisisCase crisis = open.get();
    if (crisis.taken().isPresent()) {
      CrisisCase.Taken taken = crisis.taken().get();
      return taken.by().equals(by.id()) ? new Result.Yours() : new Result.Theirs(taken);
    }
    file.taken(id, by.id(), at);
    event(crisis, Deed.TAKEN, by.id(), "", at);
    keys.give(crisis, by.id(), at);
    pager.opened(id, by.id(), at);
    audit.add(new AuditLine(at, by.id(), Optional.of(crisis.person()), "took-case", ""));
    return new Result.Yours();
  }

  /// Somebody else takes it from here: they are paged, and the ladder climbs until they have it.
  ///
  /// @return false when the case is over, or the other one is no clinician
  @Transactional
  public boolean handOver(CaseId id, Account by, AccountId to, Instant at) {
    Optional<CrisisCase> open = file.held(id).filter(CrisisCase::open);
    if (open.isEmpty() || !clinician(to) || to.equals(by.id())) {
      return false;
    }
    climbing.handOver(open.get(), to, at);
    CrisisCase handed = file.held(id).orElseThrow();
    pager.page(handed, Pager.NO_RUNG, java.util.List.of(to), Why.HANDED_OVER, at);
    event(handed, Deed.HANDED_OVER, by.id(), to.toString(), at);
    audit.add(new AuditLine(at, by.id(), Optional.of(handed.person()), "handed-over-case", ""));
    return true;
  }

  private boolean clinician(AccountId to) {
    return accounts
        .find(to)
        .filter(account -> account.is(Role.CLINICIAN) || account.is(Role.SUPERVISOR))
        .isPresent();
  }

  private void event(CrisisCase crisis, Deed deed, AccountId by, String what, Instant at) {
    file.event(crisis.person(), crisis.id(), deed, Optional.of(by), what, at);
  }
}
