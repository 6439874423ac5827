package org.evenkeel.server.insight.page;

import java.util.List;
import java.util.Optional;
import org.evenkeel.earlywarning.Baseline;
import org.evenkeel.earlywarning.DayMean;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.chart.Change;
import org.evenkeel.server.web.chart.Chart;
import org.evenkeel.server.web.chart.DayValue;
import org.evenkeel.server.web.chart.Frame;
import org.evenkeel.server.web.chart.StoryChart;
import org.evenkeel.server.web.chart.Usual;
import org.evenkeel.server.web.chart.Wording;

/// Puts a story on a chart and in a sentence.
final class Drawing {
  private Drawing() {}

  static Chart of(Ui ui, StoryPage page) {
    return new StoryChart(
            new Frame(
                "story",
                ui.text("insight.chart-name", page.signal().words(ui)),
                page.sentence(ui),
                ui.direction().equals("rtl")),
            page.story().from(),
            page.story().to(),
            page.scale().low(),
            page.scale().high(),
            page.story().days().stream().map(day -> value(page, day)).toList(),
            usual(ui, page),
            page.noticed().map(noticed -> change(ui, noticed)).orElse(new Change.None()),
            words(ui, page))
        .drawn(Wording.of(ui));
  }

  /// A mean of values may lie beyond the scale's end by rounding alone.
  private static DayValue value(StoryPage page, DayMean day) {
    return new DayValue(
        day.date(), Math.clamp(day.mean(), page.scale().low(), page.scale().high()));
  }

  private static Usual usual(Ui ui, StoryPage page) {
    return page.usual()
        .<Usual>map(usual ->
            new Usual.Range(
                page.low(usual),
                page.high(usual),
                usual.from(),
                usual.to(),
                ui.text("insight.sets-your-usual")))
        .orElse(new Usual.NotYet());
  }

  private static Change change(Ui ui, Noticed noticed) {
    return new Change.Since(
        noticed.insight().since(),
        noticed.insight().firstAlarm(),
        ui.text("insight.unusual-for-you"),
        ui.text("insight.from-day", ui.shortDay(noticed.insight().since())));
  }

  private static StoryChart.Words words(Ui ui, StoryPage page) {
    boolean mood = page.signal().name().equals("mood");
    boolean workedOut = page.signal().workedOut();
    return new StoryChart.Words(
        ui.text(mood ? "insight.brighter" : workedOut ? "insight.harder" : "insight.more"),
        ui.text(mood ? "insight.lower-mood" : workedOut ? "insight.easier" : "insight.less"),
        page.today() ? ui.text("insight.today") : ui.shortDay(page.story().to()),
        ui.text("insight.a-day"),
        ui.text("insight.drift-line"),
        ui.text("insight.usual-range"),
        caption(ui, page),
        ui.text("insight.week-from"),
        ui.text("insight.days"),
        page.signal().words(ui),
        ui.text("insight.range"),
        ui.text("insight.below"),
        ui.text("insight.within"),
        ui.text("insight.above"),
        ui.text("insight.no-days"));
  }

  private static String caption(Ui ui, StoryPage page) {
    String scale =
        ui.text(
            "insight.caption",
            page.number(ui, page.scale().low()),
            page.number(ui, page.scale().high()));
    return page.usual().isPresent()
        ? ui.text("insight.caption-usual", scale, page.usualRange(ui))
        : scale;
  }

  static String sentence(Ui ui, StoryPage page, int count) {
    List<DayMean> days = page.lastDays(count);
    Optional<Baseline> usual = page.usual();
    if (usual.isEmpty()) {
      return ui.text("insight.sentence-learning", count, days.size());
    }
    long below = days.stream().filter(day -> day.mean() < page.low(usual.get())).count();
    long above = days.stream().filter(day -> day.mean() > page.high(usual.get())).count();
    return ui.text(
        "insight.sentence", count, days.size(), days.size() - below - above, below, above);
  }
}
