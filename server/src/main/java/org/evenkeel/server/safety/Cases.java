package org.evenkeel.server.safety;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The crisis cases, to be read.
@Component
public class Cases {
  private final JdbcClient database;
  private final Vault vault;
  private final RiskRule rule;

  Cases(JdbcClient database, Vault vault, RiskRule rule) {
    this.database = database;
    this.vault = vault;
    this.rule = rule;
  }

  public Optional<CrisisCase> find(CaseId id) {
    return database
        .sql("select * from crisis_case where id = :id and not watchdog")
        .param("id", id.value())
        .query(CaseRows::crisisCase)
        .optional();
  }

  /// The open case of a person, if there is one.
  public Optional<CrisisCase> openOf(PersonId person) {
    return database
        .sql("select * from crisis_case where person_id = :person and closed_at is null")
        .param("person", person.value())
        .query(CaseRows::crisisCase)
        .optional();
  }

  /// The newest case of a person, open or closed.
  public Optional<CrisisCase> latestOf(PersonId person) {
    return of(person).stream().findFirst();
  }

  /// Every case of a person, newest first.
  public List<CrisisCase> of(PersonId person) {
    return database
        .sql("select * from crisis_case where person_id = :person order by opened_at desc, id")
        .param("person", person.value())
        .query(CaseRows::crisisCase)
        .list();
  }

  /// Every open case: those that nobody has taken first, then by their clock.
  public List<CrisisCase> open() {
    return database
        .sql(
            """
            select * from crisis_case where closed_at is null and not watchdog
            order by acknowledged_at is not null, due_at nulls first, opened_at
            """)
        .query(CaseRows::crisisCase)
        .list();
  }

  /// The open cases that this clinician owns, took, was paged about, or that are about somebody
  /// they care for.
  public List<CrisisCase> openFor(AccountId clinician) {
    return database
        .sql(
            """
            select * from crisis_case c where closed_at is null and not watchdog and (\
            """
                + CONCERNS
                + """
                ) order by acknowledged_at is not null, due_at nulls first, opened_at
                """)
        .param("me", clinician.value())
        .query(CaseRows::crisisCase)
        .list();
  }

  /// Whether a case is this clinician's business.
  public boolean concerns(CaseId id, AccountId clinician) {
    return database
        .sql("select exists (select from crisis_case c where id = :id and (" + CONCERNS + "))")
        .param("id", id.value())
        .param("me", clinician.value())
        .query(Boolean.class)
        .single();
  }

  private static final String CONCERNS =
      """
      c.owner_id = :me or c.acknowledged_by = :me or c.closed_by = :me
      or exists (select from duty_page p where p.case_id = c.id and p.account_id = :me)
      or exists (select from care_relationship r
                 where r.person_id = c.person_id and r.account_id = :me and r.ended_at is null
                   and (r.until is null or r.until > now()))
      """;

  /// Cases whose clock ran out and that nobody has looked at since, oldest first.
  public List<CrisisCase> toReview() {
    return database
        .sql(
            """
            select * from crisis_case where missed_at is not null and reviewed_at is null and not watchdog
            order by missed_at
            """)
        .query(CaseRows::crisisCase)
        .list();
  }

  /// Cases closed since a moment, newest first.
  public List<CrisisCase> closedSince(Instant moment) {
    return database
        .sql(
            "select * from crisis_case where closed_at >= :since and not watchdog order by closed_at desc")
        .param("since", java.sql.Timestamp.from(moment))
        .query(CaseRows::crisisCase)
        .list();
  }

  /// Why a case is open, oldest reason first.
  public List<Stated> reasons(CaseId id) {
    return database
        .sql("select * from crisis_reason where case_id = :id order by at, key")
        .param("id", id.value())
        .query(CaseRows::stated)
        .list();
  }

  /// What happened in a case, oldest first.
  public List<CaseEvent> events(CrisisCase about) {
    return database
        .sql(
            "select * from crisis_event where person_id = :person and case_id = :id order by number")
        .param("person", about.person().value())
        .param("id", about.id().value())
        .query((row, number) ->
            new CaseEvent(
                Rows.instant(row, "at"),
                CaseEvent.Deed.valueOf(row.getString("deed")),
                Rows.account(row, "account_id"),
                row.getString("what"),
                words(about.person(), about.id(), row.getBytes("sealed"))))
        .list();
  }

  private Optional<Confidential<String>> words(
      PersonId person, CaseId id, byte @org.jspecify.annotations.Nullable [] sealed) {
    return Optional.ofNullable(sealed)
        .map(closed ->
            Confidential.toWhoeverHoldsAKey(person, () -> vault.open(person, place(id), closed)));
  }

  static Place place(CaseId id) {
    return new Place("crisis_event", "sealed", id.value());
  }

  /// The ladder of the climb that a case is in.
  public List<LadderStep> ladder(CrisisCase about) {
    return database
        .sql(
            """
            select rung, due_at, done_at from ladder_rung
            where person_id = :person and case_id = :id and run = :run order by rung
            """)
        .param("person", about.person().value())
        .param("id", about.id().value())
        .param("run", about.run())
        .query((row, number) ->
            new LadderStep(
                row.getInt("rung"),
                rule.ladder().get(row.getInt("rung")).page(),
                Rows.instant(row, "due_at"),
                Rows.moment(row, "done_at")))
        .list();
  }
}
