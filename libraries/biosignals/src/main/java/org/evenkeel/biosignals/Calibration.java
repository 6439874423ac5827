package org.evenkeel.biosignals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Brings raw acceleration to 1 g: a sensor at rest measures gravity and nothing else, whichever
/// way it lies, so its still moments must lie on a sphere.
///
/// Stretches of 10 s whose deviation is below 13 mg on each axis are averaged; scale and offset of
/// each axis are found by laying each on its nearest point of the sphere and fitting a line, again
/// and again, points far from the sphere weighing less. Needs still moments with at least one axis
/// value beyond ±0.3 g on both sides of every axis.
///
/// ## What this tells you, and what it does not
///
/// How far a sensor is off, and the correction. Without it, a sensor that shows 1.03 g at rest
/// makes 30 mg of movement out of nothing. A night on a table calibrates nothing: a sensor must
/// have lain in many positions.
///
/// Source: van Hees VT and others (2014), Journal of Applied Physiology 117:738–744,
/// doi:10.1152/japplphysiol.00421.2014.
///
/// @param scale factor of x, y, z
/// @param offset in g, added after scaling
/// @param errorBefore mean distance from 1 g at rest, g
/// @param errorAfter the same after calibration; below .01 g is good
/// @param moments still moments used
public record Calibration(
    List<Double> scale, List<Double> offset, double errorBefore, double errorAfter, int moments) {

  /// Fewest still moments.
  public static final int FEWEST = 30;

  private static final int SECONDS = 10;
  private static final double STILL = .013;
  private static final double SPREAD = .3;
  private static final int ROUNDS = 1000;
  private static final double ENOUGH = 1e-10;

  public Calibration {
    scale = List.copyOf(scale);
    offset = List.copyOf(offset);
  }

  /// The calibration of a recording; nothing when it did not lie still in enough positions.
  ///
  /// @param axes x, y, z in g, of one length
  /// @param rate samples a second
  public static Optional<Calibration> of(double[][] axes, int rate) {
    List<double[]> still = stillMoments(axes, SECONDS * rate);
    return still.size() < FEWEST || !isSpread(still) ? Optional.empty() : Optional.of(fit(still));
  }

  /// One axis (0 x, 1 y, 2 z) brought to g.
  public double[] apply(int axis, double[] raw) {
    double[] calibrated = new double[raw.length];
    for (int i = 0; i < raw.length; i++) {
      calibrated[i] = raw[i] * scale.get(axis) + offset.get(axis);
    }
    return calibrated;
  }

  private static List<double[]> stillMoments(double[][] axes, int each) {
    List<double[]> still = new ArrayList<>();
    for (int from = 0; from + each <= axes[0].length; from += each) {
      double[] mean = new double[3];
      boolean moves = false;
      for (int axis = 0; axis < 3; axis++) {
        double[] part = Arrays.copyOfRange(axes[axis], from, from + each);
        mean[axis] = Sample.mean(part);
        moves |= Sample.deviation(part) >= STILL || Math.abs(mean[axis]) > 2;
      }
      if (!moves) {
        still.add(mean);
      }
    }
    return still;
  }

  private static boolean isSpread(List<double[]> still) {
    for (int axis = 0; axis < 3; axis++) {
      int at = axis;
      if (still.stream().noneMatch(mean -> mean[at] > SPREAD)
          || still.stream().noneMatch(mean -> mean[at] < -SPREAD)) {
        return false;
      }
    }
    return true;
  }

  private static Calibration fit(List<double[]> still) {
    SphereFit sphere = new SphereFit(still);
    double before = sphere.error();
    double error = before;
    for (int round = 0; round < ROUNDS; round++) {
      sphere.improve();
      double now = sphere.error();
      if (Math.abs(error - now) < ENOUGH) {
        break;
      }
      error = now;
    }
    return new Calibration(sphere.scale(), sphere.offset(), before, sphere.error(), still.size());
  }
}
