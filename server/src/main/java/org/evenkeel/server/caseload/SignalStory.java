package org.evenkeel.server.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.earlywarning.AlarmRun;
import org.evenkeel.earlywarning.Baseline;
import org.evenkeel.earlywarning.Outcome;
import org.evenkeel.server.insight.Story;
import org.evenkeel.server.insight.Story.Warning;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.chart.Change;
import org.evenkeel.server.web.chart.Change.Stretch;
import org.evenkeel.server.web.chart.Chart;
import org.evenkeel.server.web.chart.DayValue;
import org.evenkeel.server.web.chart.Frame;
import org.evenkeel.server.web.chart.StoryChart;
import org.evenkeel.server.web.chart.Usual;
import org.evenkeel.server.web.chart.Wording;

/// One signal of one person as a clinician reads it: days, usual band, stretches that stood out.
///
/// @param number which of the page's stories this is, for ids
/// @param name the person's
/// @param insights whether the person shares what is noticed
public record SignalStory(
    int number, String name, Story story, LocalDate from, LocalDate to, boolean insights) {

  public String title(Ui ui) {
    return Names.signal(ui, signal().name());
  }

  private Signal signal() {
    return story.signal();
  }

  /// The scale, and which end is the better one.
  public String scale(Ui ui) {
    String low = ui.number(signal().low(), 0);
    String high = ui.number(signal().high(), 0);
    return switch (signal().better()) {
      case HIGHER -> ui.text("caseload.scale-higher-better", low, high);
      case LOWER -> ui.text("caseload.scale-lower-better", low, high);
      case NEITHER -> ui.text("caseload.scale-neither-better", low, high);
    };
  }

  /// "24 December 2012 to 20 January 2013".
  public String shown(Ui ui) {
    return ui.text("caseload.shown", ui.date(from), ui.date(to));
  }

  /// What can be said now, in a sentence.
  public String sentence(Ui ui) {
    return story
        .warning()
        .map(warning -> warning.abstains() ? abstains(ui, warning) : sentence(ui, warning.now()))
        .orElseGet(() -> ui.text(insights ? "caseload.not-watched" : "caseload.insights-kept"));
  }

  private static String abstains(Ui ui, Warning warning) {
    return ui.text("caseload.abstains", warning.coverage().answered(), warning.coverage().of());
  }

  private String sentence(Ui ui, Outcome now) {
    return switch (now) {
      case Outcome.Learning(int so, int needed) -> ui.text("caseload.learning", so, needed);
      case Outcome.Usual _ -> ui.text("caseload.usual-now");
      case Outcome.Unusual unusual -> ui.text("caseload.unusual-now", unusual.lastDays(), name);
      case Outcome.Resting(LocalDate last, int missing) ->
          ui.text("caseload.resting", missing, ui.date(last));
    };
  }

  public boolean unusualNow() {
    return story.warning().map(Warning::now).filter(Outcome.Unusual.class::isInstance).isPresent();
  }

  /// "Usual: 3.2 to 4.2, from 28 days between 1 Sep and 28 Sep."
  public Optional<String> usual(Ui ui) {
    return baseline()
        .map(usual ->
            ui.text(
                "caseload.usual-from",
                value(ui, low(usual)),
                value(ui, high(usual)),
                usual.days(),
                ui.date(usual.from()),
                ui.date(usual.to())));
  }

  private Optional<Baseline> baseline() {
    return story.warning().flatMap(Warning::usual);
  }

  /// Stretches that stood out, newest first, of the days shown.
  public List<AlarmRun> runs() {
    return story.warning().map(Warning::runs).orElse(List.of()).stream()
        .filter(run -> !run.lastAlarm().isBefore(from) && !run.since().isAfter(to))
        .toList()
        .reversed();
  }

  public Chart chart(Ui ui) {
    List<DayValue> days =
        story.days().stream().map(day -> new DayValue(day.date(), day.mean())).toList();
    return new StoryChart(
            new Frame(
                "story-" + number,
                ui.text("caseload.story-title", title(ui), name),
                sentence(ui),
                ui.direction().equals("rtl")),
            from,
            to,
            signal().low(),
            signal().high(),
            days,
            band(ui),
            change(ui),
            words(ui))
        .drawn(Wording.of(ui));
  }

  private Usual band(Ui ui) {
    return baseline()
        .<Usual>map(usual ->
            new Usual.Range(
                low(usual), high(usual), usual.from(), usual.to(), ui.text("caseload.sets-usual")))
        .orElseGet(Usual.NotYet::new);
  }

  /// One standard deviation to either side of the mean, within the scale.
  private double low(Baseline usual) {
    return Math.max(signal().low(), usual.mean() - usual.deviation());
  }

  private double high(Baseline usual) {
    return Math.min(signal().high(), usual.mean() + usual.deviation());
  }

  private Change change(Ui ui) {
    List<AlarmRun> runs = runs();
    if (runs.isEmpty()) {
      return new Change.None();
    }
    AlarmRun newest = runs.getFirst();
    return new Change.Stretches(
        runs.stream()
            .map(run -> new Stretch(run.since(), run.firstAlarm(), run.lastAlarm()))
            .toList(),
        ui.text("caseload.stood-out"),
        ui.text(
            "caseload.from-until", ui.shortDay(newest.since()), ui.shortDay(newest.lastAlarm())));
  }

  private StoryChart.Words words(Ui ui) {
    return new StoryChart.Words(
        ui.text("caseload.higher"),
        ui.text("caseload.lower"),
        ui.shortDay(to),
        ui.text("caseload.a-day"),
        ui.text("caseload.drift"),
        ui.text("caseload.usual-range", name),
        scale(ui),
        ui.text("caseload.week"),
        ui.text("caseload.days-answered"),
        ui.text("caseload.mean"),
        ui.text("caseload.compared"),
        ui.text("caseload.below-usual"),
        ui.text("caseload.in-usual"),
        ui.text("caseload.above-usual"),
        ui.text("caseload.no-days"));
  }

  /// A scale of a few steps is told to a tenth, a scale of a hundred in whole numbers.
  private String value(Ui ui, double value) {
    return ui.number(value, signal().high() - signal().low() <= 24 ? 1 : 0);
  }
}
