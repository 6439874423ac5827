package org.evenkeel.server.modelcard;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.insight.ModelSwitch;
import org.evenkeel.server.modelcard.Standing.Now;
import org.evenkeel.server.modelcard.Standing.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where it is kept which models may be seen, and who approved of them.
@Component
class ModelStates implements ModelSwitch {
  private final JdbcClient database;

  ModelStates(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean on(String model) {
    return of(model).on();
  }

  Standing of(String model) {
    return database
        .sql("select * from model_state where model = :model")
        .param("model", model)
        .query((row, number) ->
            new Standing(
                Now.valueOf(row.getString("standing")),
                row.getInt("version"),
                Why.valueOf(row.getString("why")),
                row.getTimestamp("since").toInstant()))
        .optional()
        .orElse(Standing.UNSEEN);
  }

  void keep(String model, Standing standing) {
    database
        .sql(
            """
            insert into model_state (model, standing, version, why, since) values (:model, :now, :version, :why, :since)
            on conflict (model) do update set standing = excluded.standing, version = excluded.version,
              why = excluded.why, since = excluded.since
            """)
        .param("model", model)
        .param("now", standing.now().name())
        .param("version", standing.version())
        .param("why", standing.why().name())
        .param("since", Timestamp.from(standing.since()))
        .update();
  }

  void approve(String model, int version, AccountId by, Instant at) {
    database
        .sql(
            """
            insert into model_approval (model, version, account_id, approved_at) values (:model, :version, :by, :at)
            on conflict do nothing
            """)
        .param("model", model)
        .param("version", version)
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /// Who approved of this version, in the order they did.
  List<AccountId> approvals(String model, int version) {
    return database
        .sql(
            "select account_id from model_approval where model = :model and version = :version order by approved_at")
        .param("model", model)
        .param("version", version)
        .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
        .list();
  }

  /// It takes two again.
  void forgetApprovals(String model) {
    database.sql("delete from model_approval where model = :model").param("model", model).update();
  }
}
