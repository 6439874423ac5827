package org.evenkeel.server.wearable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenkeel.biosignals.OwnUsual;
import org.evenkeel.server.web.chart.DayValue;

/// One measure over some weeks, beside what is usual for this person: the eight weeks before the
/// last one.
///
/// @param days with a value, oldest first
/// @param to the last day
public record MeasureTold(Measure measure, List<DayValue> days, LocalDate to) {
  private static final int WEEK = 7;

  public MeasureTold {
    days = List.copyOf(days);
  }

  /// How the last seven days lie.
  public enum LastWeek {
    USUAL,
    LOW,
    HIGH,
    NOT_KNOWN
  }

  /// What is usual, from the days before the last seven.
  public Optional<OwnUsual> usual() {
    return OwnUsual.of(
        days.stream()
            .filter(day -> !day.day().isAfter(to.minusDays(WEEK)))
            .mapToDouble(DayValue::value)
            .toArray());
  }

  public LocalDate usualFrom() {
    return days.getFirst().day();
  }

  /// Two in three of the usual days lie above this and below [#high].
  public double low() {
    return usual().map(usual -> usual.mean() - usual.deviation()).orElse(Double.NaN);
  }

  public double high() {
    return usual().map(usual -> usual.mean() + usual.deviation()).orElse(Double.NaN);
  }

  /// Low or high when three of the last seven days lie more than one and a half deviations off.
  public LastWeek lastWeek() {
    double[] week = week();
    return usual()
        .map(usual -> {
          OwnUsual mirrored = new OwnUsual(-usual.mean(), usual.deviation(), usual.days());
          double[] turned = Arrays.stream(week).map(value -> -value).toArray();
          return usual.isLowLately(week)
              ? LastWeek.LOW
              : mirrored.isLowLately(turned) ? LastWeek.HIGH : LastWeek.USUAL;
        })
        .orElse(LastWeek.NOT_KNOWN);
  }

  private double[] week() {
    double[] week = new double[WEEK];
    Arrays.fill(week, Double.NaN);
    lately(to, WEEK)
        .forEach(day ->
            week[(int) ChronoUnit.DAYS.between(to.minusDays(WEEK - 1), day.day())] = day.value());
    return week;
  }

  public List<DayValue> lately(LocalDate until, int count) {
    return days.stream()
        .filter(day -> day.day().isAfter(until.minusDays(count)) && !day.day().isAfter(until))
        .toList();
  }

  /// The ends of the chart: some air around what there is.
  public double scaleLow() {
    return Math.max(0, lowest() - air());
  }

  public double scaleHigh() {
    return highest() + air();
  }

  private double lowest() {
    double least = days.stream().mapToDouble(DayValue::value).min().orElse(0);
    return Double.isNaN(low()) ? least : Math.min(least, low());
  }

  private double highest() {
    double most = days.stream().mapToDouble(DayValue::value).max().orElse(1);
    return Double.isNaN(high()) ? most : Math.max(most, high());
  }

  private double air() {
    return Math.max(1, (highest() - lowest()) / 2);
  }
}
