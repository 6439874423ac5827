package org.evenkeel.fairness;

/// How good a model's probabilities are in one group.
///
/// @param discrimination area under the ROC curve
/// @param calibration intercept and slope
/// @param brier mean squared distance of probability and outcome; 0 is perfect
/// @param logLoss mean of `−ln p` of what came
/// @param calibrationError expected calibration error over ten bins of equal width
public record ScoreQuality(
    Discrimination discrimination,
    Calibration calibration,
    double brier,
    double logLoss,
    double calibrationError) {

  /// Of everyone at once.
  ///
  /// @param decisions with probabilities
  public static ScoreQuality of(Decisions decisions) {
    if (!decisions.hasProbabilities()) {
      throw new IllegalArgumentException(
          "The %d decisions have no probabilities; their quality needs them"
              .formatted(decisions.people()));
    }
    return of(decisions.scores());
  }

  static ScoreQuality of(Scores scores) {
    return new ScoreQuality(
        Discrimination.of(scores),
        Calibration.of(scores),
        scores.brier(),
        scores.logLoss(),
        scores.calibrationError());
  }
}
