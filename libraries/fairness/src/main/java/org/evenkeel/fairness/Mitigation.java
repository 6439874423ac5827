package org.evenkeel.fairness;

/// What can be done about a model that treats groups unlike. None is taken by itself: whatever is
/// done is a [MitigationDecision] of two people.
public sealed interface Mitigation permits GroupThresholds, Reweighing {

  /// The grouping it looks at.
  String grouping();
}
