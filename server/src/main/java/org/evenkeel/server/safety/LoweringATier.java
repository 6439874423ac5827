package org.evenkeel.server.safety;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.safety.CaseEvent.Deed;
import org.evenkeel.server.safety.DutyPage.Why;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A tier comes down by two people: one asks and says why, another one agrees. Nothing and nobody
/// else brings it down.
@Component
public class LoweringATier {
  private final CaseFile file;
  private final Recipients recipients;
  private final Pager pager;
  private final Roster roster;
  private final Vault vault;
  private final JdbcClient database;

  LoweringATier(
      CaseFile file,
      Recipients recipients,
      Pager pager,
      Roster roster,
      Vault vault,
      JdbcClient database) {
    this.file = file;
    this.recipients = recipients;
    this.pager = pager;
    this.roster = roster;
    this.vault = vault;
    this.database = database;
  }

  /// What was asked and not answered yet.
  public record Asked(UUID id, Tier tier, AccountId by, Instant at, Confidential<String> ground) {}

  /// What became of a word about a tier.
  public enum Result {
    DONE,
    /// The tier is not a lower one.
    NOT_LOWER,
    /// Somebody has asked already; that is answered first.
    ASKED_ALREADY,
    /// Whoever asks does not answer.
    NEEDS_SOMEBODY_ELSE,
    /// The case is over, or nothing was asked.
    NOTHING_TO_DO
  }

  @Transactional
  public Result ask(CaseId id, Account by, Tier tier, String ground, Instant at) {
    Optional<CrisisCase> open = file.held(id).filter(CrisisCase::open);
    if (open.isEmpty()) {
      return Result.NOTHING_TO_DO;
    }
    CrisisCase crisis = open.get();
    if (!crisis.tier().above(tier)) {
      return Result.NOT_LOWER;
    }
    if (asked(crisis).isPresent()) {
      return Result.ASKED_ALREADY;
    }
    keep(crisis, by, tier, ground, at);
    file.event(crisis.person(), id, Deed.LOWERING_ASKED, Optional.of(by.id()), tier.name(), at);
    pager.page(crisis, Pager.NO_RUNG, recipients.supervisors(roster.now(), at), Why.LOWERING, at);
    return Result.DONE;
  }

  private void keep(CrisisCase crisis, Account by, Tier tier, String ground, Instant at) {
    UUID lowering = UUID.randomUUID();
    database
        .sql(
            """
            insert into crisis_lowering (id, person_id, case_id, tier, sealed, asked_by, asked_at)
            values (:id, :person, :case, :tier, :sealed, :by, :at)
            """)
        .param("id", lowering)
        .param("person", crisis.person().value())
        .param("case", crisis.id().value())
        .param("tier", tier.name())
        .param("sealed", vault.seal(crisis.person(), place(lowering), ground))
        .param("by", by.id().value())
        .param("at", Timestamp.from(at))
        .update();
  }

  @Transactional
  public Result answer(CaseId id, Account by, boolean agreed, Instant at) {
    Optional<CrisisCase> open = file.held(id).filter(CrisisCase::open);
    Optional<Asked> asked = open.flatMap(this::asked);
    if (open.isEmpty() || asked.isEmpty()) {
      return Result.NOTHING_TO_DO;
    }
    if (asked.get().by().equals(by.id())) {
      return Result.NEEDS_SOMEBODY_ELSE;
    }
    answered(asked.get(), by, agreed, at);
    if (agreed) {
      file.tier(id, asked.get().tier());
    }
    file.event(
        open.get().person(),
        id,
        agreed ? Deed.LOWERED : Deed.LOWERING_REFUSED,
        Optional.of(by.id()),
        asked.get().tier().name(),
        at);
    return Result.DONE;
  }

  private void answered(Asked asked, Account by, boolean agreed, Instant at) {
    database
        .sql(
            """
            update crisis_lowering set answered_by = :by, answered_at = :at, agreed = :agreed where id = :id
            """)
        .param("by", by.id().value())
        .param("at", Timestamp.from(at))
        .param("agreed", agreed)
        .param("id", asked.id())
        .update();
  }

  /// What is asked about a case and waits for an answer.
  public Optional<Asked> asked(CrisisCase crisis) {
    return database
        .sql("select * from crisis_lowering where case_id = :case and answered_at is null")
        .param("case", crisis.id().value())
        .query((row, number) ->
            new Asked(
                Rows.id(row, "id"),
                Tier.valueOf(row.getString("tier")),
                new AccountId(Rows.id(row, "asked_by")),
                Rows.instant(row, "asked_at"),
                ground(crisis.person(), Rows.id(row, "id"), row.getBytes("sealed"))))
        .optional();
  }

  private Confidential<String> ground(PersonId person, UUID id, byte[] sealed) {
    return Confidential.toWhoeverHoldsAKey(person, () -> vault.open(person, place(id), sealed));
  }

  private static Place place(UUID id) {
    return new Place("crisis_lowering", "sealed", id);
  }
}
