package org.evenkeel.server.safety;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.safety.CaseEvent.Deed;
import org.evenkeel.server.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The crisis cases, to be written. Each method is one statement; the use cases say which belong
/// together.
@Component
class CaseFile {
  private final JdbcClient database;
  private final Vault vault;

  CaseFile(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// Until the transaction ends, nobody else changes this person's cases.
  void lock(PersonId person) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:person, 7))")
        .param("person", person.toString())
        .query((row, number) -> 0)
        .list();
  }

  /// The case as it is now, held until the transaction ends.
  Optional<CrisisCase> held(CaseId id) {
    return database
        .sql("select * from crisis_case where id = :id for update")
        .param("id", id.value())
        .query(CaseRows::crisisCase)
        .optional();
  }

  void begin(PersonId person, CaseId id, boolean watchdog, Tier tier, String rule, Instant at) {
    database
        .sql(
            """
            insert into crisis_case (person_id, id, watchdog, tier, rule, opened_at, run, run_at)
            values (:person, :id, :watchdog, :tier, :rule, :at, 0, :at)
            """)
        .param("person", person.value())
        .param("id", id.value())
        .param("watchdog", watchdog)
        .param("tier", tier.name())
        .param("rule", rule)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// @return false when the case has this very reason already
  boolean reason(PersonId person, CaseId id, Reason reason, Instant at) {
    StatementSpec insert =
        database
            .sql(
                """
                insert into crisis_reason (person_id, case_id, key, at, kind, instrument, item, code, answer, account_id, wrote, signs)
                values (:person, :id, :key, :at, :kind, :instrument, :item, :code, :answer, :by, :wrote, :signs) on conflict do nothing
                """)
            .param("person", person.value())
            .param("id", id.value())
            .param("key", reason.key())
            .param("wrote", reason instanceof Reason.Words words ? words.wrote().name() : null)
            .param("signs", reason instanceof Reason.Words words ? words.named() : null)
            .param("at", Timestamp.from(at));
    return said(insert, reason).update() == 1;
  }

  private static StatementSpec said(StatementSpec insert, Reason reason) {
    return switch (reason) {
      case Reason.SafetyItem(_, String instrument, int item, int code) ->
          said(insert, "ITEM", instrument, item, code, null, null);
      case Reason.NotSafe _ -> said(insert, "NOT_SAFE", null, null, null, null, null);
      case Reason.FollowUpAnswer(_, int question, FollowUpQuestions.Answer answer) ->
          said(insert, "FOLLOW_UP", null, question, null, answer.name(), null);
      case Reason.Words _ -> said(insert, "WORDS", null, null, null, null, null);
      case Reason.Clinician(AccountId by, _) ->
          said(insert, "CLINICIAN", null, null, null, null, by.value());
    };
  }

  private static StatementSpec said(
      StatementSpec insert,
      String kind,
      @org.jspecify.annotations.Nullable String instrument,
      @org.jspecify.annotations.Nullable Integer item,
      @org.jspecify.annotations.Nullable Integer code,
      @org.jspecify.annotations.Nullable String answer,
      java.util.@org.jspecify.annotations.Nullable UUID by) {
    return insert
        .param("kind", kind)
        .param("instrument", instrument)
        .param("item", item)
        .param("code", code)
        .param("answer", answer)
        .param("by", by);
  }

  void event(
      PersonId person, CaseId id, Deed deed, Optional<AccountId> by, String what, Instant at) {
    event(person, id, deed, by, what, Optional.empty(), at);
  }

  void event(
      PersonId person,
      CaseId id,
      Deed deed,
      Optional<AccountId> by,
      String what,
      Optional<String> words,
      Instant at) {
    database
        .sql(
            """
            insert into crisis_event (person_id, case_id, at, deed, account_id, what, sealed)
            values (:person, :id, :at, :deed, :by, :what, :sealed)
            """)
        .param("person", person.value())
        .param("id", id.value())
        .param("at", Timestamp.from(at))
        .param("deed", deed.name())
        .param("by", by.map(AccountId::value).orElse(null))
        .param("what", what)
        .param("sealed", words.map(text -> vault.seal(person, Cases.place(id), text)).orElse(null))
        .update();
  }

  /// A new climb: nobody has the case in hand.
  ///
  /// @param anew whether the person is to be reached again
  void climb(
      CaseId id,
      Tier tier,
      String rule,
      int run,
      Instant at,
      Optional<AccountId> owner,
      Optional<Instant> due,
      boolean anew) {
    database
        .sql(
            """
            update crisis_case set tier = :tier, rule = :rule, run = :run, run_at = :at, owner_id = :owner,
              acknowledged_by = null, acknowledged_at = null, due_at = :due,
              reached_at = case when :anew then null else reached_at end,
              try_again_at = case when :anew then null else try_again_at end,
              outcome = null, closed_by = null, closed_at = null
            where id = :id
            """)
        .param("id", id.value())
        .param("tier", tier.name())
        .param("rule", rule)
        .param("run", run)
        .param("at", Timestamp.from(at))
        .param("owner", owner.map(AccountId::value).orElse(null))
        .param("due", due.map(Timestamp::from).orElse(null))
        .param("anew", anew)
        .update();
  }

  void rung(PersonId person, CaseId id, int run, int rung, Instant due) {
    database
        .sql(
            """
            insert into ladder_rung (person_id, case_id, run, rung, due_at) values (:person, :id, :run, :rung, :due)
            """)
        .param("person", person.value())
        .param("id", id.value())
        .param("run", run)
        .param("rung", rung)
        .param("due", Timestamp.from(due))
        .update();
  }

  /// @return false when the step was taken before
  boolean rungDone(CaseId id, int run, int rung, Instant at) {
    return database
            .sql(
                """
                update ladder_rung set done_at = :at
                where case_id = :id and run = :run and rung = :rung and done_at is null
                """)
            .param("at", Timestamp.from(at))
            .param("id", id.value())
            .param("run", run)
            .param("rung", rung)
            .update()
        == 1;
  }

  void taken(CaseId id, AccountId by, Instant at) {
    database
        .sql(
            "update crisis_case set owner_id = :by, acknowledged_by = :by, acknowledged_at = :at where id = :id")
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .param("id", id.value())
        .update();
  }

  void reached(CaseId id, Instant at) {
    database
        .sql("update crisis_case set reached_at = :at, try_again_at = null where id = :id")
        .param("at", Timestamp.from(at))
        .param("id", id.value())
        .update();
  }

  void tryAgain(CaseId id, Optional<Instant> at) {
    database
        .sql("update crisis_case set try_again_at = :at where id = :id")
        .param("at", at.map(Timestamp::from).orElse(null))
        .param("id", id.value())
        .update();
  }

  void missed(CaseId id, Instant at) {
    database
        .sql(
            "update crisis_case set missed_at = :at, reviewed_by = null, reviewed_at = null where id = :id")
        .param("at", Timestamp.from(at))
        .param("id", id.value())
        .update();
  }

  void reviewed(CaseId id, AccountId by, Instant at) {
    database
        .sql("update crisis_case set reviewed_by = :by, reviewed_at = :at where id = :id")
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .param("id", id.value())
        .update();
  }

  void tier(CaseId id, Tier tier) {
    database
        .sql("update crisis_case set tier = :tier where id = :id")
        .param("tier", tier.name())
        .param("id", id.value())
        .update();
  }

  void closed(CaseId id, AccountId by, Outcome outcome, Instant at) {
    database
        .sql(
            """
            update crisis_case set outcome = :outcome, closed_by = :by, closed_at = :at, try_again_at = null
            where id = :id
            """)
        .param("outcome", outcome.name())
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .param("id", id.value())
        .update();
  }

  void forgetWatchdog(PersonId nobody) {
    for (String table :
        new String[] {"duty_page", "ladder_rung", "crisis_event", "crisis_reason"}) {
      database
          .sql("delete from " + table + " where person_id = :person")
          .param("person", nobody.value())
          .update();
    }
    database
        .sql("delete from crisis_case where person_id = :person and watchdog")
        .param("person", nobody.value())
        .update();
  }
}
