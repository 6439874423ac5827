package org.evenkeel.server.wearable.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.biosignals.OwnUsual;
import org.evenkeel.server.wearable.KindTold;
import org.evenkeel.server.wearable.MeasureTold;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.chart.Change;
import org.evenkeel.server.web.chart.Chart;
import org.evenkeel.server.web.chart.DayValue;
import org.evenkeel.server.web.chart.Frame;
import org.evenkeel.server.web.chart.StoryChart;
import org.evenkeel.server.web.chart.Usual;
import org.evenkeel.server.web.chart.Wording;

/// One measure as a chart and in a sentence.
public record MeasureDrawing(Ui ui, KindTold told, MeasureTold measure) {
  private static final int LATELY = 14;

  public String name() {
    return ui.text(measure.measure().messageKey());
  }

  /// "Of the last 14 days 12 have a value: 10 are within your usual …"
  public String sentence() {
    List<DayValue> days = measure.lately(told.to(), LATELY);
    Optional<OwnUsual> usual = measure.usual();
    if (usual.isEmpty()) {
      return ui.text("wearable.sentence-learning", LATELY, days.size(), OwnUsual.FEWEST_DAYS);
    }
    long below = days.stream().filter(day -> day.value() < measure.low()).count();
    long above = days.stream().filter(day -> day.value() > measure.high()).count();
    return ui.text(
        "wearable.sentence", LATELY, days.size(), days.size() - below - above, below, above);
  }

  /// Whether the last week stands out, in words; empty where it does not or cannot be said.
  public String unusual() {
    return switch (measure.lastWeek()) {
      case LOW -> ui.text("wearable.unusual-low");
      case HIGH -> ui.text("wearable.unusual-high");
      case USUAL, NOT_KNOWN -> "";
    };
  }

  public Chart chart() {
    return new StoryChart(
            new Frame(
                "worn-" + measure.measure().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                ui.text("wearable.chart-name", name()),
                sentence(),
                ui.direction().equals("rtl")),
            told.from(),
            told.to(),
            measure.scaleLow(),
            measure.scaleHigh(),
            measure.days(),
            usual(),
            new Change.None(),
            words())
        .drawn(Wording.of(ui));
  }

  private Usual usual() {
    return measure
        .usual()
        .<Usual>map(usual ->
            new Usual.Range(
                measure.low(),
                measure.high(),
                measure.usualFrom(),
                later(measure.usualFrom(), told.to().minusDays(7)),
                ui.text("insight.sets-your-usual")))
        .orElse(new Usual.NotYet());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private StoryChart.Words words() {
    return new StoryChart.Words(
        ui.text("insight.more"),
        ui.text("insight.less"),
        ui.shortDay(told.to()),
        ui.text("insight.a-day"),
        ui.text("insight.drift-line"),
        ui.text("insight.usual-range"),
        caption(),
        ui.text("insight.week-from"),
        ui.text("insight.days"),
        name(),
        ui.text("insight.range"),
        ui.text("insight.below"),
        ui.text("insight.within"),
        ui.text("insight.above"),
        ui.text("insight.no-days"));
  }

  private String caption() {
    return measure
        .usual()
        .map(usual ->
            ui.text("wearable.caption", ui.number(measure.low(), 1), ui.number(measure.high(), 1)))
        .orElse(name());
  }
}
