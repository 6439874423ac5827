package org.evenkeel.server.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.conversation.Conversations.Waiting;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.insight.Insight;

/// What a list may show of one person in my care.
///
/// @param since when they came into my care
/// @param lastCheckIn their last day with a check-in, where they share those and have one
/// @param score their PHQ-9 scores
/// @param insights what was noticed about their recent days, where they share that
/// @param open what is on my desk about them
/// @param waiting messages of theirs that nobody has seen
/// @param namesake whether somebody else in my care has the same name
record Glance(
    Account account,
    Instant since,
    CareAccess access,
    Optional<LocalDate> lastCheckIn,
    Scores score,
    List<Insight> insights,
    List<Item> open,
    Optional<Waiting> waiting,
    boolean namesake) {
  /// After so many days without a check-in, a person who used to check in counts as quiet.
  static final int QUIET_DAYS = 7;

  PersonId person() {
    return access.person();
  }

  /// They used to check in and have not for a while. No answer is not the same as well.
  boolean quiet(Instant now) {
    return lastCheckIn
        .filter(day -> ChronoUnit.DAYS.between(day, today(now)) >= QUIET_DAYS)
        .isPresent();
  }

  /// The person's own day.
  LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, account.zone());
  }

  boolean shares(DataKind kind) {
    return access.opens(kind);
  }
}
