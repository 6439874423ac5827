package org.evenkeel.server.assessment.page;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.assessment.GivenAnswer;

/// An answer as it stood before it was corrected.
///
/// @param question in the words that were read
/// @param answer empty where the person would rather not say
/// @param until when it was corrected
/// @param total what the questionnaire added up to until then, where there was a total
public record StoodBefore(
    String question, Optional<GivenAnswer> answer, Instant until, Optional<Double> total) {
  /// Says nothing of the answer.
  @Override
  public String toString() {
    return "an earlier answer";
  }
}
