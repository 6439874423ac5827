package org.evenkeel.server.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The drift of the days: a line that guides the eye through scattered dots, and no more. It is a
/// mean of the days within five days either side, nearer days counting more (triangular weights),
/// taken every third day. Where fewer than three of those eleven days have a value, there is no
/// drift: the line breaks.
///
/// **What this tells you, and what it does not:** it shows where the days went, not whether they
/// changed. It looks ahead as well as back, so it must never raise an alarm.
final class Drift {
  private static final int REACH = 5;
  private static final int ENOUGH = 3;
  private static final int STRIDE = 3;

  private Drift() {}

  /// Unbroken pieces of the drift between two days, oldest first.
  static List<List<DayValue>> of(List<DayValue> days, LocalDate from, LocalDate to) {
    List<List<DayValue>> pieces = new ArrayList<>();
    List<DayValue> piece = new ArrayList<>();
    for (LocalDate day : places(from, to)) {
      List<DayValue> near = near(days, day);
      if (near.size() >= ENOUGH) {
        piece.add(new DayValue(day, mean(near, day)));
      } else if (!piece.isEmpty()) {
        pieces.add(piece);
        piece = new ArrayList<>();
      }
    }
    pieces.add(piece);
    return pieces;
  }

  /// Every third day, and the last.
  private static List<LocalDate> places(LocalDate from, LocalDate to) {
    List<LocalDate> places = new ArrayList<>();
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(STRIDE)) {
      places.add(day);
    }
    places.add(to);
    return places;
  }

  private static List<DayValue> near(List<DayValue> days, LocalDate day) {
    return days.stream().filter(other -> distance(other, day) <= REACH).toList();
  }

  private static double mean(List<DayValue> near, LocalDate day) {
    double sum = near.stream().mapToDouble(other -> weight(other, day) * other.value()).sum();
    return sum / near.stream().mapToDouble(other -> weight(other, day)).sum();
  }

  private static double weight(DayValue other, LocalDate day) {
    return REACH + 1.0 - distance(other, day);
  }

  private static long distance(DayValue other, LocalDate day) {
    return Math.abs(ChronoUnit.DAYS.between(other.day(), day));
  }
}
