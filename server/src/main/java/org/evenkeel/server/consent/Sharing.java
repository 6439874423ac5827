package org.evenkeel.server.consent;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What each person shares with those who care for them. A new account shares nothing.
@Component
public class Sharing {
  private final JdbcClient database;

  Sharing(JdbcClient database) {
    this.database = database;
  }

  public Set<DataKind> of(PersonId person) {
    return database
        .sql("select kind from sharing where person_id = :person and ended_at is null")
        .param("person", person.value())
        .query(String.class)
        .list()
        .stream()
        .map(DataKind::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataKind.class)));
  }

  /// From now on exactly these are shared. What was shared before stays in the table with its end.
  @Transactional
  public void set(PersonId person, Set<DataKind> kinds) {
    String[] names = kinds.stream().map(DataKind::name).toArray(String[]::new);
    database
        .sql(
            "update sharing set ended_at = now() where person_id = :person and ended_at is null and kind <> all (:kinds)")
        .param("person", person.value())
        .param("kinds", names)
        .update();
    database
        .sql(
            """
            insert into sharing (person_id, kind) select :person, kind from unnest(:kinds::text[]) kind
            on conflict (person_id, kind) where ended_at is null do nothing
            """)
        .param("person", person.value())
        .param("kinds", names)
        .update();
  }
}
