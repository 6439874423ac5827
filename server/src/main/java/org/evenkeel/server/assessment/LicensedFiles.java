package org.evenkeel.server.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the files are kept with which this house brought in questionnaires.
@Component
class LicensedFiles {
  private final JdbcClient database;

  LicensedFiles(JdbcClient database) {
    this.database = database;
  }

  /// One file.
  ///
  /// @param whole whether it brings the structure too
  /// @param statement what whoever brought it said about the licence
  record Brought(
      UUID id,
      String instrument,
      int version,
      String language,
      boolean whole,
      String content,
      String statement,
      AccountId by,
      Instant at) {}

  void keep(Brought file) {
    database
        .sql(
            """
            insert into licensed_file (id, instrument, version, language, whole, content, statement, account_id, brought_at)
            values (:id, :instrument, :version, :language, :whole, :content, :statement, :by, :at)
            on conflict (id) do nothing
            """)
        .param("id", file.id())
        .param("instrument", file.instrument())
        .param("version", file.version())
        .param("language", file.language())
        .param("whole", file.whole())
        .param("content", file.content())
        .param("statement", file.statement())
        .param("by", file.by().value())
        .param("at", Timestamp.from(file.at()))
        .update();
  }

  /// Every file, oldest first.
  List<Brought> all() {
    return database
        .sql("select * from licensed_file order by brought_at, id")
        .query(LicensedFiles::brought)
        .list();
  }

  private static Brought brought(ResultSet row, int number) throws SQLException {
    return new Brought(
        row.getObject("id", UUID.class),
        row.getString("instrument"),
        row.getInt("version"),
        row.getString("language"),
        row.getBoolean("whole"),
        row.getString("content"),
        row.getString("statement"),
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getTimestamp("brought_at").toInstant());
  }
}
