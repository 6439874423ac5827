package org.evenkeel.server.rights;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Keyring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Erases a person: their key first, so that whatever happens next nobody can open a word, then
/// their rows, all of them or none. Doing it again after a crash does what was left to do.
@Component
class Erasing {
  /// While somebody answers a call for help, erasing waits; not for longer than this.
  private static final Duration WAITS_AT_MOST = Duration.ofDays(30);

  private static final Duration WITHOUT_A_NAME = Duration.ofHours(48);

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Keyring keyring;
  private final PersonRows rows;
  private final Leavings leavings;
  private final AuditLog audit;

  Erasing(
      JdbcClient database,
      TransactionTemplate transaction,
      Keyring keyring,
      PersonRows rows,
      Leavings leavings,
      AuditLog audit) {
    this.database = database;
    this.transaction = transaction;
    this.keyring = keyring;
    this.rows = rows;
    this.leavings = leavings;
    this.audit = audit;
  }

  /// Whether somebody is answering this person's call for help right now.
  boolean isBeingAnswered(PersonId person) {
    return database
        .sql(
            "select exists (select from crisis_case where person_id = :person and closed_at is null)")
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /// @return false when it waits, because somebody is answering their call for help
  boolean erase(Leaving leaving, Instant now) {
    boolean waits =
        isBeingAnswered(leaving.person()) && leaving.due().plus(WAITS_AT_MOST).isAfter(now);
    if (!waits) {
      erased(leaving.person(), leaving.account(), Optional.of(leaving.receipt()), now);
    }
    return !waits;
  }

  private void erased(PersonId person, AccountId account, Optional<byte[]> receipt, Instant now) {
    keyring.destroy(person, now);
    transaction.executeWithoutResult(status -> {
      rows.removeAll(person);
      rows.remove(account);
      receipt.ifPresent(hash -> leavings.done(hash, now));
      audit.add(new AuditLine(now, account, Optional.of(person), "erased", ""));
    });
  }

  /// Everybody whose day has come.
  void erase(Instant now) {
    leavings.due(now).forEach(leaving -> erase(leaving, now));
  }

  /// What was written without a name goes 48 hours after its last use.
  void eraseNameless(Instant now) {
    nameless(now.minus(WITHOUT_A_NAME)).stream()
        .filter(one -> !isBeingAnswered(one.person()))
        .forEach(one -> erased(one.person(), one.account(), Optional.empty(), now));
  }

  private record Nameless(PersonId person, AccountId account) {}

  private List<Nameless> nameless(Instant unusedSince) {
    return database
        .sql(
            """
            select a.person_id, a.id from account a
            where a.anonymous and a.person_id is not null and a.created_at < :since
              and not exists (select from session s where s.account_id = a.id and s.seen_at >= :since)
            """)
        .param("since", Timestamp.from(unusedSince))
        .query((row, number) ->
            new Nameless(
                new PersonId(row.getObject(1, UUID.class)),
                new AccountId(row.getObject(2, UUID.class))))
        .list();
  }

  /// A request that was under way while somebody was erased may have written a row after it.
  void sweep(Instant now) {
    keyring
        .erasedSince(now.minus(WITHOUT_A_NAME))
        .forEach(person -> transaction.executeWithoutResult(status -> rows.removeAll(person)));
  }
}
