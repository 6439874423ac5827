package org.evenkeel.biosignals;

import java.util.HashMap;
import java.util.Map;

/// Heart-rate variability in time (Task Force 1996).
///
/// Measures of five minutes and of 24 hours are different things: compare like with like. RMSSD is
/// preferred for following one person, because slow drifts hardly move it; models use its
/// logarithm.
///
/// ## What this tells you, and what it does not
///
/// How much the time between beats varies: mostly breathing and its coupling to the heart. It falls
/// with age, alcohol, fever, a hard day, many medicines, and with nothing at all; between people
/// its relation to depression is small. It is no measure of stress or of mental health. Read it
/// within one person, against their own weeks.
///
/// Source: Task Force of the ESC and NASPE (1996), Circulation 93:1043–1065,
/// doi:10.1161/01.CIR.93.5.1043.
///
/// @param count intervals
/// @param mean of the intervals, ms
/// @param sdnn standard deviation with n − 1, ms
/// @param rmssd root of the mean squared difference of neighbours, ms
/// @param sdsd standard deviation of those differences with n − 1, ms
/// @param pnn50 percent of the n − 1 differences above 50 ms. NeuroKit2 divides by n
/// @param pnn20 percent of the n − 1 differences above 20 ms
/// @param median ms
/// @param mad 1.4826 times the median distance from the median, ms
/// @param triangularIndex intervals over the fullest bin of 1/128 s, bins beginning at 0
public record TimeDomain(
    int count,
    double mean,
    double sdnn,
    double rmssd,
    double sdsd,
    double pnn50,
    double pnn20,
    double median,
    double mad,
    double triangularIndex) {

  /// Fewest intervals that have all of these.
  public static final int FEWEST_INTERVALS = 3;

  private static final double BIN = 1000.0 / 128;
  private static final double NORMAL = 1.4826;

  /// The measures of these intervals.
  ///
  /// @throws IllegalArgumentException when there are fewer than [#FEWEST_INTERVALS]
  public static TimeDomain of(Intervals intervals) {
    double[] nn = intervals.atLeast(FEWEST_INTERVALS, "variability").shared();
    double[] differences = Sample.differences(nn);
    double median = Sample.median(nn);
    return new TimeDomain(
        nn.length,
        Sample.mean(nn),
        Sample.deviation(nn),
        rootMeanSquare(differences),
        Sample.deviation(differences),
        percentAbove(differences, 50),
        percentAbove(differences, 20),
        median,
        NORMAL * Sample.median(distances(nn, median)),
        triangularIndex(nn));
  }

  /// Natural logarithm of RMSSD in ms, as models use it.
  public double lnRmssd() {
    return Math.log(rmssd);
  }

  private static double rootMeanSquare(double[] values) {
    double squares = 0;
    for (double value : values) {
      squares += value * value;
    }
    return Math.sqrt(squares / values.length);
  }

  private static double percentAbove(double[] differences, double limit) {
    int above = 0;
    for (double difference : differences) {
      above += Math.abs(difference) > limit ? 1 : 0;
    }
    return 100.0 * above / differences.length;
  }

  private static double[] distances(double[] values, double from) {
    double[] distances = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      distances[i] = Math.abs(values[i] - from);
    }
    return distances;
  }

  private static double triangularIndex(double[] nn) {
    Map<Integer, Integer> bins = new HashMap<>();
    int fullest = 0;
    for (double interval : nn) {
      fullest = Math.max(fullest, bins.merge((int) (interval / BIN), 1, Integer::sum));
    }
    return (double) nn.length / fullest;
  }
}
