package org.evenkeel.fairness;

import java.util.function.Function;

/// A rate that can be read from [Counts].
public enum Rate {
  /// People whose outcome came, of all.
  BASE_RATE(c -> new Share(c.positives(), c.people())),
  /// People flagged, of all (selection rate).
  FLAG_RATE(c -> new Share(c.flagged(), c.people())),
  /// People for whom flag and outcome agree, of all.
  ACCURACY(c -> new Share(c.truePositives() + c.trueNegatives(), c.people())),
  /// Flagged, of those whose outcome came (true positive rate).
  SENSITIVITY(c -> new Share(c.truePositives(), c.positives())),
  /// Missed, of those whose outcome came.
  FALSE_NEGATIVE_RATE(c -> new Share(c.falseNegatives(), c.positives())),
  /// Not flagged, of those whose outcome did not come (true negative rate).
  SPECIFICITY(c -> new Share(c.trueNegatives(), c.negatives())),
  /// Flagged, of those whose outcome did not come.
  FALSE_POSITIVE_RATE(c -> new Share(c.falsePositives(), c.negatives())),
  /// Outcome came, of those flagged.
  POSITIVE_PREDICTIVE_VALUE(c -> new Share(c.truePositives(), c.flagged())),
  /// Outcome did not come, of those not flagged.
  NEGATIVE_PREDICTIVE_VALUE(
      c -> new Share(c.trueNegatives(), c.trueNegatives() + c.falseNegatives()));

  private final Function<Counts, Share> share;

  Rate(Function<Counts, Share> share) {
    this.share = share;
  }

  Share of(Counts counts) {
    return share.apply(counts);
  }
}
