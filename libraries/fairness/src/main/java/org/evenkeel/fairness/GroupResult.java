package org.evenkeel.fairness;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How one group was treated.
///
/// @param label the group
/// @param counts how decisions and outcomes fell
/// @param quality how good the probabilities were, where the model gives any
/// @param findings what was held against the limits
public record GroupResult(
    String label, Counts counts, Optional<ScoreQuality> quality, List<Finding> findings) {

  public GroupResult {
    findings = List.copyOf(findings);
  }

  /// The worst of the findings: unfair before not enough data before fair.
  public Verdict verdict() {
    return findings.stream()
        .map(Finding::verdict)
        .max(Comparator.naturalOrder())
        .orElse(Verdict.NOT_ENOUGH_DATA);
  }
}
