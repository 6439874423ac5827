package org.evenkeel.server.assessment;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.psychometrics.Answers;
import org.evenkeel.psychometrics.Instrument;

/// One sitting: which questionnaire, in which language, what was answered so far.
///
/// @param version of the instrument when it was begun
/// @param answers what was answered or declined; the rest is open
/// @param score the total as it was found when it was finished, if there was one
public record Assessment(
    AssessmentId id,
    Instrument instrument,
    int version,
    Instant begunAt,
    Optional<Instant> completedAt,
    Answers answers,
    Optional<KeptScore> score) {
  Assessment with(Answers changed) {
    return new Assessment(id, instrument, version, begunAt, completedAt, changed, score);
  }

  public Locale language() {
    return answers.language();
  }

  public boolean complete() {
    return completedAt.isPresent();
  }

  /// Says which, never what.
  @Override
  public String toString() {
    return "assessment " + id;
  }
}
