package org.evenkeel.server.assessment.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.psychometrics.Change;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Scale;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.evenkeel.server.assessment.InstrumentWords;
import org.evenkeel.server.assessment.Result;
import org.evenkeel.server.assessment.ScaleWords;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.chart.Chart;

/// `GET /story/questionnaires`: how the totals went, one questionnaire after the other.
public record Trends(List<Trend> trends) implements Page {
  @Override
  public String template() {
    return "assessment/trends.jte";
  }

  /// One line of the table.
  public record Line(
      String id, String day, String score, String band, String sinceLast, String sinceFirst) {}

  /// @param name of the part; empty for the total
  public record Part(String name, Chart chart) {}

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

    /// How each scale went that has two results at least.
    public List<Part> parts(Ui ui) {
      return scales().stream()
          .filter(ScaleTrend::charted)
          .map(scale -> new Part(scale.whole() ? "" : scale.name(ui), scale.chart(ui)))
          .toList();
    }

    private List<ScaleTrend> scales() {
      return ScaleTrend.of(instrument(), results);
    }

    /// The chart of the total, where there is one.
    public Optional<Chart> whole(Ui ui) {
      return scales().stream()
          .filter(scale -> scale.whole() && scale.charted())
          .map(scale -> scale.chart(ui))
          .findFirst();
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
          result.scored().map(scored -> of(ui, scored)).orElseGet(() -> parted(ui, result)),
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

    private static String parted(Ui ui, Result result) {
      List<ScaleWords> parts = ScaleWords.parts(result);
      return parts.isEmpty() || result.instrument().total().isPresent()
          ? ui.text("assessment.no-total")
          : parts.stream()
              .map(part -> part.name(ui) + ui.text("assessment.colon") + part.value(ui))
              .collect(Collectors.joining(ui.text("assessment.comma")));
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
