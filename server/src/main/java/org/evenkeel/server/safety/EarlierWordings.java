package org.evenkeel.server.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the parts of safety plans said before they were written anew. For their person alone.
@Component
public class EarlierWordings {
  /// A plan is kept while it is typed, so what stood for less was on its way to something else.
  static final Duration SHORTEST = Duration.ofMinutes(10);

  private final JdbcClient database;
  private final Vault vault;

  EarlierWordings(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// What stood there, and from when until when.
  public record Wording(String words, Instant from, Instant until) {
    @Override
    public String toString() {
      return "[confidential]";
    }
  }

  /// Keeps what stands now, if it stood long enough, since other words come in its place.
  void keep(PersonId person, PlanPart part, String next, Instant until) {
    database
        .sql(
            """
            select sealed, kept_at from safety_plan_part
            where person_id = :person and part = :part and kept_at <= :longAgo
            """)
        .param("person", person.value())
        .param("part", part.name())
        .param("longAgo", Timestamp.from(until.minus(SHORTEST)))
        .query((row, number) ->
            new Wording(
                vault.open(person, SafetyPlans.place(person, part), row.getBytes("sealed")),
                row.getTimestamp("kept_at").toInstant(),
                until))
        .optional()
        .filter(stood -> !stood.words().equals(next))
        .ifPresent(stood -> bring(person, UUID.randomUUID(), part, stood));
  }

  /// @return whether it is new
  boolean bring(PersonId person, UUID id, PlanPart part, Wording stood) {
    return database
            .sql(
                """
                insert into safety_plan_before (person_id, id, part, sealed, kept_at, until)
                values (:person, :id, :part, :sealed, :from, :until) on conflict do nothing
                """)
            .param("person", person.value())
            .param("id", id)
            .param("part", part.name())
            .param("sealed", vault.seal(person, place(id), stood.words()))
            .param("from", Timestamp.from(stood.from()))
            .param("until", Timestamp.from(stood.until()))
            .update()
        > 0;
  }

  /// The newest first.
  List<Wording> of(CareAccess own, PlanPart part) {
    own.require(DataKind.SAFETY_PLAN);
    return database
        .sql(
            """
            select id, sealed, kept_at, until from safety_plan_before
            where person_id = :person and part = :part order by until desc, id
            """)
        .param("person", own.person().value())
        .param("part", part.name())
        .query((row, number) -> wording(own.person(), row))
        .list();
  }

  private Wording wording(PersonId person, ResultSet row) throws SQLException {
    return new Wording(
        vault.open(person, place(row.getObject("id", UUID.class)), row.getBytes("sealed")),
        row.getTimestamp("kept_at").toInstant(),
        row.getTimestamp("until").toInstant());
  }

  void forget(PersonId person, PlanPart part) {
    database
        .sql("delete from safety_plan_before where person_id = :person and part = :part")
        .param("person", person.value())
        .param("part", part.name())
        .update();
  }

  private static Place place(UUID id) {
    return new Place("safety_plan_before", "sealed", id);
  }
}
