package org.evenkeel.server.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.psychometrics.ItemId;

/// A sitting as a person's own copy has it.
///
/// @param fingerprint of the words that were read
public record ReturnedAssessment(
    AssessmentId id,
    String instrument,
    int version,
    Locale language,
    String fingerprint,
    Instant begunAt,
    Optional<Instant> completedAt,
    List<Given> answers,
    List<Corrected> corrected) {
  public ReturnedAssessment {
    answers = List.copyOf(answers);
    corrected = List.copyOf(corrected);
    if (!fingerprint.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("A fingerprint is 64 hexadecimal digits");
    }
  }

  /// @param code empty where the person would rather not say
  /// @param carriedFrom the sitting in which it was given, where it was carried over from one
  public record Given(
      ItemId item, Optional<Integer> code, Instant at, Optional<UUID> carriedFrom) {}

  /// What stood there before it was corrected.
  ///
  /// @param code empty where the person would rather not say
  /// @param score what it added up to until then, where there was a total
  public record Corrected(
      UUID id,
      ItemId item,
      Optional<Integer> code,
      Instant at,
      Instant until,
      Optional<Double> score) {}

  /// Says which, never what.
  @Override
  public String toString() {
    return "assessment " + id;
  }
}
