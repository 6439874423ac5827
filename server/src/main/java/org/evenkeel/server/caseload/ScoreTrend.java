package org.evenkeel.server.caseload;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.earlywarning.Learned;
import org.evenkeel.earlywarning.Track;
import org.evenkeel.psychometrics.Answer;
import org.evenkeel.psychometrics.Band;
import org.evenkeel.psychometrics.Change;
import org.evenkeel.psychometrics.Equivalence;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.ItemId;
import org.evenkeel.psychometrics.ReliableChange;
import org.evenkeel.psychometrics.SafetyItem;
import org.evenkeel.psychometrics.Scale;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.evenkeel.server.assessment.InstrumentWords;
import org.evenkeel.server.assessment.Result;
import org.evenkeel.server.insight.CourseRule;
import org.evenkeel.server.insight.Courses;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.chart.Chart;
import org.evenkeel.server.web.chart.Frame;
import org.evenkeel.server.web.chart.ScoreChart;
import org.evenkeel.server.web.chart.ScoreChart.Expected;
import org.evenkeel.server.web.chart.ScoreChart.Goal;
import org.evenkeel.server.web.chart.ScoreChart.Level;
import org.evenkeel.server.web.chart.ScoreChart.Score;
import org.evenkeel.server.web.chart.Wording;

