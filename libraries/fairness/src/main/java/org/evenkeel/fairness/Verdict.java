package org.evenkeel.fairness;

/// What the data say about one figure of one group. The order is from best to worst.
public enum Verdict {
  /// The whole interval lies within the limit: a difference larger than that is ruled out.
  FAIR,
  /// Neither: the data are too few to tell.
  NOT_ENOUGH_DATA,
  /// The difference is beyond the limit, and its interval excludes none.
  UNFAIR
}
