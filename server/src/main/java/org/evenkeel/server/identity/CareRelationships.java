package org.evenkeel.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who cares for whom, since when. Reading a record needs one that has not ended; it is looked up
/// at every read.
@Component
public class CareRelationships {
  private final JdbcClient database;

  CareRelationships(JdbcClient database) {
    this.database = database;
  }

  public void begin(AccountId clinician, PersonId person) {
    database
        .sql(
            """
            insert into care_relationship (person_id, account_id) values (:person, :clinician)
            on conflict (person_id, account_id) do update set ended_at = null
            """)
        .param("person", person.value())
        .param("clinician", clinician.value())
        .update();
  }

  public void end(AccountId clinician, PersonId person) {
    database
        .sql(
            "update care_relationship set ended_at = now() where person_id = :person and account_id = :clinician")
        .param("person", person.value())
        .param("clinician", clinician.value())
        .update();
  }

  public boolean exists(AccountId clinician, PersonId person) {
    return database
        .sql(
            """
            select exists (select from care_relationship
              where person_id = :person and account_id = :clinician and ended_at is null)
            """)
        .param("person", person.value())
        .param("clinician", clinician.value())
        .query(Boolean.class)
        .single();
  }

  public List<PersonId> peopleOf(AccountId clinician) {
    return database
        .sql(
            "select person_id from care_relationship where account_id = :clinician and ended_at is null order by since")
        .param("clinician", clinician.value())
        .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  /// A person in somebody's care, and since when.
  public record InCare(Account account, Instant since) {}

  /// Everyone in this clinician's care now, by name.
  public List<InCare> caseload(AccountId clinician) {
    return database
        .sql(
            "select c.since, "
                + Accounts.COLUMNS
                + """
                 from care_relationship c join account a on a.person_id = c.person_id
                where c.account_id = :clinician and c.ended_at is null order by a.name, a.id
                """)
        .param("clinician", clinician.value())
        .query((row, number) ->
            new InCare(Accounts.account(row, number), row.getTimestamp("since").toInstant()))
        .list();
  }

  public List<AccountId> cliniciansOf(PersonId person) {
    return database
        .sql(
            "select account_id from care_relationship where person_id = :person and ended_at is null order by since")
        .param("person", person.value())
        .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
        .list();
  }
}
