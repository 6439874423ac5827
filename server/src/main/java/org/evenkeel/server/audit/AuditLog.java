package org.evenkeel.server.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The log. Lines are added one at a time (an advisory lock keeps their order), each hashed
/// together with the one before it.
@Component
public class AuditLog {
  private static final long ORDER = 0x61756469;

  private final JdbcClient database;

  AuditLog(JdbcClient database) {
    this.database = database;
  }

  @Transactional
  public void add(AuditLine line) {
    database
        .sql("select pg_advisory_xact_lock(:order)")
        .param("order", ORDER)
        .query(Object.class)
        .optional();
    byte[] before = last();
    AuditLine kept =
        new AuditLine(
            line.at().truncatedTo(ChronoUnit.MICROS),
            line.by(),
            line.about(),
            line.deed(),
            line.what());
    database
        .sql(
            """
            insert into audit_line (at, account_id, person_id, deed, what, hash_before, hash)
            values (:at, :by, :about, :deed, :what, :before, :hash)
            """)
        .param("at", Timestamp.from(kept.at()))
        .param("by", kept.by().value())
        .param("about", kept.about().map(PersonId::value).orElse(null))
        .param("deed", kept.deed())
        .param("what", kept.what())
        .param("before", before)
        .param("hash", hash(before, kept))
        .update();
  }

  private byte[] last() {
    return database
        .sql("select hash from audit_line order by number desc limit 1")
        .query(byte[].class)
        .optional()
        .orElse(new byte[32]);
  }

  /// The newest lines about a person.
  public List<AuditLine> about(PersonId person, int most) {
    return database
        .sql("select * from audit_line where person_id = :person order by number desc limit :most")
        .param("person", person.value())
        .param("most", most)
        .query(AuditLog::line)
        .list();
  }

  /// The number of the first line that does not fit the one before it, if any was altered, removed
  /// or put in.
  public Optional<Long> firstBroken() {
    Chain chain = new Chain();
    database.sql("select * from audit_line order by number").query(chain::check);
    return chain.broken;
  }

  private static AuditLine line(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new AuditLine(
        row.getTimestamp("at").toInstant(),
        new AccountId(row.getObject("account_id", UUID.class)),
        Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
        row.getString("deed"),
        row.getString("what"));
  }

  private static byte[] hash(byte[] before, AuditLine line) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      String about = line.about().map(PersonId::toString).orElse("-");
      digest.update(
          String.join(
                  "\n", line.at().toString(), line.by().toString(), about, line.deed(), line.what())
              .getBytes(StandardCharsets.UTF_8));
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static final class Chain {
    private byte[] before = new byte[32];
    private Optional<Long> broken = Optional.empty();

    void check(java.sql.ResultSet row) throws java.sql.SQLException {
      byte[] hash = row.getBytes("hash");
      boolean fits =
          Arrays.equals(before, row.getBytes("hash_before"))
              && Arrays.equals(hash, hash(before, line(row, 0)));
      if (!fits && broken.isEmpty()) {
        broken = Optional.of(row.getLong("number"));
      }
      before = hash;
    }
  }
}
