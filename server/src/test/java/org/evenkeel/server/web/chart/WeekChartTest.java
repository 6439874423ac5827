package org.evenkeel.server.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.evenkeel.server.web.chart.WeekChart.CheckedDay;
import org.evenkeel.server.web.chart.WeekChart.Day;
import org.evenkeel.server.web.chart.WeekChart.EmptyDay;
import org.evenkeel.server.web.chart.WeekChart.OpenDay;
import org.junit.jupiter.api.Test;

class WeekChartTest {
  private static final List<Day> ADAS_WEEK =
      List.of(
          new CheckedDay("Tue", "So-so", 3),
          new CheckedDay("Wed", "So-so", 3),
          new EmptyDay("Thu", "No check-in"),
          new CheckedDay("Fri", "Good", 4),
          new CheckedDay("Sat", "So-so", 3),
          new CheckedDay("Sun", "Very good", 5),
          new OpenDay("Today", "Not yet"));
  private static final Usual USUAL =
      new Usual.Range(
          2.3, 4.2, Drawing.TODAY.minusDays(42), Drawing.TODAY.minusDays(15), "Your usual");

  private static WeekChart week(List<Day> days, Usual usual, boolean rightToLeft) {
    return new WeekChart(
        new Frame("week", "Your mood, Tuesday to Monday", "So-so, then good.", rightToLeft),
        days,
        usual,
        "Day",
        "Mood");
  }

  @Test
  void a_week_has_a_point_for_each_check_in_a_dash_for_a_missed_day_and_a_ring_for_today() {
    Drawing drawing = Drawing.of(week(ADAS_WEEK, USUAL, false).drawn().narrow());
    assertThat(drawing.shapes("circle", "point")).hasSize(5);
    assertThat(drawing.shapes("path", "axis")).hasSize(1);
    assertThat(drawing.shapes("circle", "mark-ring")).hasSize(1);
    assertThat(drawing.texts())
        .containsExactly("Your usual", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Today");
  }

  @Test
  void the_line_stops_at_a_missed_day() {
    assertThat(Drawing.of(week(ADAS_WEEK, USUAL, false).drawn().narrow()).shapes("path", "line"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(Drawing.pieces(line)).isOne());
  }

  @Test
  void a_brighter_day_stands_higher() {
    List<org.w3c.dom.Element> points =
        Drawing.of(week(ADAS_WEEK, USUAL, false).drawn().narrow()).shapes("circle", "point");
    assertThat(Drawing.at(points.get(4), "cy")).as("Sunday, 5").isEqualTo(10);
    assertThat(Drawing.at(points.get(0), "cy")).as("Tuesday, 3").isEqualTo(57);
  }

  @Test
  void the_table_says_what_the_points_say() {
    assertThat(week(ADAS_WEEK, USUAL, false).drawn().table().rows())
        .containsExactlyElementsOf(
            ADAS_WEEK.stream().map(day -> List.of(day.name(), day.words())).toList());
  }

  @Test
  void right_to_left_is_the_mirror_image() {
    List<org.w3c.dom.Element> left =
        Drawing.of(week(ADAS_WEEK, USUAL, false).drawn().wide()).shapes("circle", "point");
    List<org.w3c.dom.Element> right =
        Drawing.of(week(ADAS_WEEK, USUAL, true).drawn().wide()).shapes("circle", "point");
    IntStream.range(0, left.size())
        .forEach(i -> {
          assertThat(Drawing.at(left.get(i), "cx") + Drawing.at(right.get(i), "cx"))
              .isCloseTo(600, within(0.11));
          assertThat(Drawing.at(left.get(i), "cy")).isEqualTo(Drawing.at(right.get(i), "cy"));
        });
    assertThat(
            Drawing.of(week(ADAS_WEEK, USUAL, true).drawn().wide())
                .xml()
                .getDocumentElement()
                .getAttribute("direction"))
        .isEqualTo("rtl");
  }

  @Test
  void the_name_of_the_band_keeps_clear_of_days_that_run_below_it() {
    Usual high =
        new Usual.Range(
            3, 3.9, Drawing.TODAY.minusDays(42), Drawing.TODAY.minusDays(15), "Your usual");
    double clear = nameAt(week(all(5), high, false));
    double crowded = nameAt(week(all(2.5), high, false));
    assertThat(crowded).as("above the band").isLessThan(clear);
  }

  private static List<Day> all(double mood) {
    return IntStream.range(0, 7).<Day>mapToObj(i -> new CheckedDay("D" + i, "", mood)).toList();
  }

  private static double nameAt(WeekChart chart) {
    Matcher name =
        Pattern.compile("<text[^>]* y=\"([0-9.]+)\"[^>]*>Your usual")
            .matcher(chart.drawn().narrow());
    assertThat(name.find()).isTrue();
    return Double.parseDouble(name.group(1));
  }

  @Test
  void without_a_usual_there_is_no_band() {
    Drawing drawing = Drawing.of(week(ADAS_WEEK, new Usual.NotYet(), false).drawn().narrow());
    assertThat(drawing.shapes("rect", "band")).isEmpty();
    assertThat(drawing.texts()).doesNotContain("Your usual");
  }

  @Test
  void a_hostile_name_stays_text() {
    List<Day> days = List.of(new CheckedDay("</text><script>alert(1)</script>\u0000&\"'", "x", 1));
    Drawing drawing = Drawing.of(week(days, USUAL, false).drawn().narrow());
    assertThat(drawing.xml().getElementsByTagName("script").getLength()).isZero();
    assertThat(drawing.texts()).contains("</text><script>alert(1)</script>\uFFFD&\"'");
  }

  @Test
  void a_mood_outside_the_scale_is_refused() {
    assertThatThrownBy(() -> new CheckedDay("Tue", "x", 5.1))
        .hasMessage("A mood is 5.1; moods range from 1 to 5");
    assertThatThrownBy(() -> new CheckedDay("Tue", "x", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> week(List.of(), USUAL, false)).hasMessageContaining("1 to 14 days");
  }
}
