package org.evenkeel.server.web.chart;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.server.web.chart.Svg.Anchor;

/// A person's week: a point a day on the five-step mood scale, higher is brighter, the usual range
/// as a band behind. A day without a check-in is a short level dash and breaks the line; a day that
/// is still open is a dashed ring.
///
/// @param days oldest first, 1 to 14 of them
/// @param dayHeading the table's heading for days
/// @param moodHeading the table's heading for moods
public record WeekChart(
    Frame frame, List<Day> days, Usual usual, String dayHeading, String moodHeading) {
  private static final double LOWEST = 1;
  private static final double BRIGHTEST = 5;
  private static final double TOP = 10;
  private static final double BOTTOM = 104;
  private static final double HEIGHT = 142;
  private static final int NAME_SPANS = 3;

  public WeekChart {
    days = List.copyOf(days);
    if (days.isEmpty() || days.size() > 14) {
      throw new IllegalArgumentException("A week chart shows 1 to 14 days, not " + days.size());
    }
  }

  /// One day, with its short name under the chart and the words for its table row.
  public sealed interface Day {
    String name();

    String words();
  }

  /// A day with a check-in, or the mean of several.
  public record CheckedDay(String name, String words, double mood) implements Day {
    public CheckedDay {
      if (!(mood >= LOWEST && mood <= BRIGHTEST)) {
        throw new IllegalArgumentException("A mood is " + mood + "; moods range from 1 to 5");
      }
    }
  }

  /// A day that passed without a check-in.
  public record EmptyDay(String name, String words) implements Day {}

  /// Today, still open.
  public record OpenDay(String name, String words) implements Day {}

  public Chart drawn() {
    return new Chart(
        frame.title(),
        drawn("narrow", Chart.NARROW),
        drawn("wide", Chart.WIDE),
        List.of(),
        table());
  }

  private Chart.Table table() {
    List<Chart.Column> columns =
        List.of(Chart.Column.words(dayHeading), Chart.Column.words(moodHeading));
    return new Chart.Table(
        "", columns, days.stream().map(day -> List.of(day.name(), day.words())).toList());
  }

  private String drawn(String part, double width) {
    Svg svg = Svg.figure(frame, part, width, HEIGHT);
    band(svg, width);
    for (List<Curve.Spot> run : runs(width)) {
      svg.path("line", pen -> Curve.through(run, pen));
    }
    for (int i = 0; i < days.size(); i++) {
      sign(svg, days.get(i), middle(i, width));
    }
    return svg.drawn();
  }

  private void band(Svg svg, double width) {
    if (usual instanceof Usual.Range range) {
      double top = up(Math.min(BRIGHTEST, range.high()));
      double bottom = up(Math.max(LOWEST, range.low()));
      svg.box("band", 0, top, width, Math.max(2, bottom - top), 6);
      svg.text("text-band halo", 2, nameAt(top, bottom), Anchor.START, range.name());
    }
  }

  /// Below the band, or above it where there is no room or the first days would run through.
  private double nameAt(double top, double bottom) {
    double below = bottom + 17;
    double above = top - 6;
    boolean roomBelow = below <= BOTTOM + 4;
    boolean roomAbove = above >= TOP;
    return roomBelow && !(roomAbove && met(above) < met(below)) ? below : above;
  }

  /// How many of the days under the name stand where it would.
  private long met(double name) {
    return days.stream()
        .limit(NAME_SPANS)
        .filter(CheckedDay.class::isInstance)
        .map(CheckedDay.class::cast)
        .filter(day -> Math.abs(up(day.mood()) - (name - 4)) < 14)
        .count();
  }

  /// Neighbouring days with a check-in; the line stops where a day is missing.
  private List<List<Curve.Spot>> runs(double width) {
    List<List<Curve.Spot>> runs = new ArrayList<>();
    List<Curve.Spot> run = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      if (days.get(i) instanceof CheckedDay day) {
        run.add(new Curve.Spot(middle(i, width), up(day.mood())));
      } else {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    runs.add(run);
    return runs;
  }

  private static void sign(Svg svg, Day day, double x) {
    double level = up(3);
    switch (day) {
      case CheckedDay checked -> svg.circle("point", x, up(checked.mood()), 5.5);
      case EmptyDay empty -> svg.path("axis", pen -> pen.move(x - 5, level).line(x + 5, level));
      case OpenDay open -> svg.circle("mark-ring dashed", x, level, 7);
    }
    svg.text(day instanceof OpenDay ? "text-strong" : "", x, HEIGHT - 6, Anchor.MIDDLE, day.name());
  }

  private double middle(int i, double width) {
    return width * (i + 0.5) / days.size();
  }

  private static double up(double mood) {
    return BOTTOM - (mood - LOWEST) * (BOTTOM - TOP) / (BRIGHTEST - LOWEST);
  }
}
