package org.evenkeel.server.safety;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.safety.CaseEvent.Deed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A case closes with an outcome, a word about it and a contact that follows, or it does not close.
@Component
public class ClosingACase {
  private final CaseFile file;
  private final FollowUps followUps;
  private final CaseKeys keys;
  private final LoweringATier lowering;
  private final RiskRule rule;
  private final AuditLog audit;

  ClosingACase(
      CaseFile file,
      FollowUps followUps,
      CaseKeys keys,
      LoweringATier lowering,
      RiskRule rule,
      AuditLog audit) {
    this.audit = audit;
    this.file = file;
    this.followUps = followUps;
    this.keys = keys;
    this.lowering = lowering;
    this.rule = rule;
  }

  /// What became of it.
  public enum Result {
    CLOSED,
    /// Somebody has it in hand first.
    NOT_TAKEN,
    /// The person was not reached, and the outcome says they were.
    NOT_REACHED,
    /// The contact that follows is not in the time the rule gives.
    FOLLOW_UP_OUT_OF_TIME,
    /// A lower tier was asked for and is not answered.
    LOWERING_OPEN,
    /// It is closed already, or there is no such case.
    OVER
  }

  /// @param next the contact that follows, 24 to 72 hours from now by the rule that ships
  @Transactional
  public Result close(
      CaseId id, Account by, Outcome outcome, String words, FollowUp next, Instant at) {
    Optional<CrisisCase> open = file.held(id).filter(CrisisCase::open);
    if (open.isEmpty()) {
      return Result.OVER;
    }
    Result result = allowed(open.get(), outcome, next, at);
    if (result == Result.CLOSED) {
      closed(open.get(), by, outcome, words, next, at);
    }
    return result;
  }

  private Result allowed(CrisisCase crisis, Outcome outcome, FollowUp next, Instant at) {
    if (crisis.taken().isEmpty()) {
      return Result.NOT_TAKEN;
    }
    if (crisis.reachedAt().isEmpty() && !withoutContact(outcome)) {
      return Result.NOT_REACHED;
    }
    if (lowering.asked(crisis).isPresent()) {
      return Result.LOWERING_OPEN;
    }
    return next.at().isBefore(at.plus(rule.followUpFrom()))
            || next.at().isAfter(at.plus(rule.followUpUntil()))
        ? Result.FOLLOW_UP_OUT_OF_TIME
        : Result.CLOSED;
  }

  private static boolean withoutContact(Outcome outcome) {
    return outcome == Outcome.NOT_REACHED || outcome == Outcome.EMERGENCY_SERVICES;
  }

  private void closed(
      CrisisCase crisis, Account by, Outcome outcome, String words, FollowUp next, Instant at) {
    file.closed(crisis.id(), by.id(), outcome, at);
    file.event(
        crisis.person(),
        crisis.id(),
        Deed.CLOSED,
        Optional.of(by.id()),
        outcome.name(),
        Optional.of(words),
        at);
    followUps.book(next, by.id(), at);
    file.event(
        crisis.person(),
        crisis.id(),
        Deed.FOLLOW_UP_BOOKED,
        Optional.of(by.id()),
        next.way().name(),
        at);
    audit.add(new AuditLine(at, by.id(), Optional.of(crisis.person()), "closed-case", ""));
    keys.takeBack(crisis.person(), at);
  }
}