/// One questionnaire's totals over time, with what the change amounts to.
///
/// @param results every finished sitting, oldest first
/// @param zone the person's
/// @param rule what is expected here of a course of help, where courses are followed with it
public record ScoreTrend(
    Instrument instrument, List<Result> results, ZoneId zone, Optional<CourseRule> rule) {
  private static final Set<String> SHORT =
      Set.of("mild", "minimal", "moderate", "moderately-severe", "severe");

  public ScoreTrend {
    results = List.copyOf(results);
  }

  /// The latest result, for a sheet to print.
  public String latest() {
    return results.getLast().id().toString();
  }

  private List<Result> withTotal() {
    return results.stream().filter(result -> result.scored().isPresent()).toList();
  }

  private Scale scale() {
    return instrument.total().orElseThrow();
  }

  /// `phq-9`, for ids on the page.
  public String id() {
    return instrument.id().toString();
  }

  public String name() {
    return Names.of(instrument);
  }

  public boolean hasTotals() {
    return !withTotal().isEmpty();
  }

  /// In bold: "17 to 11 in eight weeks."
  public String headline(Ui ui) {
    List<Result> shown = withTotal();
    Result last = shown.getLast();
    if (shown.size() == 1) {
      String band = band(ui, last);
      return band.isEmpty()
          ? ui.text("caseload.one-score-only", written(ui, value(last)), ui.day(day(last)))
          : ui.text("caseload.one-score", written(ui, value(last)), band, ui.day(day(last)));
    }
    return ui.text(
        "caseload.from-to",
        written(ui, value(shown.getFirst())),
        written(ui, value(last)),
        duration(ui, day(shown.getFirst()), day(last)));
  }

  /// What the change amounts to, since the first and since the last.
  public String meaning(Ui ui) {
    List<Result> shown = withTotal();
    Result last = shown.getLast();
    if (last.sinceFirst().isEmpty()) {
      return ui.text(
          shown.size() == 1 ? "caseload.one-score-no-trend" : "caseload.versions-differ");
    }
    String first = sinceFirst(ui, last.sinceFirst().get());
    return shown.size() == 2
        ? first
        : last.sinceLast()
            .map(change -> first + " " + sinceLast(ui, change, shown.get(shown.size() - 2)))
            .orElse(first);
  }

  private static String sinceFirst(Ui ui, Change change) {
    String threshold = written(ui, change.threshold());
    return switch (change.direction()) {
      case RELIABLE_IMPROVEMENT -> ui.text("caseload.reliably-better", threshold);
      case RELIABLE_DETERIORATION -> ui.text("caseload.reliably-worse", threshold);
      case WITHIN_ERROR -> ui.text("caseload.within-error", threshold);
    };
  }

  private String sinceLast(Ui ui, Change change, Result before) {
    String day = ui.shortDay(day(before));
    if (change.difference() == 0) {
      return ui.text("caseload.same-since", day);
    }
    String moved =
        ui.text(
            change.difference() > 0 ? "caseload.up-by" : "caseload.down-by",
            written(ui, Math.abs(change.difference())),
            day);
    return moved
        + " "
        + ui.text(
            change.direction() == Change.Direction.WITHIN_ERROR
                ? "caseload.which-within-error"
                : "caseload.which-reliable");
  }

  static String duration(Ui ui, LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    return days < 14 ? ui.text("caseload.days", days) : ui.text("caseload.weeks", days / 7);
  }

  /// "English, version 1"; says so where the wording has not been shown to measure alike.
  public String wording(Ui ui) {
    Result last = results.getLast();
    String language = Names.language(ui, Optional.of(last.language().toLanguageTag()));
    boolean unproven =
        last.scored().map(Scored::equivalence).filter(Equivalence.TRANSLATED::equals).isPresent();
    return ui.text(
        unproven ? "caseload.wording-unproven" : "caseload.wording", language, last.version());
  }

  /// Sittings without a total: they are no zero, and a positive safety item in one still counts.
  public List<String> withoutTotal(Ui ui) {
    return results.stream()
        .filter(result -> result.scored().isEmpty())
        .map(result -> {
          String said = safetyItem(ui, result);
          return said.isEmpty()
              ? ui.text("caseload.no-total", ui.day(day(result)))
              : ui.text("caseload.no-total-item", ui.day(day(result)), itemNumber(), said);
        })
        .toList();
  }

  /// Sittings in which the person corrected an answer afterwards, a sentence each.
  public List<String> corrected(Ui ui) {
    return results.stream()
        .filter(Result::corrected)
        .map(result -> ui.text("caseload.corrected", ui.day(day(result))))
        .toList();
  }

  /// What is expected of a course here, and where that comes from; empty where courses are not
  /// followed with this questionnaire.
  public String rule(Ui ui) {
    return rule.map(one -> rule(ui, one)).orElse("");
  }

  static String rule(Ui ui, CourseRule rule) {
    return rule.band()
        .map(band -> ui.text("caseload.rule-learned", band.people()))
        .orElseGet(
            () -> ui.text("caseload.rule-plain", rule.plain().people(), Learned.FEWEST_PEOPLE));
  }

  /// Of every day with a total, what eight of ten people here who began alike scored; none before
  /// that was learned.
  private List<Expected> expected() {
    List<Result> shown = withTotal();
    return rule.flatMap(CourseRule::band)
        .map(band ->
            shown.stream().skip(1).map(result -> expected(band, shown.getFirst(), result)).toList())
        .orElse(List.of());
  }

  private Expected expected(Learned band, Result first, Result result) {
    Track.Band expected = band.band(value(first), Courses.week(day(first), day(result)));
    return new Expected(day(result), expected.lower(), expected.upper());
  }

  public Chart chart(Ui ui) {
    List<Level> levels =
        scale().bands().stream().map(band -> new Level(band.from(), shortBand(ui, band))).toList();
    return new ScoreChart(
            frame(ui),
            scale().highest(),
            levels,
            withTotal().stream().map(result -> score(ui, result)).toList(),
            expected(),
            goal(ui),
            words(ui))
        .drawn(Wording.of(ui));
  }

  /// The PHQ family's bands have short names of their own.
  private static String shortBand(Ui ui, Band band) {
    return SHORT.contains(band.name())
        ? ui.text("caseload.band-short-" + band.name())
        : InstrumentWords.band(ui, band);
  }

  private Frame frame(Ui ui) {
    return new Frame(
        "trend-" + id(),
        ui.text("caseload.trend-title", name()),
        headline(ui) + " " + meaning(ui),
        ui.direction().equals("rtl"));
  }

  private Score score(Ui ui, Result result) {
    String said = safetyItem(ui, result);
    return new Score(
        day(result),
        value(result),
        result
            .sinceFirst()
            .filter(change -> change.direction() != Change.Direction.WITHIN_ERROR)
            .isPresent(),
        result.scored().map(Scored::prorated).orElse(false),
        said,
        positive(result) ? ui.text("caseload.item-said", itemNumber(), said) : "");
  }

  private Goal goal(Ui ui) {
    double first = value(withTotal().getFirst());
    double goal = first - scale().reliableChange().map(ReliableChange::threshold).orElse(first + 1);
    return !scale().higherIsBetter() && goal >= scale().lowest()
        ? new Goal.Line(goal, ui.text("caseload.goal", written(ui, goal)))
        : new Goal.None();
  }

  private ScoreChart.Words words(Ui ui) {
    boolean item = safety().isPresent();
    return new ScoreChart.Words(
        ui.text("caseload.day"),
        ui.text("caseload.score"),
        item ? ui.text("caseload.item", itemNumber()) : "",
        ui.text("caseload.reliable-since-first"),
        ui.text("caseload.provisional"),
        ui.text("caseload.expected-band"),
        item ? ui.text("caseload.item-above-zero", itemNumber()) : "",
        "");
  }

  private Optional<ItemId> safety() {
    return instrument.safetyItems().stream().map(SafetyItem::item).findFirst();
  }

  /// Its place in the questionnaire, as people in a clinic call it.
  private int itemNumber() {
    return safety()
        .map(id -> instrument.items().stream().map(item -> item.id()).toList().indexOf(id) + 1)
        .orElse(0);
  }

  /// The safety item's answer; empty where there is no such item.
  private String safetyItem(Ui ui, Result result) {
    return safety().map(id -> said(ui, result.answers().answer(id))).orElse("");
  }

  private static String said(Ui ui, Answer answer) {
    return switch (answer) {
      case Answer.Given(int code) -> ui.number(code, 0);
      case Answer.PreferredNotToSay() -> ui.text("caseload.rather-not-say");
      case Answer.Missing() -> ui.text("caseload.open");
    };
  }

  private static boolean positive(Result result) {
    return !result.answers().positiveSafetyItems().isEmpty();
  }

  /// Whole, or with one decimal.
  private static String written(Ui ui, double points) {
    return ui.number(points, points == Math.rint(points) ? 0 : 1);
  }

  private static double value(Result result) {
    return result.scored().map(Scored::value).orElseThrow();
  }

  private static String band(Ui ui, Result result) {
    return result
        .scored()
        .flatMap(Scored::band)
        .map(found ->
            SHORT.contains(found.name())
                ? ui.text("caseload.band-" + found.name())
                : InstrumentWords.band(ui, found))
        .orElse("");
  }

  private LocalDate day(Result result) {
    return LocalDate.ofInstant(result.completedAt(), zone);
  }
}
