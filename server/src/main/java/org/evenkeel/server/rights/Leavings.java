package org.evenkeel.server.rights;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who asked to be erased, and the receipts.
@Component
class Leavings {
  /// Copies of the folder of keys live for 30 days at most.
  static final Duration KEYS_ROLL = Duration.ofDays(30);

  private final JdbcClient database;

  Leavings(JdbcClient database) {
    this.database = database;
  }

  /// @param number of the receipt; whoever has it finds the receipt, nobody else does
  @Transactional
  void ask(PersonId person, AccountId account, Instant now, Instant due, UUID number) {
    stay(person);
    database
        .sql(
            """
            insert into leaving (person_id, account_id, receipt, asked_at, due_at)
            values (:person, :account, :receipt, :now, :due)
            """)
        .param("person", person.value())
        .param("account", account.value())
        .param("receipt", hash(number))
        .param("now", Timestamp.from(now))
        .param("due", Timestamp.from(due))
        .update();
    database
        .sql("insert into erasure_receipt (hash, asked_at, due_at) values (:receipt, :now, :due)")
        .param("receipt", hash(number))
        .param("now", Timestamp.from(now))
        .param("due", Timestamp.from(due))
        .update();
  }

  /// Changed their mind.
  @Transactional
  void stay(PersonId person) {
    database
        .sql(
            "delete from erasure_receipt where done_at is null and hash in (select receipt from leaving where person_id = :person)")
        .param("person", person.value())
        .update();
    database
        .sql("delete from leaving where person_id = :person")
        .param("person", person.value())
        .update();
  }

  Optional<Leaving> of(PersonId person) {
    return database
        .sql("select * from leaving where person_id = :person")
        .param("person", person.value())
        .query(Leavings::leaving)
        .optional();
  }

  List<Leaving> due(Instant now) {
    return database
        .sql("select * from leaving where due_at <= :now order by due_at")
        .param("now", Timestamp.from(now))
        .query(Leavings::leaving)
        .list();
  }

  private static Leaving leaving(ResultSet row, int number) throws SQLException {
    return new Leaving(
        new PersonId(row.getObject("person_id", UUID.class)),
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        row.getBytes("receipt"));
  }

  void done(byte[] receipt, Instant now) {
    database
        .sql("update erasure_receipt set done_at = :now, keys_gone_at = :gone where hash = :hash")
        .param("now", Timestamp.from(now))
        .param("gone", Timestamp.from(now.plus(KEYS_ROLL)))
        .param("hash", receipt)
        .update();
  }

  Optional<Receipt> receipt(UUID number) {
    return database
        .sql("select * from erasure_receipt where hash = :hash")
        .param("hash", hash(number))
        .query((row, each) ->
            new Receipt(
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                moment(row, "done_at"),
                moment(row, "keys_gone_at")))
        .optional();
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static byte[] hash(UUID number) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(
              ByteBuffer.allocate(16)
                  .putLong(number.getMostSignificantBits())
                  .putLong(number.getLeastSignificantBits())
                  .array());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
