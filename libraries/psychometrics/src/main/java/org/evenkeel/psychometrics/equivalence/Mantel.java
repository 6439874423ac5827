package org.evenkeel.psychometrics.equivalence;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/// Whether two groups answer one question alike where their total scores are alike, without a
/// model.
///
/// Within each total score the focal group's sum of answers is compared with what is expected when
/// answers and groups are unrelated: `(|Σ sum − Σ expected| − c)² / Σ variance`, one degree of
/// freedom (Mantel 1963, doi:10.1080/01621459.1963.10500879). With two answers it is the
/// Mantel–Haenszel test, and c is ½; else c is 0.
///
/// @param statistic the chi-squared statistic
/// @param pValue its tail
/// @param oddsRatio Mantel and Haenszel's common odds ratio, reference over focal group; not a
///   number where there are more than two answers
public record Mantel(double statistic, double pValue, double oddsRatio) {
  /// @param answers the question's answers
  /// @param total each person's total score, the question included
  /// @param focal whether each person is of the focal group
  /// @throws IllegalArgumentException if the lengths differ
  public static Mantel of(int[] answers, int[] total, boolean[] focal) {
    if (answers.length != total.length || answers.length != focal.length) {
      throw new IllegalArgumentException(
          "%d answers, %d totals, %d groups; there must be one each a person"
              .formatted(answers.length, total.length, focal.length));
    }
    Sums sums = new Sums();
    Arrays.stream(total).distinct().forEach(score -> sums.add(answers, total, focal, score));
    boolean two = Arrays.stream(answers).max().orElseThrow() <= 1;
    return sums.result(two);
  }

  /// What is added up over the total scores.
  private static final class Sums {
    private double difference;
    private double variance;
    private double rightOfReference;
    private double rightOfFocal;

    void add(int[] answers, int[] total, boolean[] focal, int score) {
      double n = 0;
      double nFocal = 0;
      double sum = 0;
      double squares = 0;
      double sumFocal = 0;
      for (int i = 0; i < answers.length; i++) {
        if (total[i] == score) {
          n++;
          sum += answers[i];
          squares += (double) answers[i] * answers[i];
          nFocal += focal[i] ? 1 : 0;
          sumFocal += focal[i] ? answers[i] : 0;
        }
      }
      double nReference = n - nFocal;
      double sumReference = sum - sumFocal;
      if (n < 2 || nFocal == 0 || nReference == 0) {
        return;
      }
      difference += sumFocal - nFocal * sum / n;
      variance += nReference * nFocal * (n * squares - sum * sum) / (n * n * (n - 1));
      rightOfReference += sumReference * (nFocal - sumFocal) / n;
      rightOfFocal += (nReference - sumReference) * sumFocal / n;
    }

    Mantel result(boolean twoAnswers) {
      double correction = twoAnswers ? 0.5 : 0;
      double statistic = Math.pow(Math.max(0, Math.abs(difference) - correction), 2) / variance;
      double tail = 1 - new ChiSquaredDistribution(1).cumulativeProbability(statistic);
      return new Mantel(statistic, tail, twoAnswers ? rightOfReference / rightOfFocal : Double.NaN);
    }
  }
}
