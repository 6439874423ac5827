package org.evenkeel.server.caseload;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which things on the desk each clinician has looked at. Nothing leaves a desk in any other way.
@Component
class LookedAt {
  private final JdbcClient database;

  LookedAt(JdbcClient database) {
    this.database = database;
  }

  /// The keys of everything this clinician has looked at since a moment.
  Set<String> by(AccountId clinician, Instant since) {
    return database
        .sql("select item from looked_at where account_id = :clinician and at >= :since")
        .param("clinician", clinician.value())
        .param("since", Timestamp.from(since))
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  void keep(PersonId person, AccountId clinician, Collection<String> items, Instant at) {
    database
        .sql(
            """
            insert into looked_at (person_id, account_id, item, at)
            select :person, :clinician, item, :at from unnest(:items::text[]) item
            on conflict do nothing
            """)
        .param("person", person.value())
        .param("clinician", clinician.value())
        .param("items", items.toArray(String[]::new))
        .param("at", Timestamp.from(at))
        .update();
  }
}
