package org.evenkeel.server.assessment.page;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.psychometrics.Band;
import org.evenkeel.psychometrics.Change;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Scale;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.evenkeel.server.assessment.InstrumentWords;
import org.evenkeel.server.assessment.Result;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.chart.Chart;
import org.evenkeel.server.web.chart.Frame;
import org.evenkeel.server.web.chart.ScoreChart;
import org.evenkeel.server.web.chart.Wording;

/// How one scale went: the total, or one part of a questionnaire that has none.
///
/// @param spots oldest first
record ScaleTrend(Instrument instrument, Scale scale, List<Spot> spots) {
  private static final String TOTAL = "total";

  /// @param reliable whether it differs from the first by more than error
  record Spot(Result result, Scored scored, boolean reliable) {}

  ScaleTrend {
    spots = List.copyOf(spots);
  }

  /// The total where there is one, else every part.
  static List<ScaleTrend> of(Instrument instrument, List<Result> results) {
    return instrument.total().map(List::of).orElseGet(instrument::scales).stream()
        .map(scale -> new ScaleTrend(instrument, scale, spots(scale, results)))
        .toList();
  }

  private static List<Spot> spots(Scale scale, List<Result> results) {
    List<Spot> spots = new ArrayList<>();
    for (Result result : results) {
      result
          .scored(scale)
          .ifPresent(scored ->
              spots.add(new Spot(result, scored, reliable(scale, spots, result, scored))));
    }
    return spots;
  }

  /// Of a total the change is known already; it minds the versions.
  private static boolean reliable(Scale scale, List<Spot> before, Result result, Scored scored) {
    return scale.id().equals(TOTAL)
        ? result.sinceFirst().filter(ScaleTrend::beyondError).isPresent()
        : before.stream()
            .limit(1)
            .flatMap(first ->
                scale
                    .reliableChange()
                    .map(rule -> rule.between(first.scored().value(), scored.value()))
                    .stream())
            .anyMatch(ScaleTrend::beyondError);
  }

  private static boolean beyondError(Change change) {
    return change.direction() != Change.Direction.WITHIN_ERROR;
  }

  /// Two at least make a chart.
  boolean charted() {
    return spots.size() > 1;
  }

  boolean whole() {
    return scale.id().equals(TOTAL);
  }

  Chart chart(Ui ui) {
    return new ScoreChart(
            new Frame(
                "trend-" + instrument.id() + (whole() ? "" : "-" + scale.id()),
                title(ui),
                description(ui),
                ui.direction().equals("rtl")),
            scale.highest(),
            scale.bands().stream().map(band -> level(ui, band)).toList(),
            spots.stream().map(spot -> score(ui, spot)).toList(),
            List.of(),
            new ScoreChart.Goal.None(),
            words(ui))
        .drawn(Wording.of(ui));
  }

  private String title(Ui ui) {
    String whole = InstrumentWords.title(ui, instrument);
    return whole() ? whole : whole + ui.text("assessment.colon") + name(ui);
  }

  String name(Ui ui) {
    return InstrumentWords.scale(ui, scale);
  }

  private String description(Ui ui) {
    return ui.text(
        "assessment.trend-description",
        spots.size(),
        Scores.written(ui, spots.getFirst().scored().value()),
        Scores.written(ui, spots.getLast().scored().value()));
  }

  private static ScoreChart.Level level(Ui ui, Band band) {
    return new ScoreChart.Level(band.from(), InstrumentWords.band(ui, band));
  }

  private static ScoreChart.Score score(Ui ui, Spot spot) {
    return new ScoreChart.Score(
        ui.dayOf(spot.result().completedAt()),
        spot.scored().value(),
        spot.reliable(),
        spot.scored().prorated(),
        "",
        "");
  }

  private static ScoreChart.Words words(Ui ui) {
    return new ScoreChart.Words(
        ui.text("assessment.day"),
        ui.text("assessment.score"),
        "",
        ui.text("assessment.reliable"),
        ui.text("assessment.provisional"),
        "",
        "",
        ui.text("assessment.trend-caption"));
  }
}
