package org.evenkeel.server.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.evenkeel.server.web.chart.Drawing.PLAIN;
import static org.evenkeel.server.web.chart.Drawing.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class StoryChartTest {
  private static final LocalDate FROM = TODAY.minusDays(83);
  private static final Usual USUAL =
      new Usual.Range(53, 67, TODAY.minusDays(42), TODAY.minusDays(15), "sets your usual");
  private static final Change CHANGE =
      new Change.Since(TODAY.minusDays(9), TODAY.minusDays(5), "Unusual for you", "from 14 Nov");
  private static final StoryChart.Words WORDS =
      new StoryChart.Words(
          "Brighter",
          "Lower",
          "Today",
          "A day",
          "The drift",
          "Your usual range",
          "0 is lowest",
          "Week from",
          "Days",
          "Mood",
          "Range",
          "Below",
          "Usual",
          "Above",
          "No days");

  private static StoryChart story(
      List<DayValue> days, Usual usual, Change change, boolean rightToLeft) {
    return new StoryChart(
        new Frame("mood", "Your mood", "Twelve weeks.", rightToLeft),
        FROM,
        TODAY,
        0,
        100,
        days,
        usual,
        change,
        WORDS);
  }

  /// Twelve weeks with a gap of twenty days in them.
  private static List<DayValue> days() {
    Random chance = new Random(7);
    return FROM.datesUntil(TODAY.plusDays(1))
        .filter(day -> day.isBefore(FROM.plusDays(20)) || !day.isBefore(FROM.plusDays(40)))
        .map(day -> new DayValue(day, Math.clamp(60 + 6 * chance.nextGaussian(), 0, 100)))
        .toList();
  }

  @Test
  void there_is_one_dot_for_each_day_with_a_value() {
    Drawing drawing = Drawing.of(story(days(), USUAL, CHANGE, false).drawn(PLAIN).narrow());
    assertThat(drawing.shapes("circle", "day")).hasSize(64);
  }

  @Test
  void the_drift_does_not_cross_a_gap() {
    Drawing drawing = Drawing.of(story(days(), USUAL, CHANGE, false).drawn(PLAIN).wide());
    assertThat(drawing.shapes("path", "line"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(Drawing.pieces(line)).isOne());
  }

  @Test
  void the_drift_stays_within_the_days_it_is_the_mean_of() {
    List<DayValue> days = days();
    double lowest = days.stream().mapToDouble(DayValue::value).min().orElseThrow();
    double highest = days.stream().mapToDouble(DayValue::value).max().orElseThrow();
    assertThat(Drift.of(days, FROM, TODAY).stream().flatMap(List::stream).map(DayValue::value))
        .isNotEmpty()
        .allSatisfy(value -> assertThat(value).isBetween(lowest, highest));
  }

  @Test
  void three_near_days_make_a_drift_and_two_do_not() {
    List<DayValue> two = List.of(new DayValue(TODAY, 40), new DayValue(TODAY.minusDays(2), 60));
    List<DayValue> three =
        List.of(
            new DayValue(TODAY, 40),
            new DayValue(TODAY.minusDays(1), 50),
            new DayValue(TODAY.minusDays(2), 60));
    assertThat(Drift.of(two, TODAY, TODAY).stream().flatMap(List::stream)).isEmpty();
    // weights 6, 5, 4 on 40, 50, 60: (240 + 250 + 240) / 15
    assertThat(Drift.of(three, TODAY, TODAY).stream().flatMap(List::stream))
        .singleElement()
        .satisfies(place -> assertThat(place.value()).isCloseTo(730 / 15.0, within(1e-9)));
  }

  @Test
  void the_change_is_marked_once_from_its_first_day() {
    Drawing drawing = Drawing.of(story(days(), USUAL, CHANGE, false).drawn(PLAIN).narrow());
    Element fill = drawing.shapes("rect", "mark-fill").getFirst();
    assertThat(Drawing.at(fill, "x")).isCloseTo(3 + 344 * 74 / 83.0, within(0.06));
    assertThat(Drawing.at(fill, "x") + Drawing.at(fill, "width")).isCloseTo(350, within(0.11));
    assertThat(drawing.shapes("circle", "mark-ring")).hasSize(1);
    assertThat(drawing.texts()).contains("Unusual for you", "from 14 Nov");
  }

  @Test
  void nothing_is_marked_where_nothing_stands_out() {
    Drawing drawing =
        Drawing.of(story(days(), USUAL, new Change.None(), false).drawn(PLAIN).narrow());
    assertThat(drawing.shapes("rect", "mark-fill")).isEmpty();
    assertThat(drawing.shapes("circle", "mark-ring")).isEmpty();
  }

  @Test
  void the_table_has_a_row_for_each_week_with_the_mean_of_its_days() {
    List<DayValue> days = new ArrayList<>();
    IntStream.range(0, 7).forEach(i -> days.add(new DayValue(TODAY.minusDays(i), 40 + i)));
    days.add(new DayValue(TODAY.minusDays(8), 70));
    List<List<String>> rows = story(days, USUAL, CHANGE, false).drawn(PLAIN).table().rows();
    assertThat(rows).hasSize(12);
    assertThat(rows.get(0)).containsExactly("2026-11-17", "7", "43", "Below");
    assertThat(rows.get(1)).containsExactly("2026-11-10", "1", "70", "Above");
    assertThat(rows.get(2)).containsExactly("2026-11-03", "0", "No days", "No days");
  }

  @Test
  void right_to_left_mirrors_time_and_keeps_height() {
    List<Element> left =
        Drawing.of(story(days(), USUAL, CHANGE, false).drawn(PLAIN).narrow())
            .shapes("circle", "day");
    List<Element> right =
        Drawing.of(story(days(), USUAL, CHANGE, true).drawn(PLAIN).narrow())
            .shapes("circle", "day");
    assertThat(right).hasSameSizeAs(left);
    for (int i = 0; i < left.size(); i++) {
      assertThat(Drawing.at(left.get(i), "cx") + Drawing.at(right.get(i), "cx"))
          .isCloseTo(350, within(0.11));
      assertThat(Drawing.at(left.get(i), "cy")).isEqualTo(Drawing.at(right.get(i), "cy"));
    }
  }

  @Test
  void a_usual_set_before_the_chart_begins_is_drawn_without_its_bracket() {
    Usual old = new Usual.Range(53, 67, FROM.minusDays(60), FROM.minusDays(30), "sets your usual");
    Drawing drawing = Drawing.of(story(days(), old, CHANGE, false).drawn(PLAIN).narrow());
    assertThat(Drawing.at(drawing.shapes("rect", "band").getFirst(), "x")).isZero();
    assertThat(drawing.shapes("path", "band-bracket")).isEmpty();
  }

  @Test
  void no_day_and_one_day_are_drawn_too_without_a_key_for_what_is_not_there() {
    Chart none = story(List.of(), new Usual.NotYet(), new Change.None(), false).drawn(PLAIN);
    assertThat(Drawing.of(none.wide()).shapes("circle", "day")).isEmpty();
    assertThat(none.key()).isEmpty();
    Chart one =
        story(List.of(new DayValue(TODAY, 50)), new Usual.NotYet(), CHANGE, false).drawn(PLAIN);
    assertThat(Drawing.of(one.wide()).shapes("circle", "day")).hasSize(1);
    assertThat(Drawing.of(one.wide()).shapes("path", "line")).isEmpty();
    assertThat(one.key())
        .extracting(Chart.KeyEntry::sign)
        .containsExactly(Chart.Sign.DAY, Chart.Sign.RING);
  }

  @Test
  void small_moves_are_not_magnified_beyond_two_fifths_of_the_scale() {
    List<DayValue> steady = FROM.datesUntil(TODAY).map(day -> new DayValue(day, 50)).toList();
    List<DayValue> moved =
        FROM.datesUntil(TODAY).map(day -> new DayValue(day, day.equals(FROM) ? 51 : 50)).toList();
    Drawing drawing =
        Drawing.of(
            story(moved, new Usual.NotYet(), new Change.None(), false).drawn(PLAIN).narrow());
    double move =
        Drawing.at(drawing.shapes("circle", "day").get(1), "cy")
            - Drawing.at(drawing.shapes("circle", "day").get(0), "cy");
    assertThat(move).isPositive().isLessThanOrEqualTo(168 / 40.0 + 0.1);
    assertThat(steady).isNotEmpty();
  }

  /// 400 random charts from seed 20261123: every coordinate is a number, every sheet parses, no dot
  /// leaves the sheet.
  @Test
  void no_chart_has_a_coordinate_that_is_not_a_number() {
    Random chance = new Random(20261123);
    Pattern number = Pattern.compile("NaN|Infinity|E-?\\d");
    for (int run = 0; run < 400; run++) {
      List<DayValue> days =
          FROM.minusDays(10)
              .datesUntil(TODAY.plusDays(5))
              .filter(day -> chance.nextInt(10) < 3)
              .map(day -> new DayValue(day, chance.nextInt(101)))
              .toList();
      double low = chance.nextInt(101);
      LocalDate start = FROM.minusDays(20).plusDays(chance.nextInt(120));
      Usual usual =
          new Usual.Range(
              low,
              Math.min(100, low + chance.nextInt(30)),
              start,
              start.plusDays(chance.nextInt(30)),
              "u");
      Change change = new Change.Since(start, start.plusDays(chance.nextInt(9)), "c", "s");
      Chart chart = story(days, usual, change, chance.nextBoolean()).drawn(PLAIN);
      assertThat(number.matcher(chart.narrow() + chart.wide()).find()).as("run %d", run).isFalse();
      for (Element dot : Drawing.of(chart.wide()).shapes("circle", "day")) {
        assertThat(Drawing.at(dot, "cx")).isBetween(0.0, 600.0);
        assertThat(Drawing.at(dot, "cy")).isBetween(34.0, 240.0);
      }
      Drawing.of(chart.narrow());
    }
  }

  @Test
  void a_value_outside_the_scale_is_refused() {
    assertThatThrownBy(() -> story(List.of(new DayValue(TODAY, 101)), USUAL, CHANGE, false))
        .hasMessage("The value of 2026-11-23 is 101.0; values range from 0.0 to 100.0");
    assertThatThrownBy(() -> new DayValue(TODAY, Double.NaN))
        .hasMessageContaining("leave a day without a value out");
  }
}
