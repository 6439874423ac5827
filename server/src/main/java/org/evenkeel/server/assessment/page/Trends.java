package org.evenkeel.server.assessment.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.psychometrics.Band;
import org.evenkeel.psychometrics.Change;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Scale;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.evenkeel.server.assessment.InstrumentWords;
import org.evenkeel.server.assessment.Result;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.chart.Chart;
import org.evenkeel.server.web.chart.Frame;
import org.evenkeel.server.web.chart.ScoreChart;
import org.evenkeel.server.web.chart.Wording;

/// `GET /story/questionnaires`: how the totals went, one questionnaire after the other.
public record Trends(List<Trend> trends) implements Page {
  @Override
  public String template() {
    return "assessment/trends.jte";
  }

  /// One line of the table.
  public record Line(
      String id, String day, String score, String band, String sinceLast, String sinceFirst) {}

  /// One questionnaire.
  ///
  /// @param results oldest first, one at least
  public record Trend(List<Result> results) {
    public Instrument instrument() {
      return results.getFirst().instrument();
    }

    public String name() {
      return instrument().id().toString();
    }

    public String shortName() {
      return instrument().name();
    }

    /// Points of a change beyond error, where a criterion is published.
    public Optional<Double> criterion() {
      return instrument().total().flatMap(Scale::reliableChange).map(rule -> rule.threshold());
    }

    /// Two totals at least make a chart.
    public boolean charted() {
      return results.stream().filter(one -> one.scored().isPresent()).count() > 1;
    }

    public Chart chart(Ui ui) {
      Scale total = instrument().total().orElseThrow();
      return new ScoreChart(
              new Frame(
                  "trend-" + name(),
                  InstrumentWords.title(ui, instrument()),
                  description(ui),
                  ui.direction().equals("rtl")),
              total.highest(),
              total.bands().stream().map(band -> level(ui, band)).toList(),
              results.stream()
                  .flatMap(one -> one.scored().map(scored -> score(ui, one, scored)).stream())
                  .toList(),
              List.of(),
              new ScoreChart.Goal.None(),
              words(ui))
          .drawn(Wording.of(ui));
    }

    private String description(Ui ui) {
      List<Scored> scored = results.stream().flatMap(one -> one.scored().stream()).toList();
      return ui.text(
          "assessment.trend-description",
          scored.size(),
          Scores.written(ui, scored.getFirst().value()),
          Scores.written(ui, scored.getLast().value()));
    }

    private static ScoreChart.Level level(Ui ui, Band band) {
      return new ScoreChart.Level(band.from(), InstrumentWords.band(ui, band));
    }

    private static ScoreChart.Score score(Ui ui, Result result, Scored scored) {
      boolean reliable =
          result
              .sinceFirst()
              .filter(change -> change.direction() != Change.Direction.WITHIN_ERROR)
              .isPresent();
      return new ScoreChart.Score(
          ui.dayOf(result.completedAt()), scored.value(), reliable, scored.prorated(), "", "");
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

    /// Newest first.
    public List<Line> lines(Ui ui) {
      return results.reversed().stream().map(result -> line(ui, result)).toList();
    }

    /// The year is said where it is not the latest one.
    private String day(Ui ui, LocalDate day) {
      int latest = ui.dayOf(results.getLast().completedAt()).getYear();
      return day.getYear() == latest ? ui.shortDay(day) : ui.date(day);
    }

    private Line line(Ui ui, Result result) {
      return new Line(
          result.id().toString(),
          day(ui, ui.dayOf(result.completedAt())),
          result.scored().map(scored -> of(ui, scored)).orElse(ui.text("assessment.no-total")),
          result
              .scored()
              .flatMap(Scored::band)
              .map(band -> InstrumentWords.band(ui, band))
              .orElse("–"),
          result.sinceLast().map(change -> changed(ui, change)).orElse("–"),
          result.sinceFirst().map(change -> changed(ui, change)).orElse("–"));
    }

    private static String of(Ui ui, Scored scored) {
      String value = Scores.written(ui, scored.value());
      return scored.prorated() ? ui.text("assessment.provisional-score", value) : value;
    }

    private static String changed(Ui ui, Change change) {
      String moved = Scores.moved(ui, change);
      return switch (change.direction()) {
        case RELIABLE_IMPROVEMENT -> ui.text("assessment.beyond-better", moved);
        case RELIABLE_DETERIORATION -> ui.text("assessment.beyond-worse", moved);
        case WITHIN_ERROR -> moved;
      };
    }
  }
}
