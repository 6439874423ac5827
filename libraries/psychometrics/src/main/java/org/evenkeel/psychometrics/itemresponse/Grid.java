package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/// Places on the trait at which integrals are summed, with the share of the standard normal
/// population at each.
///
/// The places are evenly spaced and the shares are the normal density there, half of it at the two
/// ends (the trapezoidal rule), made to add up to 1.
public final class Grid {
  private final double[] nodes;
  private final double[] weights;

  private Grid(double[] nodes, double[] weights) {
    this.nodes = nodes;
    this.weights = weights;
  }

  /// From −6 to 6 in 61 steps of 0.2, fine enough for calibration and scoring of up to some dozens
  /// of questions.
  public static Grid coarse() {
    return normal(-6, 6, 61);
  }

  /// From −6 to 6 in steps of 0.01, for published tables.
  public static Grid fine() {
    return normal(-6, 6, 1201);
  }

  /// @param low the lowest place
  /// @param high the highest place
  /// @param points how many places, at least 3
  /// @throws IllegalArgumentException if there are fewer than 3 places or the highest is not above
  ///   the lowest
  public static Grid normal(double low, double high, int points) {
    if (points < 3 || !(high > low)) {
      throw new IllegalArgumentException(
          "Grid has %d points from %s to %s; it needs 3 or more that rise"
              .formatted(points, low, high));
    }
    double step = (high - low) / (points - 1);
    double[] nodes = IntStream.range(0, points).mapToDouble(i -> low + i * step).toArray();
    double[] weights = Arrays.stream(nodes).map(node -> Math.exp(-node * node / 2)).toArray();
    return new Grid(nodes, shares(weights));
  }

  /// The same places by the trapezoidal rule, which counts the two ends half; it matters only where
  /// a grid ends while many people are still beyond it.
  public Grid trapezoidal() {
    double[] halved = weights.clone();
    halved[0] /= 2;
    halved[halved.length - 1] /= 2;
    return new Grid(nodes, shares(halved));
  }

  private static double[] shares(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  /// Gauss and Hermite's places and shares, exact for polynomials of up to degree `2·points − 1`.
  /// Few points reach far, but where many questions make the likelihood narrow, they are too
  /// sparse: evenly spaced places are the better choice.
  ///
  /// @param points how many places, at least 3
  /// @throws IllegalArgumentException if there are fewer than 3 places
  public static Grid hermite(int points) {
    if (points < 3) {
      throw new IllegalArgumentException(
          "Grid has %d points; it needs 3 or more".formatted(points));
    }
    GaussIntegrator rule = new GaussIntegratorFactory().hermite(points);
    double[] nodes =
        IntStream.range(0, points).mapToDouble(i -> Math.sqrt(2) * rule.getPoint(i)).toArray();
    double[] weights =
        IntStream.range(0, points)
            .mapToDouble(i -> rule.getWeight(i) / Math.sqrt(Math.PI))
            .toArray();
    return new Grid(nodes, weights);
  }

  /// How many places there are.
  public int size() {
    return nodes.length;
  }

  /// A place on the trait.
  public double node(int index) {
    return nodes[index];
  }

  /// The share of the population at a place.
  public double weight(int index) {
    return weights[index];
  }

  double[] nodes() {
    return nodes;
  }

  double[] weights() {
    return weights;
  }
}
