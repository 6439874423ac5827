package org.evenkeel.server.contest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;

/// A score that does not fit, as its person says, and what was answered.
///
/// @param about the finished questionnaire
/// @param due the day by which an answer was promised, if one could be
record Contest(
    PersonId person,
    UUID id,
    UUID about,
    Confidential<String> words,
    Instant at,
    Optional<LocalDate> due,
    Optional<Answer> answer) {
  record Answer(AccountId by, Instant at, Confidential<String> words) {}

  boolean overdue(LocalDate today) {
    return answer.isEmpty() && due.filter(today::isAfter).isPresent();
  }

  /// Says which, never what.
  @Override
  public String toString() {
    return "contest " + id;
  }
}
