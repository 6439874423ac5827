package org.evenkeel.server.safety;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.safety.CaseEvent.Deed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a clinician did to reach a person. Reaching them stops the clock; not reaching them sets
/// the next try.
@Component
public class BeingInTouch {
  private final CaseFile file;
  private final AlarmClock alarms;
  private final RiskRule rule;
  private final AuditLog audit;
  private final JdbcClient database;

  BeingInTouch(
      CaseFile file, AlarmClock alarms, RiskRule rule, AuditLog audit, JdbcClient database) {
    this.audit = audit;
    this.file = file;
    this.alarms = alarms;
    this.rule = rule;
    this.database = database;
  }

  /// @param words what was said or seen; may be empty
  /// @return false when the case is over
  @Transactional
  public boolean tried(CaseId id, Account by, Way way, boolean reached, String words, Instant at) {
    Optional<CrisisCase> open = file.held(id).filter(CrisisCase::open);
    open.ifPresent(crisis -> {
      event(crisis, reached ? Deed.REACHED : Deed.NOT_REACHED, by, way.name(), words, at);
      audit.add(new AuditLine(at, by.id(), Optional.of(crisis.person()), "recorded-contact", ""));
      if (reached) {
        file.reached(id, at);
      } else {
        setNextTry(crisis, at);
      }
    });
    return open.isPresent();
  }

  /// The agreed outside service was called: a human decided, and says on what ground.
  @Transactional
  public boolean outsideCalled(CaseId id, Account by, String ground, Instant at) {
    Optional<CrisisCase> open = file.held(id).filter(CrisisCase::open);
    open.ifPresent(crisis -> event(crisis, Deed.OUTSIDE_CALLED, by, "", ground, at));
    return open.isPresent();
  }

  private void event(
      CrisisCase crisis, Deed deed, Account by, String what, String words, Instant at) {
    file.event(
        crisis.person(),
        crisis.id(),
        deed,
        Optional.of(by.id()),
        what,
        Optional.of(words).filter(text -> !text.isBlank()),
        at);
  }

  /// The rule's times count from the first try that reached nobody.
  private void setNextTry(CrisisCase crisis, Instant at) {
    List<Instant> tries = triesSince(crisis);
    List<Duration> again = rule.tryAgain();
    Optional<Instant> next =
        tries.size() <= again.size()
            ? Optional.of(tries.getFirst().plus(again.get(tries.size() - 1)))
            : Optional.empty();
    Optional<Instant> notPast = next.map(moment -> moment.isBefore(at) ? at : moment);
    file.tryAgain(crisis.id(), notPast);
    notPast.ifPresent(moment -> alarms.tryAgain(crisis.id(), crisis.run(), tries.size(), moment));
  }

  private List<Instant> triesSince(CrisisCase crisis) {
    return database
        .sql(
            """
            select at from crisis_event
            where person_id = :person and case_id = :id and deed = 'NOT_REACHED' and at >= :since order by number
            """)
        .param("person", crisis.person().value())
        .param("id", crisis.id().value())
        .param("since", java.sql.Timestamp.from(crisis.runAt()))
        .query((row, number) -> Rows.instant(row, "at"))
        .list();
  }
}
