package org.evenkeel.server.consent;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

  /// The same for many people, in one query.
  public Map<PersonId, Set<DataKind>> of(Collection<PersonId> people) {
    Map<PersonId, Set<DataKind>> shared = new HashMap<>();
    people.forEach(person -> shared.put(person, EnumSet.noneOf(DataKind.class)));
    database
        .sql(
            "select person_id, kind from sharing where person_id = any (:people) and ended_at is null")
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(row -> {
          PersonId person = new PersonId(row.getObject("person_id", UUID.class));
          shared
              .getOrDefault(person, EnumSet.noneOf(DataKind.class))
              .add(DataKind.valueOf(row.getString("kind")));
        });
    return shared;
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
