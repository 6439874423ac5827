package org.evenkeel.server.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.server.web.chart.Drawing.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SparkLineTest {
  private static SparkLine spark(List<DayValue> days, boolean rightToLeft) {
    return new SparkLine(
        "Six weeks: 16 to 18 & \"rising\"",
        rightToLeft,
        0,
        27,
        days,
        10,
        new Usual.NotYet(),
        List.of(TODAY));
  }

  @Test
  void its_label_says_what_it_shows() {
    Element svg =
        Drawing.of(spark(List.of(new DayValue(TODAY, 3)), false).drawn())
            .xml()
            .getDocumentElement();
    assertThat(svg.getAttribute("aria-label")).isEqualTo("Six weeks: 16 to 18 & \"rising\"");
    assertThat(svg.getAttribute("role")).isEqualTo("img");
  }

  @Test
  void a_long_gap_breaks_the_line_and_a_lone_day_is_a_dot() {
    List<DayValue> days =
        List.of(
            new DayValue(TODAY.minusDays(30), 5),
            new DayValue(TODAY.minusDays(7), 9),
            new DayValue(TODAY, 12));
    Drawing drawing = Drawing.of(spark(days, false).drawn());
    assertThat(drawing.shapes("path", "line")).hasSize(1);
    assertThat(drawing.shapes("circle", "day")).hasSize(1);
  }

  @Test
  void a_ringed_day_that_is_newest_stands_at_the_left_in_arabic() {
    List<DayValue> days = List.of(new DayValue(TODAY.minusDays(7), 9), new DayValue(TODAY, 12));
    assertThat(
            Drawing.at(
                Drawing.of(spark(days, false).drawn()).shapes("circle", "mark-ring").getFirst(),
                "cx"))
        .isEqualTo(124);
    assertThat(
            Drawing.at(
                Drawing.of(spark(days, true).drawn()).shapes("circle", "mark-ring").getFirst(),
                "cx"))
        .isEqualTo(8);
  }

  @Test
  void nothing_to_show_is_an_empty_sheet_with_its_label() {
    assertThat(
            Drawing.of(spark(List.of(), false).drawn())
                .xml()
                .getDocumentElement()
                .getElementsByTagName("*")
                .getLength())
        .isZero();
  }
}
