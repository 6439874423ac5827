package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A question with ordered answers 0, 1, …, m under the graded response model.
///
/// `P*(k) = 1 / (1 + exp(−a(θ − b_k)))` is the chance of answer k or higher, with `P*(0) = 1` and
/// `P*(m+1) = 0`; the chance of answer k is `P*(k) − P*(k+1)` (Samejima 1969, Psychometrika
/// Monograph 17). With one threshold it is the 2PL model.
///
/// **What this tells you, and what it does not.** The parameters describe people like those the
/// question was calibrated on. They do not carry over to another language or group unless that has
/// been shown.
public final class GradedItem {
  private final double slope;
  private final double[] thresholds;

  private GradedItem(double slope, double[] thresholds) {
    this.slope = slope;
    this.thresholds = thresholds;
  }

  /// @param slope how sharply the question separates, above 0; per unit of θ
  /// @param thresholds where on θ answer k or higher becomes more likely than not, rising
  /// @throws IllegalArgumentException if the slope is not above 0 or the thresholds do not rise
  public static GradedItem of(double slope, double... thresholds) {
    if (!(slope > 0) || !Double.isFinite(slope)) {
      throw new IllegalArgumentException("Slope is %s; it must be above 0".formatted(slope));
    }
    checkRising(thresholds);
    return new GradedItem(slope, thresholds.clone());
  }

  private static void checkRising(double[] thresholds) {
    boolean rising =
        thresholds.length > 0
            && Arrays.stream(thresholds).allMatch(Double::isFinite)
            && IntStream.range(1, thresholds.length)
                .allMatch(k -> thresholds[k] > thresholds[k - 1]);
    if (!rising) {
      throw new IllegalArgumentException(
          "Thresholds are %s; they must be numbers that rise"
              .formatted(Arrays.toString(thresholds)));
    }
  }

  /// How sharply the question separates, per unit of θ.
  public double slope() {
    return slope;
  }

  /// Where the answers give way to each other, rising.
  public double[] thresholds() {
    return thresholds.clone();
  }

  /// How many answers there are.
  public int categories() {
    return thresholds.length + 1;
  }

  /// The chance of an answer at a place on the trait.
  ///
  /// @throws IllegalArgumentException if there is no such answer
  public double probability(double theta, int category) {
    checkCategory(category);
    return Logistic.between(upper(theta, category), upper(theta, category + 1));
  }

  /// The chances of all answers, lowest first; they add up to 1.
  public double[] probabilities(double theta) {
    return IntStream.range(0, categories()).mapToDouble(k -> probability(theta, k)).toArray();
  }

  /// The mean answer at a place on the trait: `Σ P*(k)`, from 0 to m.
  public double expectedAnswer(double theta) {
    return IntStream.range(1, categories()).mapToDouble(k -> Logistic.of(upper(theta, k))).sum();
  }

  /// Fisher information `Σ P'(k)² / P(k)`: how much an answer says about a person at this place,
  /// per unit of θ squared.
  public double information(double theta) {
    double sum = 0;
    for (int k = 0; k < categories(); k++) {
      double pull = pull(theta, k);
      sum += pull * pull * probability(theta, k);
    }
    return sum;
  }

  /// An answer as someone at this place would give it by the model.
  public int draw(double theta, RandomGenerator chance) {
    double left = chance.nextDouble();
    int answer = 0;
    while (answer < thresholds.length && left >= probability(theta, answer)) {
      left -= probability(theta, answer);
      answer++;
    }
    return answer;
  }

  /// `d log P(k) / dθ = a(1 − P*(k) − P*(k+1))`: which way an answer pulls the estimate.
  double pull(double theta, int category) {
    return slope
        * (1 - Logistic.of(upper(theta, category)) - Logistic.of(upper(theta, category + 1)));
  }

  /// `−d² log P(k) / dθ²`, never negative: the likelihood of an answer has one peak.
  double curvature(double theta, int category) {
    double low = Logistic.of(upper(theta, category));
    double high = Logistic.of(upper(theta, category + 1));
    return slope * slope * (low * (1 - low) + high * (1 - high));
  }

  private double upper(double theta, int category) {
    if (category == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return category > thresholds.length
        ? Double.NEGATIVE_INFINITY
        : slope * (theta - thresholds[category - 1]);
  }

  void checkCategory(int category) {
    if (category < 0 || category >= categories()) {
      throw new IllegalArgumentException(
          "Answer is %d; answers range from 0 to %d".formatted(category, thresholds.length));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GradedItem that
        && slope == that.slope
        && Arrays.equals(thresholds, that.thresholds);
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(slope) + Arrays.hashCode(thresholds);
  }

  @Override
  public String toString() {
    return "slope %s, thresholds %s".formatted(slope, Arrays.toString(thresholds));
  }
}
