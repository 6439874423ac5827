package org.evenkeel.server.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.dangersigns.Kind;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.listening.Wrote;

/// A row as a [CrisisCase] or as a [Reason].
final class CaseRows {
  private CaseRows() {}

  static CrisisCase crisisCase(ResultSet row, int number) throws SQLException {
    return new CrisisCase(
        new CaseId(Rows.id(row, "id")),
        new PersonId(Rows.id(row, "person_id")),
        row.getBoolean("watchdog"),
        Tier.valueOf(row.getString("tier")),
        row.getString("rule"),
        Rows.instant(row, "opened_at"),
        row.getInt("run"),
        Rows.instant(row, "run_at"),
        Rows.account(row, "owner_id"),
        taken(row),
        Rows.moment(row, "due_at"),
        Rows.moment(row, "reached_at"),
        Rows.moment(row, "try_again_at"),
        Rows.moment(row, "missed_at"),
        Rows.moment(row, "reviewed_at").isPresent(),
        closed(row));
  }

  private static Optional<CrisisCase.Taken> taken(ResultSet row) throws SQLException {
    Optional<AccountId> by = Rows.account(row, "acknowledged_by");
    Optional<Instant> at = Rows.moment(row, "acknowledged_at");
    return by.isPresent() && at.isPresent()
        ? Optional.of(new CrisisCase.Taken(by.get(), at.get()))
        : Optional.empty();
  }

  private static Optional<CrisisCase.Closed> closed(ResultSet row) throws SQLException {
    Optional<AccountId> by = Rows.account(row, "closed_by");
    Optional<Instant> at = Rows.moment(row, "closed_at");
    return by.isPresent() && at.isPresent()
        ? Optional.of(
            new CrisisCase.Closed(by.get(), at.get(), Outcome.valueOf(row.getString("outcome"))))
        : Optional.empty();
  }

  static Stated stated(ResultSet row, int number) throws SQLException {
    return new Stated(reason(row), Rows.instant(row, "at"));
  }

  private static Reason reason(ResultSet row) throws SQLException {
    String[] key = row.getString("key").split("/");
    return switch (row.getString("kind")) {
      case "ITEM" ->
          new Reason.SafetyItem(
              UUID.fromString(key[1]),
              row.getString("instrument"),
              row.getInt("item"),
              row.getInt("code"));
      case "NOT_SAFE" -> new Reason.NotSafe(UUID.fromString(key[1]));
      case "FOLLOW_UP" ->
          new Reason.FollowUpAnswer(
              UUID.fromString(key[1]),
              row.getInt("item"),
              FollowUpQuestions.Answer.valueOf(row.getString("answer")));
      case "WORDS" ->
          new Reason.Words(
              UUID.fromString(key[1]),
              Wrote.valueOf(row.getString("wrote")),
              Arrays.stream(row.getString("signs").split(" "))
                  .map(Kind::valueOf)
                  .collect(Collectors.toSet()));
      case "CLINICIAN" ->
          new Reason.Clinician(new AccountId(Rows.id(row, "account_id")), UUID.fromString(key[1]));
      default ->
          throw new IllegalStateException(
              "A reason is ITEM, NOT_SAFE, FOLLOW_UP, WORDS or CLINICIAN, not "
                  + row.getString("kind"));
    };
  }
}
