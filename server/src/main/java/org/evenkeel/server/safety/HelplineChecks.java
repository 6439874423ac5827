package org.evenkeel.server.safety;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.safety.Helpline.Check;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When this clinic last dialled each line.
@Component
class HelplineChecks {
  private final JdbcClient database;

  HelplineChecks(JdbcClient database) {
    this.database = database;
  }

  /// The newest check of each line, by the line's id.
  Map<String, Check> newest() {
    Map<String, Check> checks = new HashMap<>();
    database
        .sql(
            """
            select distinct on (line) line, checked_on, a.name from helpline_check c
            join account a on a.id = c.account_id order by line, checked_on desc, kept_at desc
            """)
        .query(row -> {
          checks.put(
              row.getString("line"),
              new Check(row.getObject("checked_on", LocalDate.class), row.getString("name")));
        });
    return checks;
  }

  void keep(String line, LocalDate on, AccountId by) {
    database
        .sql(
            "insert into helpline_check (line, checked_on, account_id) values (:line, :on, :by) on conflict do nothing")
        .param("line", line)
        .param("on", on)
        .param("by", by.value())
        .update();
  }
}
