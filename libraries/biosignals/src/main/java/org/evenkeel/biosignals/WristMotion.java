package org.evenkeel.biosignals;

/// What raw acceleration of the wrist comes to, every 5 seconds.
///
/// ENMO is the mean of `max(|a| − 1 g, 0)`, MAD the mean of `||a| − mean|`, the angle that of the
/// arm to the horizontal, `atan(z/√(x² + y²))` in degrees, from rolling medians over about 5 s
/// (every `⌊rate/10⌋`-th sample, 51 of them, the ends repeating the first and last median). ENMO
/// below 40 mg is rest, from 100 mg moderate, from 400 mg vigorous, in the bounds that GGIR uses
/// for adults' wrists.
///
/// ## What this tells you, and what it does not
///
/// How much a wrist moved. A sensor that is not calibrated to 1 g shifts ENMO; cycling hardly moves
/// a wrist, and a bumpy bus does.
///
/// Source: van Hees VT and others (2013), PLOS ONE 8:e61691, doi:10.1371/journal.pone.0061691;
/// Bakrania K and others (2016), doi:10.1371/journal.pone.0164045; variant of GGIR 3.3.
public final class WristMotion {

  private static final int SECONDS = 5;
  private static final int MEDIAN_OF = 51;

  private final double[] enmo;
  private final double[] deviation;
  private final double[] angle;

  private WristMotion(int epochs) {
    enmo = new double[epochs];
    deviation = new double[epochs];
    angle = new double[epochs];
  }

  /// The epochs of a recording; a last one that is not complete is left out.
  ///
  /// @param x acceleration in g
  /// @param y acceleration in g
  /// @param z acceleration in g
  /// @param rate samples a second, at least 10
  /// @throws IllegalArgumentException when the axes differ in length or the rate is below 10
  public static WristMotion of(double[] x, double[] y, double[] z, int rate) {
    if (x.length != y.length || y.length != z.length || rate < 10) {
      throw new IllegalArgumentException(
          "%d, %d and %d samples at %d a second; the axes must be of one length and the rate at least 10"
              .formatted(x.length, y.length, z.length, rate));
    }
    WristMotion motion = new WristMotion(x.length / (SECONDS * rate));
    motion.measureSize(x, y, z, SECONDS * rate);
    motion.measureAngle(x, y, z, rate);
    return motion;
  }

  /// ENMO in g.
  public double[] enmo() {
    return enmo.clone();
  }

  /// Mean amplitude deviation in g.
  public double[] meanAmplitudeDeviation() {
    return deviation.clone();
  }

  /// Angle of the arm in degrees, −90 to 90.
  public double[] angle() {
    return angle.clone();
  }

  private void measureSize(double[] x, double[] y, double[] z, int each) {
    double[] sizes = new double[each];
    for (int epoch = 0; epoch < enmo.length; epoch++) {
      double above = 0;
      double sum = 0;
      for (int i = 0; i < each; i++) {
        int at = epoch * each + i;
        sizes[i] = Math.sqrt(x[at] * x[at] + y[at] * y[at] + z[at] * z[at]);
        above += Math.max(sizes[i] - 1, 0);
        sum += sizes[i];
      }
      enmo[epoch] = above / each;
      deviation[epoch] = meanDistance(sizes, sum / each);
    }
  }

  private static double meanDistance(double[] values, double from) {
    double sum = 0;
    for (double value : values) {
      sum += Math.abs(value - from);
    }
    return sum / values.length;
  }

  private void measureAngle(double[] x, double[] y, double[] z, int rate) {
    int step = rate / 10;
    double[] slowX = medians(x, step);
    double[] slowY = medians(y, step);
    double[] slowZ = medians(z, step);
    int each = SECONDS * rate;
    double[] angles = new double[slowX.length];
    for (int i = 0; i < angles.length; i++) {
      angles[i] =
          Math.toDegrees(
              Math.atan(slowZ[i] / Math.sqrt(slowX[i] * slowX[i] + slowY[i] * slowY[i])));
    }
    for (int epoch = 0; epoch < angle.length; epoch++) {
      double sum = 0;
      for (int i = epoch * each; i < (epoch + 1) * each; i++) {
        sum += angles[i / step];
      }
      angle[epoch] = sum / each;
    }
  }

  private static double[] medians(double[] axis, int step) {
    double[] thinned = new double[(axis.length + step - 1) / step];
    for (int i = 0; i < thinned.length; i++) {
      thinned[i] = axis[i * step];
    }
    double[] medians = CentredWindow.over(thinned, MEDIAN_OF, SortedWindow::median);
    int half = MEDIAN_OF / 2;
    int last = Math.max(half, thinned.length - 1 - half);
    for (int i = 0; i < medians.length && thinned.length >= MEDIAN_OF; i++) {
      medians[i] = medians[Math.clamp(i, half, last)];
    }
    return medians;
  }
}
