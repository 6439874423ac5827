package org.evenkeel.server.insight;

import org.evenkeel.earlywarning.PredictiveValue;
import org.evenkeel.fairness.Interval;
import org.evenkeel.fairness.Share;

/// How often a note is right, at the base rate of this house.
///
/// Sensitivity and specificity come from the one study of a chart like this (Smit & Snippe 2022,
/// doi:10.1017/S0033291722002069, 41 people); the base rate is the share of people here whose PHQ-9
/// got reliably worse within 90 days of their first one in a year.
///
/// **What this tells you, and what it does not.** Where few people get worse, most notes are about
/// nothing, however good the chart. The interval is of the base rate alone: how far the study's
/// figures hold for the people here, nobody has measured.
public sealed interface RightHere {
  double SENSITIVITY = 0.683;
  double SPECIFICITY = 0.737;

  /// People a base rate is told from.
  int FEWEST = 30;

  /// Too few people with two PHQ-9 to tell.
  record NotKnown(long people) implements RightHere {}

  /// @param worse how many got worse, of how many
  record Known(Share worse) implements RightHere {
    public Interval baseRate() {
      return worse.interval();
    }

    public double right() {
      return right(worse.value());
    }

    /// Of the base rate's interval.
    public double rightAtLeast() {
      return right(worse.interval().low());
    }

    public double rightAtMost() {
      return right(worse.interval().high());
    }

    private static double right(double baseRate) {
      return PredictiveValue.positive(SENSITIVITY, SPECIFICITY, baseRate);
    }
  }

  static RightHere of(Share worse) {
    return worse.all() < FEWEST ? new NotKnown(worse.all()) : new Known(worse);
  }
}
