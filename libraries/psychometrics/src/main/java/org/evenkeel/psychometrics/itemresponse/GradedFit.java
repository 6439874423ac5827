package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/// Calibrated questions and how well they describe the people they were calibrated on.
public final class GradedFit {
  private final MarginalLikelihood likelihood;
  private final Climb.Top top;
  private final int people;

  GradedFit(MarginalLikelihood likelihood, Climb.Top top, int people) {
    this.likelihood = likelihood;
    this.top = top;
    this.people = people;
  }

  /// The questions with their slopes and thresholds.
  ///
  /// @throws IllegalArgumentException if a question's slope is not above 0: it is keyed the other
  ///   way round, turn it first
  public ItemBank bank() {
    List<GradedItem> items = IntStream.range(0, likelihood.items()).mapToObj(this::item).toList();
    return new ItemBank(items);
  }

  private GradedItem item(int index) {
    double[] own = likelihood.own(top.parameters(), index);
    if (own[0] <= 0) {
      throw new IllegalArgumentException(
          "Question %d has slope %s; turn its answers round and calibrate again"
              .formatted(index + 1, own[0]));
    }
    return GradedItem.of(own[0], Arrays.stream(own).skip(1).map(d -> -d / own[0]).toArray());
  }

  /// Marginal log-likelihood at the peak.
  public double logLikelihood() {
    return top.logLikelihood();
  }

  /// How many people answered.
  public int people() {
    return people;
  }

  /// How many parameters were estimated.
  public int parameters() {
    return likelihood.parameters();
  }

  /// Akaike's criterion, `2·parameters − 2·logLikelihood`.
  public double aic() {
    return 2.0 * parameters() - 2 * logLikelihood();
  }

  /// Schwarz's criterion, `ln(people)·parameters − 2·logLikelihood`.
  public double bic() {
    return Math.log(people) * parameters() - 2 * logLikelihood();
  }

  /// Whether the peak was reached. Do not use parameters that have not converged.
  public boolean converged() {
    return top.converged();
  }

  /// How many quasi-Newton steps it took.
  public int steps() {
    return top.steps();
  }

  /// Standard errors in slope and intercepts (`P*(k) = logistic(a·θ + d_k)`), as `[question][a,
  /// d_1, …]`: square roots of the diagonal of the inverse observed information. Takes two
  /// expectation steps a parameter.
  public double[][] standardErrors() {
    RealMatrix covariance = MatrixUtils.inverse(likelihood.observedInformation(top.parameters()));
    return IntStream.range(0, likelihood.items())
        .mapToObj(i -> standardErrors(covariance, i))
        .toArray(double[][]::new);
  }

  private double[] standardErrors(RealMatrix covariance, int item) {
    return IntStream.range(likelihood.start(item), likelihood.start(item + 1))
        .mapToDouble(i -> Math.sqrt(covariance.getEntry(i, i)))
        .toArray();
  }
}
