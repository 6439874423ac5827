package org.evenkeel.server.web.chart;

import java.util.List;

/// A smooth line through points that never swings beyond them: the monotone cubic of Fritsch and
/// Carlson (1980), doi:10.1137/0717021. An overshoot would show a day that was not there.
final class Curve {
  /// A place on the sheet.
  record Spot(double x, double y) {}

  private Curve() {}

  /// Draws through the spots, which lie from left to right. One spot alone draws nothing: a day is
  /// not a trend.
  static void through(List<Spot> spots, Svg.Pen pen) {
    if (spots.size() < 2) {
      return;
    }
    double[] slopes = slopes(spots);
    pen.move(spots.getFirst().x(), spots.getFirst().y());
    for (int i = 1; i < spots.size(); i++) {
      Spot from = spots.get(i - 1);
      Spot to = spots.get(i);
      double third = (to.x() - from.x()) / 3;
      pen.curve(
          from.x() + third,
          from.y() + third * slopes[i - 1],
          to.x() - third,
          to.y() - third * slopes[i],
          to.x(),
          to.y());
    }
  }

  private static double[] slopes(List<Spot> spots) {
    int last = spots.size() - 1;
    double[] slopes = new double[spots.size()];
    slopes[0] = secant(spots, 0);
    slopes[last] = secant(spots, last - 1);
    for (int i = 1; i < last; i++) {
      slopes[i] = between(secant(spots, i - 1), secant(spots, i));
    }
    return slopes;
  }

  private static double secant(List<Spot> spots, int i) {
    return (spots.get(i + 1).y() - spots.get(i).y()) / (spots.get(i + 1).x() - spots.get(i).x());
  }

  /// Harmonic mean where both sides go the same way, flat at a turn.
  private static double between(double before, double after) {
    return before * after <= 0 ? 0 : 2 * before * after / (before + after);
  }
}
