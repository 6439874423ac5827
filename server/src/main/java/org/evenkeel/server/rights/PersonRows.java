package org.evenkeel.server.rights;

import java.util.List;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Every row that is a person's, in whichever table, so that a feature that is added is never
/// forgotten by a copy or an erasure.
@Component
class PersonRows {
  /// Names people by random numbers only, and must stay whole.
  static final String LOG = "audit_line";

  private final JdbcClient database;

  PersonRows(JdbcClient database) {
    this.database = database;
  }

  /// The tables that have this column.
  List<String> tablesWith(String column) {
    return database
        .sql(
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and a.attname = :column and not a.attisdropped and c.relname <> :log
            order by c.relname
            """)
        .param("column", column)
        .param("log", LOG)
        .query(String.class)
        .list();
  }

  /// Removes everything of this person but their account.
  void removeAll(PersonId person) {
    scheduled(person.value());
    database
        .sql("delete from event_publication where serialized_event like '%' || :person || '%'")
        .param("person", person.toString())
        .update();
    tablesWith("person_id").stream()
        .filter(table -> !table.equals("account"))
        .forEach(table -> remove(table, "person_id", person.value()));
  }

  /// Timers of this person's cases.
  private void scheduled(UUID person) {
    database
        .sql(
            """
            delete from scheduled_tasks where split_part(task_instance, '/', 1) in
              (select id::text from crisis_case where person_id = :person)
            """)
        .param("person", person)
        .update();
  }

  /// Removes the account with everything that hangs on it.
  void remove(AccountId account) {
    tablesWith("account_id").stream()
        .filter(table -> !tablesWith("person_id").contains(table))
        .forEach(table -> remove(table, "account_id", account.value()));
    remove("account", "id", account.value());
  }

  private void remove(String table, String column, UUID value) {
    database
        .sql("delete from \"%s\" where \"%s\" = :value".formatted(table, column))
        .param("value", value)
        .update();
  }
}
