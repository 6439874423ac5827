package org.evenkeel.prediction;

import java.util.List;

/// What a model says of one person, or that it says nothing.
///
/// # What this tells you, and what it does not
///
/// How common the outcome was among people alike in these few numbers. A set of
/// [Conformal.OutcomeSet#EITHER] means that the model cannot tell, and should be shown as that. A
/// prediction may draw attention; it never ends, lowers or refuses help, and silence is no sign of
/// health.
public sealed interface Prediction {

  /// The model speaks.
  ///
  /// @param probability that the outcome comes
  /// @param flagged whether the probability is at or above the model's threshold
  /// @param set the outcomes that cannot be ruled out
  /// @param reasons why, the weightiest first; together with the intercept they add up to the
  ///   log-odds exactly
  /// @param wouldChange the nearest differences that would move the answer over the threshold,
  ///   smallest first; empty where none lies within what occurred
  record Made(
      double probability,
      boolean flagged,
      Conformal.OutcomeSet set,
      List<Reason> reasons,
      List<Change> wouldChange)
      implements Prediction {
    public Made {
      reasons = List.copyOf(reasons);
      wouldChange = List.copyOf(wouldChange);
    }
  }

  /// The model says nothing.
  ///
  /// @param grounds why, never empty
  record Abstained(List<Ground> grounds) implements Prediction {
    public Abstained {
      grounds = List.copyOf(grounds);
    }
  }

  /// What one feature adds.
  ///
  /// @param value of the person; NaN where not known, and then it adds nothing
  /// @param usual mean of those learned from
  /// @param logOdds what it adds to the log-odds against someone at the mean; above 0 toward the
  ///   outcome
  /// @param points by how much the probability would be lower if this one value were usual, as a
  ///   share
  record Reason(Feature feature, double value, double usual, double logOdds, double points) {}

  /// One difference that would move the answer over the threshold, everything else the same. It is
  /// about the model, not advice: nothing says that making it so would change what comes.
  ///
  /// @param from the person's value
  /// @param to the value at which the answer would turn, within what occurred
  /// @param deviations how far that is, in deviations of those learned from
  record Change(Feature feature, double from, double to, double deviations) {}
}
