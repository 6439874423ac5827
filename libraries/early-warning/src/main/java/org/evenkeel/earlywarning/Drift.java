package org.evenkeel.earlywarning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The line through the dots of a chart: for each answered day, the height at that day of a
/// straight line fitted to the days around it, near days weighing more (local linear regression,
/// weight `(1 − (d/8)³)³` at d days' distance, so that days a week to either side count).
///
/// The line breaks where more than 7 days are missing; it is never drawn across such a gap.
///
/// **What this tells you, and what it does not.** It helps the eye. Near its ends it rests on one
/// side only, and the newest part changes as days come in; no decision should rest on it. The
/// [Sentinel] decides, and it never looks ahead.
public final class Drift {

  private static final double REACH = 8;

  private Drift() {}

  /// A place on the line.
  ///
  /// @param date an answered day
  /// @param height the line there, on the scale of the signal
  /// @param days how many answered days the height rests on
  public record Point(LocalDate date, double height, int days) {}

  /// The pieces of the line, in order; a lone day is a piece of one point.
  public static List<List<Point>> through(List<DayMean> days) {
    OneDayAfterAnother.check(days);
    return pieces(days).stream().map(Drift::line).toList();
  }

  private static List<List<DayMean>> pieces(List<DayMean> days) {
    List<List<DayMean>> pieces = new ArrayList<>();
    for (DayMean day : days) {
      if (pieces.isEmpty() || breaksBefore(day, pieces.getLast().getLast())) {
        pieces.add(new ArrayList<>());
      }
      pieces.getLast().add(day);
    }
    return pieces;
  }

  private static boolean breaksBefore(DayMean day, DayMean last) {
    return OneDayAfterAnother.missingBetween(last.date(), day.date()) > Sentinel.LONGEST_GAP;
  }

  private static List<Point> line(List<DayMean> piece) {
    return piece.stream().map(day -> point(day.date(), piece)).toList();
  }

  private static Point point(LocalDate at, List<DayMean> piece) {
    double w = 0;
    double wd = 0;
    double wdd = 0;
    double wy = 0;
    double wdy = 0;
    int days = 0;
    for (DayMean day : piece) {
      double d = day.date().toEpochDay() - at.toEpochDay();
      if (Math.abs(d) < REACH) {
        double weight = Math.pow(1 - Math.pow(Math.abs(d) / REACH, 3), 3);
        w += weight;
        wd += weight * d;
        wdd += weight * d * d;
        wy += weight * day.mean();
        wdy += weight * d * day.mean();
        days++;
      }
    }
    double spread = w * wdd - wd * wd;
    return new Point(at, days < 3 ? wy / w : (wdd * wy - wd * wdy) / spread, days);
  }
}
