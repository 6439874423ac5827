package org.evenkeel.server.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A line the size of a word, beside the sentence that says what it shows. Days that stand out
/// carry a ring.
///
/// @param label the sentence for those who do not see it
/// @param low value at the bottom
/// @param high value at the top
/// @param days values, in any order; the line breaks where more than `longestGap` days have none
/// @param usual the range to draw behind it
/// @param ringed days that carry a ring
public record SparkLine(
    String label,
    boolean rightToLeft,
    double low,
    double high,
    List<DayValue> days,
    int longestGap,
    Usual usual,
    List<LocalDate> ringed) {
  private static final double WIDTH = 132;
  private static final double HEIGHT = 56;

  public SparkLine {
    days = days.stream().sorted(Comparator.comparing(DayValue::day)).toList();
    ringed = List.copyOf(ringed);
    if (longestGap < 1) {
      throw new IllegalArgumentException("A gap lasts a day or more, not " + longestGap);
    }
  }

  /// The SVG, for a place with the class `chart`.
  public String drawn() {
    Svg svg = Svg.small("spark", label, rightToLeft, WIDTH, HEIGHT);
    if (!days.isEmpty()) {
      draw(
          svg,
          new Sheet(
              days.getFirst().day(), days.getLast().day(), 8, WIDTH - 8, low, high, 8, HEIGHT - 8));
    }
    return svg.drawn();
  }

  private void draw(Svg svg, Sheet sheet) {
    if (usual instanceof Usual.Range range) {
      double top = sheet.up(Math.clamp(range.high(), low, high));
      svg.box(
          "band",
          0,
          top,
          WIDTH,
          Math.max(2, sheet.up(Math.clamp(range.low(), low, high)) - top),
          3);
    }
    for (List<DayValue> run : runs()) {
      run(svg, sheet, run);
    }
    days.stream()
        .filter(day -> ringed.contains(day.day()))
        .forEach(day -> svg.circle("mark-ring", sheet.across(day.day()), up(sheet, day), 6));
  }

  private void run(Svg svg, Sheet sheet, List<DayValue> run) {
    if (run.size() == 1) {
      svg.circle("day", sheet.across(run.getFirst().day()), up(sheet, run.getFirst()), 2.4);
      return;
    }
    svg.path(
        "line",
        pen -> {
          for (DayValue day : run) {
            pen.step(day == run.getFirst() ? "M" : "L", sheet.across(day.day()), up(sheet, day));
          }
        });
  }

  private double up(Sheet sheet, DayValue day) {
    return sheet.up(Math.clamp(day.value(), low, high));
  }

  private List<List<DayValue>> runs() {
    List<List<DayValue>> runs = new ArrayList<>();
    for (DayValue day : days) {
      if (runs.isEmpty()
          || ChronoUnit.DAYS.between(runs.getLast().getLast().day(), day.day()) > longestGap) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(day);
    }
    return runs;
  }
}
