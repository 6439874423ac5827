package org.evenkeel.fairness;

import java.time.Instant;

/// That two people decided to do something about a model, and why: what is kept so that it can be
/// read years later.
///
/// @param mitigation what is done
/// @param why in their own words
/// @param proposedBy who proposed it
/// @param agreedBy who agreed; someone else
/// @param at when
/// @param before the audit it answers to
/// @param after the audit of the same people with it
public record MitigationDecision(
    Mitigation mitigation,
    String why,
    String proposedBy,
    String agreedBy,
    Instant at,
    Audit before,
    Audit after) {

  public MitigationDecision {
    if (why.isBlank()) {
      throw new IllegalArgumentException("The decision has no reason; it needs one in words");
    }
    if (proposedBy.isBlank() || agreedBy.isBlank() || proposedBy.equals(agreedBy)) {
      throw new IllegalArgumentException(
          "The decision was proposed by “%s” and agreed by “%s”; two different people decide"
              .formatted(proposedBy, agreedBy));
    }
  }

  /// What the gate says of the model with it. Only the gate lets a model run.
  public Gate gate() {
    return Gate.on(after);
  }
}
