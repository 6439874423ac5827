package org.evenkeel.server.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evenkeel.server.web.chart.Chart.Column;
import org.evenkeel.server.web.chart.Chart.KeyEntry;
import org.evenkeel.server.web.chart.Chart.Sign;
import org.evenkeel.server.web.chart.Svg.Anchor;

/// A questionnaire's totals over time, for a clinician. The scale keeps its own direction and its
/// whole range, with the names of its bands; a full point is a reliable change since the first, a
/// dashed point a provisional total. A positive safety item is a diamond of its own above the
/// total, never part of it.
///
/// @param max highest possible total; the lowest is 0
/// @param levels bands in rising order, the first from 0
/// @param scores totals, in any order
/// @param expected the expected range on some days, for people who began alike; empty when there is
///   none
public record ScoreChart(
    Frame frame,
    double max,
    List<Level> levels,
    List<Score> scores,
    List<Expected> expected,
    Goal goal,
    Words words) {
  /// Longer than this without an answer, the line breaks: six weeks are three times the two weeks
  /// that most scales ask about.
  private static final int LONGEST_GAP = 42;

  private static final double LEFT = 26;
  private static final double TOP = 16;

  /// A named band of the scale, from its lowest total.
  public record Level(double from, String name) {}

  /// One total.
  ///
  /// @param reliable whether it differs from the first by more than the scale's error
  /// @param provisional whether an item is missing
  /// @param item the safety item's answer as it stands in the table; empty where the scale has none
  /// @param alert what stands beside the diamond ("item 9: 1"); empty for no diamond
  public record Score(
      LocalDate day,
      double total,
      boolean reliable,
      boolean provisional,
      String item,
      String alert) {}

  /// The expected range on a day.
  public record Expected(LocalDate day, double low, double high) {}

  /// The total that would be a reliable change, as a thin line, or none.
  public sealed interface Goal {
    record None() implements Goal {}

    record Line(double total, String words) implements Goal {}
  }

  /// Every word on the chart; `item` is empty where the scale has no safety item.
  public record Words(
      String date,
      String score,
      String item,
      String reliable,
      String provisional,
      String expected,
      String alert,
      String caption) {}

  public ScoreChart {
    levels = List.copyOf(levels);
    scores = scores.stream().sorted(Comparator.comparing(Score::day)).toList();
    expected = expected.stream().sorted(Comparator.comparing(Expected::day)).toList();
    for (Score score : scores) {
      if (!(score.total() >= 0 && score.total() <= max)) {
        throw new IllegalArgumentException(
            "The total of "
                + score.day()
                + " is "
                + score.total()
                + "; totals range from 0 to "
                + max);
      }
    }
  }

  public Chart drawn(Wording wording) {
    return new Chart(
        frame.title(),
        drawn("narrow", Chart.NARROW, 240, Chart.NARROW - 12, wording),
        drawn("wide", Chart.WIDE, 264, Chart.WIDE - 130, wording),
        key(),
        table(wording));
  }

  private String drawn(String part, double width, double height, double right, Wording wording) {
    Svg svg = Svg.figure(frame, part, width, height);
    Sheet sheet = sheet(right, height - 34);
    boolean named = width - right > 100;
    levels(svg, sheet, named ? width : right, named, wording);
    expected(svg, sheet);
    goal(svg, sheet);
    runs().forEach(run -> svg.path("line", pen -> line(pen, sheet, run)));
    scores.forEach(
        score -> svg.circle(look(score), sheet.across(score.day()), sheet.up(score.total()), 6));
    ends(svg, sheet, wording);
    alerts(svg, sheet);
    axis(svg, sheet, wording);
    return svg.drawn();
  }

  private Sheet sheet(double right, double bottom) {
    LocalDate first = scores.isEmpty() ? LocalDate.EPOCH : scores.getFirst().day();
    LocalDate last = scores.isEmpty() ? LocalDate.EPOCH : scores.getLast().day();
    return new Sheet(first, last, LEFT, right, 0, max, TOP, bottom);
  }

  /// A scale without named ranges shows where it begins and ends.
  private List<Level> marks() {
    return levels.isEmpty() ? List.of(new Level(0, ""), new Level(max, "")) : levels;
  }

  private void levels(Svg svg, Sheet sheet, double end, boolean named, Wording wording) {
    List<Level> marks = marks();
    for (int i = 0; i < marks.size(); i++) {
      double from = marks.get(i).from();
      double to = i + 1 < marks.size() ? marks.get(i + 1).from() : max;
      double y = sheet.up(from);
      svg.path("grid", pen -> pen.move(LEFT, y).line(end, y));
      svg.text("", LEFT - 8, y + 4, Anchor.END, wording.number(from, 0));
      if (named && !marks.get(i).name().isEmpty()) {
        svg.text(
            "",
            sheet.right() + 16,
            sheet.up((from + to) / 2) + 4,
            Anchor.START,
            marks.get(i).name());
      }
    }
  }

  private void expected(Svg svg, Sheet sheet) {
    List<Expected> shown = expected.stream().filter(range -> sheet.covers(range.day())).toList();
    if (shown.size() > 1) {
      svg.path(
          "band",
          pen -> {
            pen.move(sheet.across(shown.getFirst().day()), sheet.up(shown.getFirst().high()));
            shown.forEach(range -> pen.line(sheet.across(range.day()), sheet.up(range.high())));
            shown
                .reversed()
                .forEach(range -> pen.line(sheet.across(range.day()), sheet.up(range.low())));
            pen.close();
          });
    }
  }

  private void goal(Svg svg, Sheet sheet) {
    if (goal instanceof Goal.Line line) {
      double y = sheet.up(line.total());
      svg.path("line-thin", pen -> pen.move(LEFT, y).line(sheet.right(), y));
      svg.text("text-strong halo", LEFT + 6, y + 17, Anchor.START, line.words());
    }
  }

  private List<List<Score>> runs() {
    List<List<Score>> runs = new ArrayList<>();
    for (Score score : scores) {
      if (runs.isEmpty()
          || ChronoUnit.DAYS.between(runs.getLast().getLast().day(), score.day()) > LONGEST_GAP) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(score);
    }
    return runs;
  }

  private static void line(Svg.Pen pen, Sheet sheet, List<Score> run) {
    for (int i = 0; i < run.size() && run.size() > 1; i++) {
      Curve.Spot spot = sheet.spot(run.get(i).day(), run.get(i).total());
      pen.step(i == 0 ? "M" : "L", spot.x(), spot.y());
    }
  }

  private static String look(Score score) {
    if (score.provisional()) {
      return "point dashed";
    }
    return score.reliable() ? "point-full" : "point";
  }

  /// The first and the last total are written beside their points.
  private void ends(Svg svg, Sheet sheet, Wording wording) {
    if (scores.size() > 1) {
      end(svg, sheet, scores.getFirst(), Anchor.START, wording);
    }
    if (!scores.isEmpty()) {
      end(svg, sheet, scores.getLast(), Anchor.MIDDLE, wording);
    }
  }

  private static void end(Svg svg, Sheet sheet, Score score, Anchor anchor, Wording wording) {
    double x = sheet.across(score.day());
    svg.text(
        "text-strong halo",
        x,
        sheet.up(score.total()) - 13,
        anchor,
        written(score.total(), wording));
  }

  /// Whole, or with one decimal.
  private static String written(double total, Wording wording) {
    return wording.number(total, total == Math.rint(total) ? 0 : 1);
  }

  /// Every alert is a diamond; only the latest is named, the table tells the others.
  private void alerts(Svg svg, Sheet sheet) {
    List<Score> alerts = scores.stream().filter(score -> !score.alert().isEmpty()).toList();
    alerts.forEach(score -> diamond(svg, sheet.across(score.day()), height(sheet, score)));
    if (!alerts.isEmpty()) {
      double x = sheet.across(alerts.getLast().day());
      boolean late = x > (sheet.left() + sheet.right()) / 2;
      svg.text(
          "text-mark halo",
          late ? x - 12 : x + 12,
          height(sheet, alerts.getLast()) + 4,
          late ? Anchor.END : Anchor.START,
          alerts.getLast().alert());
    }
  }

  private static double height(Sheet sheet, Score score) {
    return Math.max(8, sheet.up(score.total()) - 30);
  }

  private static void diamond(Svg svg, double x, double y) {
    for (String look : List.of("mark-fill", "mark-ring")) {
      svg.path(
          look, pen -> pen.move(x, y - 6).line(x + 6, y).line(x, y + 6).line(x - 6, y).close());
    }
  }

  /// Days under the axis: the first and the last, and between them as many as there is room for.
  private void axis(Svg svg, Sheet sheet, Wording wording) {
    double y = sheet.bottom() + 0.5;
    svg.path("axis", pen -> pen.move(LEFT, y).line(sheet.right(), y));
    if (scores.size() == 1) {
      tick(svg, sheet, scores.getFirst(), Anchor.MIDDLE, wording);
    } else if (!scores.isEmpty()) {
      tick(svg, sheet, scores.getFirst(), Anchor.START, wording);
      tick(svg, sheet, scores.getLast(), Anchor.END, wording);
      between(svg, sheet, wording);
    }
  }

  private void between(Svg svg, Sheet sheet, Wording wording) {
    double clear = sheet.left() + length(scores.getFirst(), wording);
    double end = sheet.right() - length(scores.getLast(), wording);
    for (Score score : scores.subList(1, scores.size() - 1)) {
      double half = length(score, wording) / 2;
      double x = sheet.across(score.day());
      if (x - half >= clear && x + half <= end) {
        tick(svg, sheet, score, Anchor.MIDDLE, wording);
        clear = x + half;
      }
    }
  }

  private static double length(Score score, Wording wording) {
    return Svg.length(wording.shortDay(score.day())) + 8;
  }

  private static void tick(Svg svg, Sheet sheet, Score score, Anchor anchor, Wording wording) {
    double x = sheet.across(score.day());
    svg.path("axis", pen -> pen.move(x, sheet.bottom()).line(x, sheet.bottom() + 5));
    svg.text("", x, sheet.bottom() + 21, anchor, wording.shortDay(score.day()));
  }

  private List<KeyEntry> key() {
    List<KeyEntry> key = new ArrayList<>();
    key.add(new KeyEntry(Sign.POINT, words.score()));
    if (scores.stream().anyMatch(score -> score.reliable() && !score.provisional())) {
      key.add(new KeyEntry(Sign.FULL_POINT, words.reliable()));
    }
    if (scores.stream().anyMatch(Score::provisional)) {
      key.add(new KeyEntry(Sign.DASHED_POINT, words.provisional()));
    }
    if (expected.size() > 1) {
      key.add(new KeyEntry(Sign.BAND, words.expected()));
    }
    if (scores.stream().anyMatch(score -> !score.alert().isEmpty())) {
      key.add(new KeyEntry(Sign.DIAMOND, words.alert()));
    }
    return key;
  }

  private Chart.Table table(Wording wording) {
    List<Column> columns =
        new ArrayList<>(List.of(Column.words(words.date()), Column.numbers(words.score())));
    if (!words.item().isEmpty()) {
      columns.add(Column.numbers(words.item()));
    }
    return new Chart.Table(
        words.caption(),
        columns,
        scores.reversed().stream().map(score -> row(score, wording)).toList());
  }

  private List<String> row(Score score, Wording wording) {
    List<String> row =
        new ArrayList<>(List.of(wording.shortDay(score.day()), written(score.total(), wording)));
    if (!words.item().isEmpty()) {
      row.add(score.item());
    }
    return row;
  }
}
