package org.evenkeel.psychometrics.itemresponse;

import java.util.Optional;
import java.util.stream.IntStream;

/// Places people at the peak of a likelihood: with a standard normal population before it (MAP), or
/// without (ML).
///
/// Found by Newton's method on `Σ log P(answer)`, which has one peak because every graded answer's
/// likelihood is log-concave. The standard error is `1/√(curvature at the peak)`, the observed
/// information.
public final class Peak {
  private static final double FAR = 20;
  private static final double CLOSE_ENOUGH = 1e-10;
  private static final int MOST_STEPS = 200;
  private static final double LONGEST_STEP = 1;

  private final ItemBank bank;
  private final double priorCurvature;

  private Peak(ItemBank bank, double priorCurvature) {
    this.bank = bank;
    this.priorCurvature = priorCurvature;
  }

  /// Maximum a posteriori: the peak with a standard normal population before it. It always exists.
  public static Peak aPosteriori(ItemBank bank) {
    return new Peak(bank, 1);
  }

  /// Maximum likelihood: the peak of the answers alone. There is none where every answer is the
  /// lowest, every answer the highest, or nothing was answered.
  public static Peak ofLikelihood(ItemBank bank) {
    return new Peak(bank, 0);
  }

  /// The place after these answers; empty where the likelihood has no peak.
  ///
  /// @throws IllegalArgumentException if there are too few or too many answers, or one is out of
  ///   range
  public Optional<Estimate> estimate(int... answers) {
    bank.check(answers);
    return hasPeak(answers) ? Optional.of(climb(answers)) : Optional.empty();
  }

  private boolean hasPeak(int[] answers) {
    return priorCurvature > 0
        || answered(answers).anyMatch(i -> answers[i] > 0)
            && answered(answers).anyMatch(i -> answers[i] < bank.item(i).categories() - 1);
  }

  private Estimate climb(int[] answers) {
    double theta = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      double move = slope(answers, theta) / curvature(answers, theta);
      move = Math.clamp(move, -LONGEST_STEP, LONGEST_STEP);
      theta = Math.clamp(theta + move, -FAR, FAR);
      if (Math.abs(move) < CLOSE_ENOUGH) {
        break;
      }
    }
    return new Estimate(theta, 1 / Math.sqrt(curvature(answers, theta)));
  }

  private double slope(int[] answers, double theta) {
    return answered(answers).mapToDouble(i -> bank.item(i).pull(theta, answers[i])).sum()
        - priorCurvature * theta;
  }

  private double curvature(int[] answers, double theta) {
    return answered(answers).mapToDouble(i -> bank.item(i).curvature(theta, answers[i])).sum()
        + priorCurvature;
  }

  private IntStream answered(int[] answers) {
    return IntStream.range(0, answers.length).filter(i -> answers[i] >= 0);
  }
}
