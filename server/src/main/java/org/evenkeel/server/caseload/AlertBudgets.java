package org.evenkeel.server.caseload;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.caseload.AlertBudget.Per;
import org.evenkeel.server.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which budget each clinician chose. Without one, everything stands in the first list.
@Component
class AlertBudgets {
  private final JdbcClient database;

  AlertBudgets(JdbcClient database) {
    this.database = database;
  }

  Optional<AlertBudget> of(AccountId clinician) {
    return database
        .sql("select number, per from alert_budget where account_id = :clinician")
        .param("clinician", clinician.value())
        .query((row, number) ->
            new AlertBudget(row.getInt("number"), Per.valueOf(row.getString("per"))))
        .optional();
  }

  void choose(AccountId clinician, AlertBudget budget, Instant at) {
    database
        .sql(
            """
            insert into alert_budget (account_id, number, per, chosen_at) values (:clinician, :number, :per, :at)
            on conflict (account_id) do update
              set number = excluded.number, per = excluded.per, chosen_at = excluded.chosen_at
            """)
        .param("clinician", clinician.value())
        .param("number", budget.number())
        .param("per", budget.per().name())
        .param("at", Timestamp.from(at))
        .update();
  }

  void none(AccountId clinician) {
    database
        .sql("delete from alert_budget where account_id = :clinician")
        .param("clinician", clinician.value())
        .update();
  }

  /// Alerts this clinician looked at since a moment.
  int lookedAt(AccountId clinician, Instant since) {
    return database
        .sql("select count(*) from looked_at where account_id = :clinician and at >= :since")
        .param("clinician", clinician.value())
        .param("since", Timestamp.from(since))
        .query(Integer.class)
        .single();
  }
}
