package org.evenkeel.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.sealedlog.Head;
import org.evenkeel.sealedlog.Heads;
import org.evenkeel.sealedlog.Inspection;
import org.evenkeel.sealedlog.Link;
import org.evenkeel.sealedlog.Verdict;
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
  private static final int AT_ONCE = 1000;

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
        .param("hash", Link.hash(before, content(kept)))
        .update();
  }

  private byte[] last() {
    return database
        .sql("select last from wall.last_line() as last where last is not null")
        .query(byte[].class)
        .optional()
        .orElseGet(Link::start);
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

  /// Goes through the whole log beside the heads that were taken of it.
  @Transactional(readOnly = true)
  public Verdict inspect(Heads heads) {
    return walked(new Inspection(heads), 0).done();
  }

  /// Goes through what was added since a head.
  ///
  /// @return the inspection, at the newest line
  @Transactional(readOnly = true)
  Inspection since(Head head) {
    return walked(Inspection.since(head), head.number());
  }

  /// The hash of one line; empty when it is not there.
  Optional<byte[]> hash(long number) {
    return database
        .sql("select hash from audit_line where number = :number")
        .param("number", number)
        .query(byte[].class)
        .optional();
  }

  private Inspection walked(Inspection inspection, long after) {
    database
        .sql("select * from audit_line where number > :after order by number")
        .withFetchSize(AT_ONCE)
        .param("after", after)
        .query(row -> {
          inspection.next(
              new Link(
                  row.getLong("number"),
                  content(line(row, 0)),
                  row.getBytes("hash_before"),
                  row.getBytes("hash")));
        });
    return inspection;
  }

  private static AuditLine line(ResultSet row, int number) throws SQLException {
    return new AuditLine(
        row.getTimestamp("at").toInstant(),
        new AccountId(row.getObject("account_id", UUID.class)),
        Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
        row.getString("deed"),
        row.getString("what"));
  }

  private static String content(AuditLine line) {
    String about = line.about().map(PersonId::toString).orElse("-");
    return String.join(
        "\n", line.at().toString(), line.by().toString(), about, line.deed(), line.what());
  }
}
