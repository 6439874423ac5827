package org.evenkeel.server.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.evenkeel.server.web.chart.Chart.KeyEntry;
import org.evenkeel.server.web.chart.Chart.Sign;
import org.evenkeel.server.web.chart.Svg.Anchor;

/// A person's weeks: a dot for each day with a check-in, the drift of the days as a line, the usual
/// range as a band with a bracket under the days that set it, and at most one stretch marked as
/// unusual. Higher is brighter; the axis has words.
///
/// @param from first day shown
/// @param to last day shown, today
/// @param scaleLow lowest value that can be given
/// @param scaleHigh highest value that can be given
/// @param days days with a value, in any order; a day without one is left out
public record StoryChart(
    Frame frame,
    LocalDate from,
    LocalDate to,
    double scaleLow,
    double scaleHigh,
    List<DayValue> days,
    Usual usual,
    Change change,
    Words words) {

  /// Every word on the chart, in the reader's language.
  ///
  /// @param below of the usual range; likewise `within` and `above`
  /// @param noDays in a table cell, where a week has no day with a value
  public record Words(
      String brighter,
      String lower,
      String today,
      String aDay,
      String drift,
      String usualRange,
      String caption,
      String week,
      String dayCount,
      String value,
      String range,
      String below,
      String within,
      String above,
      String noDays) {}

  public StoryChart {
    days = days.stream().sorted(java.util.Comparator.comparing(DayValue::day)).toList();
    for (DayValue day : days) {
      if (day.value() < scaleLow || day.value() > scaleHigh) {
        throw new IllegalArgumentException(
            "The value of "
                + day.day()
                + " is "
                + day.value()
                + "; values range from "
                + scaleLow
                + " to "
                + scaleHigh);
      }
    }
  }

  public Chart drawn(Wording wording) {
    return new Chart(
        frame.title(),
        drawn("narrow", Chart.NARROW, 232, wording),
        drawn("wide", Chart.WIDE, 270, wording),
        key(),
        StoryTable.of(this, wording));
  }

  private String drawn(String part, double width, double height, Wording wording) {
    Svg svg = Svg.figure(frame, part, width, height);
    Sheet sheet = sheet(width, height - 30);
    changed(svg, sheet, width);
    band(svg, sheet, width);
    axis(svg, sheet, width, wording);
    shown().forEach(day -> svg.circle("day", sheet.across(day.day()), sheet.up(day.value()), 2.4));
    List<List<DayValue>> drift = drift();
    for (List<DayValue> piece : drift) {
      List<Curve.Spot> spots =
          piece.stream().map(place -> sheet.spot(place.day(), place.value())).toList();
      svg.path("line", pen -> Curve.through(spots, pen));
    }
    mark(svg, sheet, width, drift);
    svg.text("halo", 0, 12, Anchor.START, words.brighter());
    svg.text("halo", 0, sheet.bottom() - 8, Anchor.START, words.lower());
    return svg.drawn();
  }

  List<DayValue> shown() {
    return days.stream()
        .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
        .toList();
  }

  private List<List<DayValue>> drift() {
    return Drift.of(shown(), from, to);
  }

  /// Leaves air around what is shown, and never magnifies less than two fifths of the scale: small
  /// moves stay small.
  private Sheet sheet(double width, double bottom) {
    double scale = scaleHigh - scaleLow;
    double lowest = values().min().orElse(scaleLow) - scale / 10;
    double highest = values().max().orElse(scaleHigh) + scale / 10;
    double spare = Math.max(0, scale * 2 / 5 - (highest - lowest)) / 2;
    return new Sheet(
        from,
        to,
        3,
        width - 3,
        Math.max(scaleLow, lowest - spare),
        Math.min(scaleHigh, highest + spare),
        34,
        bottom);
  }

  private DoubleStream values() {
    DoubleStream edges =
        usual instanceof Usual.Range range
            ? DoubleStream.of(range.low(), range.high())
            : DoubleStream.empty();
    return DoubleStream.concat(shown().stream().mapToDouble(DayValue::value), edges);
  }

  private void changed(Svg svg, Sheet sheet, double width) {
    for (Change.Stretch stretch : stretches()) {
      double start = Math.max(0, sheet.across(stretch.from()));
      double end = stretch.to().isBefore(to) ? sheet.across(stretch.to()) : width;
      svg.box(
          "mark-fill",
          start,
          sheet.top(),
          Math.max(4, end - start),
          sheet.bottom() - sheet.top(),
          5);
    }
  }

  /// What is pointed at, as far as it is on the sheet; a change that goes on lasts to the end.
  private List<Change.Stretch> stretches() {
    return switch (change) {
      case Change.None() -> List.of();
      case Change.Since since ->
          since.from().isBefore(from) || since.from().isAfter(to)
              ? List.of()
              : List.of(new Change.Stretch(since.from(), since.noticed(), later(since.noticed())));
      case Change.Stretches stretches ->
          stretches.all().stream()
              .filter(one -> !one.to().isBefore(from) && !one.from().isAfter(to))
              .toList();
    };
  }

  private LocalDate later(LocalDate day) {
    return day.isAfter(to) ? day : to;
  }

  private void band(Svg svg, Sheet sheet, double width) {
    if (usual instanceof Usual.Range range && !range.from().isAfter(to)) {
      double x = range.from().isBefore(from) ? 0 : sheet.across(range.from());
      double top = Math.max(sheet.top(), sheet.up(range.high()));
      double bottom = Math.min(sheet.bottom(), sheet.up(range.low()));
      svg.box("band", x, top, width - x, Math.max(2, bottom - top), 5);
      bracket(svg, sheet, range, width, top, bottom);
    }
  }

  /// Shows which days set the usual range: below the band or above it, wherever fewer dots are in
  /// the way of its words.
  private void bracket(
      Svg svg, Sheet sheet, Usual.Range range, double width, double top, double bottom) {
    if (range.to().isBefore(from)) {
      return;
    }
    double x1 = range.from().isBefore(from) ? 0 : sheet.across(range.from());
    double x2 = range.to().isAfter(to) ? width : sheet.across(range.to());
    double half = Svg.length(range.name()) / 2;
    double middle =
        Math.clamp((x1 + x2) / 2, Math.min(half, width / 2), Math.max(width - half, width / 2));
    boolean below =
        inTheWay(sheet, middle, half, bottom + 18) <= inTheWay(sheet, middle, half, top - 18);
    double side = below ? 1 : -1;
    double edge = below ? bottom : top;
    svg.path(
        "band-bracket",
        pen ->
            pen.move(x1, edge + side * 4)
                .line(x1, edge + side * 9)
                .line(x2, edge + side * 9)
                .line(x2, edge + side * 4));
    svg.text("text-band halo", middle, below ? bottom + 24 : top - 15, Anchor.MIDDLE, range.name());
  }

  /// How many dots lie where words would stand; words that leave the sheet are out of the question.
  private long inTheWay(Sheet sheet, double middle, double half, double y) {
    if (y < sheet.top() + 9 || y > sheet.bottom() - 9) {
      return Long.MAX_VALUE;
    }
    return shown().stream()
        .filter(day ->
            Math.abs(sheet.across(day.day()) - middle) < half
                && Math.abs(sheet.up(day.value()) - y) < 10)
        .count();
  }

  private void axis(Svg svg, Sheet sheet, double width, Wording wording) {
    double y = sheet.bottom() + 0.5;
    svg.path("axis", pen -> pen.move(0, y).line(width, y));
    tick(svg, sheet, from, Anchor.START, sheet.across(from), wording.shortDay(from));
    double clear = sheet.across(from) + Svg.length(wording.shortDay(from)) + 8;
    double end = width - Svg.length(words.today()) - 8;
    for (LocalDate month = from.withDayOfMonth(1).plusMonths(1);
        month.isBefore(to);
        month = month.plusMonths(1)) {
      double x = sheet.across(month);
      double half = Svg.length(wording.shortDay(month)) / 2;
      if (x - half >= clear && x + half <= end) {
        tick(svg, sheet, month, Anchor.MIDDLE, x, wording.shortDay(month));
        clear = x + half + 8;
      }
    }
    tick(svg, sheet, to, Anchor.END, width, words.today());
  }

  private static void tick(
      Svg svg, Sheet sheet, LocalDate day, Anchor anchor, double x, String label) {
    double at = sheet.across(day);
    svg.path("axis", pen -> pen.move(at, sheet.bottom()).line(at, sheet.bottom() + 5));
    svg.text("", x, sheet.bottom() + 21, anchor, label);
  }

  private void mark(Svg svg, Sheet sheet, double width, List<List<DayValue>> drift) {
    List<Change.Stretch> stretches = stretches();
    for (Change.Stretch stretch : stretches) {
      mark(svg, sheet, stretch, drift);
    }
    if (!stretches.isEmpty()) {
      svg.text("text-mark", width, 12, Anchor.END, markWords());
      svg.text("text-mark text-plain", width, 27, Anchor.END, markDays());
    }
  }

  private static void mark(
      Svg svg, Sheet sheet, Change.Stretch stretch, List<List<DayValue>> drift) {
    if (sheet.covers(stretch.from())) {
      double x = sheet.across(stretch.from());
      svg.path("mark-line", pen -> pen.move(x, sheet.top()).line(x, sheet.bottom()));
    }
    drift.stream()
        .flatMap(List::stream)
        .filter(place -> Math.abs(ChronoUnit.DAYS.between(place.day(), stretch.noticed())) <= 1)
        .findFirst()
        .ifPresent(place ->
            svg.circle("mark-ring", sheet.across(place.day()), sheet.up(place.value()), 9));
  }

  private String markWords() {
    return switch (change) {
      case Change.None() -> "";
      case Change.Since since -> since.words();
      case Change.Stretches stretches -> stretches.words();
    };
  }

  private String markDays() {
    return switch (change) {
      case Change.None() -> "";
      case Change.Since since -> since.since();
      case Change.Stretches stretches -> stretches.latest();
    };
  }

  private List<KeyEntry> key() {
    List<KeyEntry> key = new ArrayList<>();
    if (!shown().isEmpty()) {
      key.add(new KeyEntry(Sign.DAY, words.aDay()));
    }
    if (drift().stream().anyMatch(piece -> piece.size() > 1)) {
      key.add(new KeyEntry(Sign.LINE, words.drift()));
    }
    if (usual instanceof Usual.Range) {
      key.add(new KeyEntry(Sign.BAND, words.usualRange()));
    }
    if (!markWords().isEmpty()) {
      key.add(new KeyEntry(Sign.RING, markWords()));
    }
    return key;
  }
}
