package org.evenkeel.server.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.evenkeel.server.web.chart.Drawing.PLAIN;
import static org.evenkeel.server.web.chart.Drawing.TODAY;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.server.web.chart.ScoreChart.Expected;
import org.evenkeel.server.web.chart.ScoreChart.Goal;
import org.evenkeel.server.web.chart.ScoreChart.Level;
import org.evenkeel.server.web.chart.ScoreChart.Score;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ScoreChartTest {
  private static final List<Level> PHQ9 =
      List.of(
          new Level(0, "minimal"),
          new Level(5, "mild"),
          new Level(10, "moderate"),
          new Level(15, "mod. severe"),
          new Level(20, "severe"));
  private static final ScoreChart.Words WORDS =
      new ScoreChart.Words(
          "Date",
          "Score",
          "Item 9",
          "Reliable change",
          "One answer missing",
          "Expected",
          "Item 9 above 0",
          "");

  private static ScoreChart chart(
      List<Score> scores, List<Expected> expected, boolean rightToLeft) {
    return new ScoreChart(
        new Frame("phq", "PHQ-9", "From 17 to 11.", rightToLeft),
        27,
        PHQ9,
        scores,
        expected,
        new Goal.Line(11, "11 or lower"),
        WORDS);
  }

  /// The eight weeks of the look's record page, a week apart.
  private static List<Score> eightWeeks() {
    int[] totals = {17, 16, 16, 14, 15, 12, 13, 10, 11};
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < totals.length; i++) {
      scores.add(
          new Score(
              TODAY.minusDays(7L * (8 - i)),
              totals[i],
              i >= 7,
              false,
              i == 6 ? "1" : "0",
              i == 6 ? "item 9: 1" : ""));
    }
    return scores;
  }

  @Test
  void a_reliable_change_is_a_full_point_and_the_others_are_open() {
    Drawing drawing = Drawing.of(chart(eightWeeks(), List.of(), false).drawn(PLAIN).wide());
    assertThat(drawing.shapes("circle", "point")).hasSize(7);
    assertThat(drawing.shapes("circle", "point-full")).hasSize(2);
  }

  @Test
  void a_provisional_total_is_dashed_and_never_full() {
    List<Score> scores = List.of(new Score(TODAY, 9, true, true, "0", ""));
    Chart chart = chart(scores, List.of(), false).drawn(PLAIN);
    assertThat(Drawing.of(chart.wide()).shapes("circle", "dashed")).hasSize(1);
    assertThat(Drawing.of(chart.wide()).shapes("circle", "point-full")).isEmpty();
    assertThat(chart.key())
        .extracting(Chart.KeyEntry::sign)
        .contains(Chart.Sign.DASHED_POINT)
        .doesNotContain(Chart.Sign.FULL_POINT);
  }

  @Test
  void item_nine_is_a_diamond_of_its_own_and_leaves_the_total_alone() {
    Drawing drawing = Drawing.of(chart(eightWeeks(), List.of(), false).drawn(PLAIN).wide());
    assertThat(drawing.shapes("path", "mark-ring")).hasSize(1);
    assertThat(drawing.texts()).contains("item 9: 1");
    Element sixth = drawing.shapes("circle", "point").get(6);
    assertThat(Drawing.at(sixth, "cy"))
        .as("13 of 27")
        .isCloseTo(230 - 214 * 13 / 27.0, within(0.06));
  }

  @Test
  void the_table_tells_every_total_and_item_newest_first() {
    Chart.Table table = chart(eightWeeks(), List.of(), false).drawn(PLAIN).table();
    assertThat(table.columns())
        .extracting(Chart.Column::heading)
        .containsExactly("Date", "Score", "Item 9");
    assertThat(table.rows()).hasSize(9);
    assertThat(table.rows().get(0)).containsExactly("2026-11-23", "11", "0");
    assertThat(table.rows().get(2)).containsExactly("2026-11-09", "13", "1");
  }

  @Test
  void the_line_breaks_after_six_weeks_without_an_answer() {
    List<Score> scores =
        List.of(
            new Score(TODAY.minusDays(60), 17, false, false, "0", ""),
            new Score(TODAY.minusDays(53), 16, false, false, "0", ""),
            new Score(TODAY.minusDays(7), 12, false, false, "0", ""),
            new Score(TODAY, 11, true, false, "0", ""));
    assertThat(
            Drawing.of(chart(scores, List.of(), false).drawn(PLAIN).wide()).shapes("path", "line"))
        .hasSize(2);
  }

  @Test
  void the_bands_of_the_scale_are_named_where_there_is_room() {
    Chart chart = chart(eightWeeks(), List.of(), false).drawn(PLAIN);
    assertThat(Drawing.of(chart.wide()).texts())
        .contains("minimal", "mild", "moderate", "mod. severe", "severe");
    assertThat(Drawing.of(chart.narrow()).texts())
        .doesNotContain("minimal")
        .contains("20", "15", "10", "5", "0");
  }

  @Test
  void the_expected_range_is_drawn_only_where_there_is_one() {
    List<Expected> expected =
        List.of(new Expected(TODAY.minusDays(56), 13, 20), new Expected(TODAY, 6, 15));
    assertThat(
            Drawing.of(chart(eightWeeks(), expected, false).drawn(PLAIN).wide())
                .shapes("path", "band"))
        .hasSize(1);
    assertThat(
            Drawing.of(chart(eightWeeks(), List.of(), false).drawn(PLAIN).wide())
                .shapes("path", "band"))
        .isEmpty();
  }

  @Test
  void right_to_left_puts_the_newest_at_the_left() {
    Drawing drawing = Drawing.of(chart(eightWeeks(), List.of(), true).drawn(PLAIN).narrow());
    List<Element> points = drawing.shapes("circle", "point");
    assertThat(Drawing.at(points.getFirst(), "cx")).isEqualTo(350 - 26);
    assertThat(Drawing.at(drawing.shapes("circle", "point-full").getLast(), "cx")).isEqualTo(12);
  }

  @Test
  void a_scale_without_named_ranges_shows_its_ends_and_its_decimals() {
    Score low = new Score(TODAY.minusDays(7), 9.2, false, false, "", "");
    Score high = new Score(TODAY, 20.4, false, false, "", "");
    Chart chart =
        new ScoreChart(
                new Frame("ors", "ORS", "From 9.2 to 20.4.", false),
                40,
                List.of(),
                List.of(low, high),
                List.of(),
                new Goal.None(),
                WORDS)
            .drawn(PLAIN);
    assertThat(Drawing.of(chart.wide()).texts()).contains("0", "40", "9.2", "20.4");
    assertThat(chart.table().rows().getFirst()).contains("20.4");
  }

  @Test
  void one_total_and_none_are_drawn_too() {
    Chart one =
        chart(List.of(new Score(TODAY, 9, false, false, "0", "")), List.of(), false).drawn(PLAIN);
    assertThat(Drawing.of(one.narrow()).shapes("circle", "point")).hasSize(1);
    assertThat(Drawing.of(one.narrow()).shapes("path", "line")).isEmpty();
    Chart none = chart(List.of(), List.of(), false).drawn(PLAIN);
    assertThat(Drawing.of(none.wide()).shapes("circle", "point")).isEmpty();
    assertThat(none.table().rows()).isEmpty();
  }

  @Test
  void several_totals_of_one_day_do_not_divide_by_nothing() {
    List<Score> twice =
        List.of(
            new Score(TODAY, 9, false, false, "0", ""),
            new Score(TODAY, 12, false, false, "0", ""));
    assertThat(chart(twice, List.of(), false).drawn(PLAIN).wide()).doesNotContain("NaN");
  }

  @Test
  void a_total_outside_the_scale_is_refused() {
    assertThatThrownBy(
            () -> chart(List.of(new Score(TODAY, 28, false, false, "", "")), List.of(), false))
        .hasMessage("The total of 2026-11-23 is 28.0; totals range from 0 to 27.0");
  }
}
