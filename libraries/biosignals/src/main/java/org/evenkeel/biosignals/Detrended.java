package org.evenkeel.biosignals;

import java.util.OptionalDouble;

/// Detrended fluctuation analysis, short scale (α1): how fluctuations grow with the number of
/// beats.
///
/// The running sum of the distances from the mean is cut into windows of 4 to 11 beats, half
/// overlapping; from each its straight line is taken; F is the root of the mean variance left. α1
/// is the slope of log F over log length. Windows that are straight to begin with (equal intervals)
/// are left out, as NeuroKit2 does. 0.5 for independent intervals, about 1 at rest in health, no
/// unit.
///
/// ## What this tells you, and what it does not
///
/// How strongly neighbouring intervals resemble each other. Breathing, exercise and left-over
/// artefacts move it. Scales and overlap are NeuroKit2's; other programs use 4 to 16 beats without
/// overlap, and their values differ.
///
/// Source: Peng CK, Havlin S, Stanley HE, Goldberger AL (1995), Chaos 5:82–87,
/// doi:10.1063/1.166141.
public final class Detrended {

  /// Fewest intervals that are used.
  public static final int FEWEST = 50;

  private static final int SHORTEST = 4;
  private static final int LONGEST = 11;
  private static final double STRAIGHT = 1e-12;

  private Detrended() {}

  /// α1 of these intervals; nothing when the heart beat like a clock.
  ///
  /// @throws IllegalArgumentException when there are fewer than [#FEWEST]
  public static OptionalDouble alpha1(Intervals intervals) {
    double[] profile = profile(intervals.atLeast(FEWEST, "DFA").shared());
    double[] lengths = new double[LONGEST - SHORTEST + 1];
    double[] fluctuations = new double[lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = Math.log(SHORTEST + i);
      fluctuations[i] = Math.log(fluctuation(profile, SHORTEST + i));
    }
    double slope = slope(lengths, fluctuations);
    return Double.isFinite(slope) ? OptionalDouble.of(slope) : OptionalDouble.empty();
  }

  private static double[] profile(double[] values) {
    double mean = Sample.mean(values);
    double[] profile = new double[values.length];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] - mean;
      profile[i] = sum;
    }
    return profile;
  }

  private static double fluctuation(double[] profile, int length) {
    double variances = 0;
    int windows = 0;
    for (int start = 0; start < profile.length - length; start += length / 2) {
      double variance = varianceAboutLine(profile, start, length);
      if (variance > STRAIGHT) {
        variances += variance;
        windows++;
      }
    }
    return Math.sqrt(variances / windows);
  }

  private static double varianceAboutLine(double[] values, int start, int length) {
    double middle = (length - 1) / 2.0;
    double mean = 0;
    double rise = 0;
    for (int i = 0; i < length; i++) {
      mean += values[start + i] / length;
      rise += (i - middle) * values[start + i];
    }
    double slope = 12 * rise / (length * ((double) length * length - 1));
    double squares = 0;
    for (int i = 0; i < length; i++) {
      double left = values[start + i] - mean - slope * (i - middle);
      squares += left * left;
    }
    return squares / length;
  }

  private static double slope(double[] x, double[] y) {
    double meanX = Sample.mean(x);
    double meanY = Sample.mean(y);
    double across = 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      across += (x[i] - meanX) * (y[i] - meanY);
      squares += (x[i] - meanX) * (x[i] - meanX);
    }
    return across / squares;
  }
}
