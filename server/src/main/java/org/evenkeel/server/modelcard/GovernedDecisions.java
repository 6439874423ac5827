package org.evenkeel.server.modelcard;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where governed decisions are kept; none is ever changed or taken out.
@Component
public class GovernedDecisions {
  private final JdbcClient database;

  GovernedDecisions(JdbcClient database) {
    this.database = database;
  }

  /// The newest first.
  List<Decision> about(String model) {
    return database
        .sql("select * from governed_decision where model = :model order by decided_at desc, id")
        .param("model", model)
        .query((row, number) ->
            new Decision(
                row.getObject("id", UUID.class),
                row.getString("model"),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("what"),
                row.getString("why"),
                row.getObject("until", LocalDate.class),
                row.getTimestamp("decided_at").toInstant()))
        .list();
  }

  /// @param model such as `not-on-track`
  /// @param until it is looked at again by this day
  public void decide(
      UUID id, String model, AccountId by, String what, String why, LocalDate until, Instant at) {
    add(new Decision(id, model, by, what, why, until, at));
  }

  /// The same one sent twice is kept once.
  void add(Decision decision) {
    database
        .sql(
            """
            insert into governed_decision (id, model, account_id, what, why, until, decided_at)
            values (:id, :model, :by, :what, :why, :until, :at) on conflict do nothing
            """)
        .param("id", decision.id())
        .param("model", decision.model())
        .param("by", decision.by().value())
        .param("what", decision.what())
        .param("why", decision.why())
        .param("until", decision.until())
        .param("at", Timestamp.from(decision.at()))
        .update();
  }
}
