package org.evenkeel.psychometrics.itemresponse;

import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.special.Gamma;

/// How well a calibration describes the answers as a whole.
///
/// M2 compares single answers and pairs of answers with what the model expects of them
/// (Maydeu-Olivares & Joe 2006, doi:10.1007/s11336-005-1295-9). With more than two answers a
/// question pairs are compared by the mean product of the answers, the form called C2 (Cai & Monroe
/// 2014, CRESST report 839).
///
/// **What this tells you, and what it does not.** A small p-value says that the model is not
/// exactly true, which in a large sample it never is: look at the sizes. RMSEA up to .05 and SRMSR
/// up to .05 are commonly called close (Maydeu-Olivares & Joe 2014,
/// doi:10.1080/00273171.2014.911075). Good fit of pairs does not show that a score is useful, nor
/// that it means the same in every group.
///
/// @param statistic M2
/// @param degrees its degrees of freedom
/// @param pValue the chance of so large a statistic if the model were true
/// @param rmsea how far the model misses, for each degree of freedom; 0 is perfect
/// @param rmseaLow lower end of its 90 % confidence interval
/// @param rmseaHigh upper end
/// @param srmsr root mean square of the correlations between questions that the model misses
/// @param tli Tucker and Lewis's index against questions that have nothing to do with each other; 1
///   is perfect
/// @param cfi comparative fit index against the same; 1 is perfect
/// @param people how many people answered everything and were counted
public record ModelFit(
    double statistic,
    int degrees,
    double pValue,
    double rmsea,
    double rmseaLow,
    double rmseaHigh,
    double srmsr,
    double tli,
    double cfi,
    int people) {

  /// On [Grid#coarse()].
  ///
  /// @param bank questions calibrated on these very answers
  /// @param answers `[person][question]`; people with an open answer are left out
  /// @throws IllegalArgumentException if there are too few questions to judge them, fewer than 2
  ///   people answered everything, or an answer is out of range
  public static ModelFit of(ItemBank bank, int[][] answers) {
    int[][] complete = CompleteRows.of(bank, answers);
    Moments model = FittedMoments.of(bank, Grid.coarse());
    int degrees = model.size() - model.parameters();
    if (degrees < 1) {
      throw new IllegalArgumentException(
          "%d questions leave %d degrees of freedom; 1 is needed".formatted(bank.size(), degrees));
    }
    Moments apart = FittedMoments.unrelated(bank, complete);
    double statistic = Math.max(0, model.statistic(complete));
    double worst = apart.statistic(complete);
    return of(
        new Misfit(statistic, degrees),
        new Misfit(worst, apart.size() - apart.parameters()),
        FittedMoments.missedCorrelation(bank, complete),
        complete.length);
  }

  private static ModelFit of(Misfit model, Misfit apart, double srmsr, int people) {
    return new ModelFit(
        model.statistic,
        model.degrees,
        1 - new ChiSquaredDistribution(model.degrees).cumulativeProbability(model.statistic),
        model.rmsea(model.excess(), people),
        model.rmsea(model.noncentrality(0.95), people),
        model.rmsea(model.noncentrality(0.05), people),
        srmsr,
        (apart.ratio() - model.ratio()) / (apart.ratio() - 1),
        1 - model.excess() / Math.max(apart.excess(), model.excess()),
        people);
  }

  /// A chi-squared statistic with its degrees of freedom.
  private record Misfit(double statistic, int degrees) {
    private static final double NEAR = 1e-10;

    double excess() {
      return Math.max(0, statistic - degrees);
    }

    double ratio() {
      return statistic / degrees;
    }

    double rmsea(double noncentrality, int people) {
      return Math.sqrt(noncentrality / (degrees * (people - 1.0)));
    }

    /// The noncentrality under which the statistic lies at this share of its distribution; 0 where
    /// even none gives less.
    double noncentrality(double share) {
      if (below(0) < share) {
        return 0;
      }
      double low = 0;
      double high = Math.max(1, statistic);
      while (below(high) > share) {
        high *= 2;
      }
      while (high - low > NEAR * high) {
        double middle = (low + high) / 2;
        if (below(middle) > share) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return low;
    }

    /// The noncentral distribution as a mixture of central ones, with Poisson weights.
    private double below(double noncentrality) {
      double half = noncentrality / 2;
      int middle = (int) half;
      int reach = (int) (12 * Math.sqrt(half + 1) + 12);
      return IntStream.rangeClosed(Math.max(0, middle - reach), middle + reach)
          .mapToDouble(j -> poisson(half, j) * central(j))
          .sum();
    }

    private double central(int j) {
      return new ChiSquaredDistribution(degrees + 2.0 * j).cumulativeProbability(statistic);
    }

    private static double poisson(double mean, int j) {
      if (mean == 0) {
        return j == 0 ? 1 : 0;
      }
      return Math.exp(j * Math.log(mean) - mean - Gamma.logGamma(j + 1.0));
    }
  }
}
