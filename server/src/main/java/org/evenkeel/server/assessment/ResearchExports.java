package org.evenkeel.server.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files for research that were asked for, and who allowed them: never the one who asked.
@Component
class ResearchExports {
  private final JdbcClient database;

  ResearchExports(JdbcClient database) {
    this.database = database;
  }

  record Asked(UUID id, String purpose, AccountId by, Instant at, Optional<AccountId> allowedBy) {}

  void ask(UUID id, String purpose, AccountId by, Instant at) {
    database
        .sql(
            """
            insert into research_export (id, purpose, asked_by, asked_at) values (:id, :purpose, :by, :at)
            on conflict (id) do nothing
            """)
        .param("id", id)
        .param("purpose", purpose)
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /// @return whether it was allowed; asking and allowing takes two people
  boolean allow(UUID id, AccountId by, Instant at) {
    return database
            .sql(
                """
                update research_export set allowed_by = :by, allowed_at = :at
                where id = :id and allowed_by is null and asked_by <> :by
                """)
            .param("id", id)
            .param("by", by.value())
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }

  void taken(UUID id, Instant at) {
    database
        .sql("update research_export set taken_at = :at where id = :id")
        .param("id", id)
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<Asked> find(UUID id) {
    return database
        .sql("select * from research_export where id = :id")
        .param("id", id)
        .query(ResearchExports::asked)
        .optional();
  }

  /// The newest first.
  List<Asked> all() {
    return database
        .sql("select * from research_export order by asked_at desc, id limit 50")
        .query(ResearchExports::asked)
        .list();
  }

  private static Asked asked(ResultSet row, int number) throws SQLException {
    return new Asked(
        row.getObject("id", UUID.class),
        row.getString("purpose"),
        new AccountId(row.getObject("asked_by", UUID.class)),
        row.getTimestamp("asked_at").toInstant(),
        Optional.ofNullable(row.getObject("allowed_by", UUID.class)).map(AccountId::new));
  }
}
