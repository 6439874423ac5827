package org.evenkeel.server.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who cares for whom, since when. Reading a record needs one that has not ended; it is looked up
/// at every read.
@Component
public class CareRelationships {
  private static final String NOW = "ended_at is null and (until is null or until > now())";

  private final JdbcClient database;

  CareRelationships(JdbcClient database) {
    this.database = database;
  }

  public void begin(AccountId clinician, PersonId person) {
    database
        .sql(
            """
            insert into care_relationship (person_id, account_id) values (:person, :clinician)
            on conflict (person_id, account_id) do update set ended_at = null, until = null
            """)
        .param("person", person.value())
        .param("clinician", clinician.value())
        .update();
  }

  /// For so long only, because of an emergency. One that lasts is left as it is.
  public void beginUntil(Instant until, AccountId clinician, PersonId person) {
    database
        .sql(
            """
            insert into care_relationship as before (person_id, account_id, until) values (:person, :clinician, :until)
            on conflict (person_id, account_id) do update set ended_at = null, until = excluded.until, since = now()
            where before.ended_at is not null or before.until is not null
            """)
        .param("person", person.value())
        .param("clinician", clinician.value())
        .param("until", Timestamp.from(until))
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
              where person_id = :person and account_id = :clinician and ended_at is null
                and (until is null or until > now()))
            """)
        .param("person", person.value())
        .param("clinician", clinician.value())
        .query(Boolean.class)
        .single();
  }

  /// Until when, where it was opened in an emergency and has not closed.
  public Optional<Instant> until(AccountId clinician, PersonId person) {
    return database
        .sql(
            """
            select until from care_relationship
            where person_id = :person and account_id = :clinician and ended_at is null and until > now()
            """)
        .param("person", person.value())
        .param("clinician", clinician.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  public List<PersonId> peopleOf(AccountId clinician) {
    return database
        .sql(
            "select person_id from care_relationship where account_id = :clinician and "
                + NOW
                + " order by since")
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
                where c.account_id = :clinician and c.ended_at is null and (c.until is null or c.until > now()) order by a.name, a.id
                """)
        .param("clinician", clinician.value())
        .query((row, number) ->
            new InCare(Accounts.account(row, number), row.getTimestamp("since").toInstant()))
        .list();
  }

  public List<AccountId> cliniciansOf(PersonId person) {
    return database
        .sql(
            "select account_id from care_relationship where person_id = :person and "
                + NOW
                + " order by since")
        .param("person", person.value())
        .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
        .list();
  }
}
