package org.evenkeel.server.safety;

import java.sql.Timestamp;
import java.time.Instant;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whoever takes a case cares for the person from then on. Where they did not before, it ends again
/// with the case and its last follow-up.
@Component
class CaseKeys {
  private final JdbcClient database;
  private final CareRelationships relationships;

  CaseKeys(JdbcClient database, CareRelationships relationships) {
    this.database = database;
    this.relationships = relationships;
  }

  void give(CrisisCase crisis, AccountId clinician, Instant at) {
    boolean forAnHour = relationships.until(clinician, crisis.person()).isPresent();
    if (relationships.exists(clinician, crisis.person()) && !forAnHour) {
      return;
    }
    relationships.begin(clinician, crisis.person());
    database
        .sql(
            """
            insert into crisis_access (case_id, account_id, person_id, began_at) values (:case, :by, :person, :at)
            on conflict (case_id, account_id) do update set ended_at = null
            """)
        .param("case", crisis.id().value())
        .param("by", clinician.value())
        .param("person", crisis.person().value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /// Takes back what a case gave, once it is closed and those who got it have nothing booked with
  /// the person.
  void takeBack(PersonId person, Instant at) {
    database
        .sql(
            """
            update crisis_access a set ended_at = :at
            where a.person_id = :person and a.ended_at is null
              and exists (select from crisis_case c where c.id = a.case_id and c.closed_at is not null)
              and not exists (select from follow_up f where f.person_id = a.person_id
                and f.account_id = a.account_id and f.done_at is null)
            returning a.account_id
            """)
        .param("at", Timestamp.from(at))
        .param("person", person.value())
        .query((row, number) -> new AccountId(Rows.id(row, "account_id")))
        .list()
        .forEach(clinician -> relationships.end(clinician, person));
  }
}
