package org.evenkeel.fairness;

/// Whether probabilities mean what they say. Both figures come from logistic regressions of the
/// outcome on the logit of the probability (Cox 1958; Van Calster et al. 2019,
/// doi:10.1186/s12916-019-1466-7):
///
/// - intercept: with the slope held at 1; 0 is right, above 0 the outcome is more common than said;
/// - slope: free, beside a free intercept; 1 is right, below 1 the probabilities are too extreme.
///
/// @param intercept calibration in the large, in logits; NaN where everyone or no one had the
///   outcome
/// @param interceptError its standard error
/// @param slope NaN where it cannot be found
/// @param slopeError its standard error
public record Calibration(
    double intercept, double interceptError, double slope, double slopeError) {

  private static final int ROUNDS = 100;

  public Interval interceptInterval() {
    return Interval.around(intercept, interceptError);
  }

  public Interval slopeInterval() {
    return Interval.around(slope, slopeError);
  }

  static Calibration of(Scores scores) {
    if (scores.positives() == 0 || scores.negatives() == 0) {
      return new Calibration(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    double[] logits = scores.logits();
    double[] large = inTheLarge(scores.outcome(), logits);
    double[] line = line(scores.outcome(), logits);
    return new Calibration(large[0], large[1], line[0], line[1]);
  }

  /// Newton's method for one number: the intercept and its error.
  private static double[] inTheLarge(boolean[] outcome, double[] logits) {
    double a = 0;
    double information = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double score = 0;
      information = 0;
      for (int i = 0; i < logits.length; i++) {
        double p = chance(a + logits[i]);
        score += (outcome[i] ? 1 : 0) - p;
        information += p * (1 - p);
      }
      double step = Math.clamp(score / information, -2, 2);
      a += step;
      if (Math.abs(step) < 1e-12) {
        break;
      }
    }
    return new double[] {a, 1 / Math.sqrt(information)};
  }

  /// Newton's method for intercept and slope: the slope and its error, NaN where it runs away.
  private static double[] line(boolean[] outcome, double[] logits) {
    double a = 0;
    double b = 1;
    for (int round = 0; round < ROUNDS; round++) {
      double[] sums = sums(outcome, logits, a, b);
      double determinant = sums[2] * sums[4] - sums[3] * sums[3];
      double stepA = (sums[4] * sums[0] - sums[3] * sums[1]) / determinant;
      double stepB = (sums[2] * sums[1] - sums[3] * sums[0]) / determinant;
      a += stepA;
      b += stepB;
      if (Math.abs(stepA) + Math.abs(stepB) < 1e-12) {
        return new double[] {b, Math.sqrt(sums[2] / determinant)};
      }
    }
    return new double[] {Double.NaN, Double.NaN};
  }

  /// Score for intercept and slope, then the information: aa, ab, bb.
  private static double[] sums(boolean[] outcome, double[] logits, double a, double b) {
    double[] sums = new double[5];
    for (int i = 0; i < logits.length; i++) {
      double p = chance(a + b * logits[i]);
      double miss = (outcome[i] ? 1 : 0) - p;
      double weight = p * (1 - p);
      sums[0] += miss;
      sums[1] += miss * logits[i];
      sums[2] += weight;
      sums[3] += weight * logits[i];
      sums[4] += weight * logits[i] * logits[i];
    }
    return sums;
  }

  private static double chance(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
