package org.evenkeel.server.assessment.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.psychometrics.Answer;
import org.evenkeel.psychometrics.Change;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.InstrumentText;
import org.evenkeel.psychometrics.Item;
import org.evenkeel.psychometrics.ScoreResult;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.evenkeel.psychometrics.SymptomPattern;
import org.evenkeel.psychometrics.TalkingTherapies.Outcome;
import org.evenkeel.psychometrics.Uncertainty;
import org.evenkeel.server.assessment.GivenAnswer;
import org.evenkeel.server.assessment.InstrumentWords;
import org.evenkeel.server.assessment.Result;
import org.evenkeel.server.assessment.ScaleWords;
import org.evenkeel.server.language.Language;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;

/// `GET /questionnaires/{id}/report`: one result on one sheet of A4.
///
/// @param name of the person
/// @param course every result with this questionnaire up to this one, oldest first
/// @param outcome what the course amounts to in the house's way of counting; for clinicians
/// @param countedBy name of that way of counting
/// @param person whose record it leads back to, where a clinician reads it
/// @param at when it was opened
/// @param corrected what stood here before, newest first
public record Report(
    String name,
    Result result,
    List<Result> course,
    Optional<Outcome> outcome,
    String countedBy,
    boolean forClinician,
    String person,
    Instant at,
    List<StoodBefore> corrected)
    implements Page {
  public Report {
    course = List.copyOf(course);
  }

  /// @param answer in the words that were read; empty where there is none
  /// @param positive whether it is a safety item answered positively
  public record Line(String label, String words, String answer, String code, boolean positive) {}

  public Instrument instrument() {
    return result.instrument();
  }

  public Optional<Scored> scored() {
    return result.scored();
  }

  public String back() {
    return forClinician ? "/people/" + person : "/questionnaires/" + result.id();
  }

  /// The total with its range and band, or why there is none.
  public String total(Ui ui) {
    return switch (result.score()) {
      case Scored scored ->
          ui.text(
              "assessment.of", Scores.written(ui, scored.value()), ui.number(scored.highest(), 0));
      case ScoreResult.NotEnoughAnswered few ->
          ui.text("assessment.too-few", few.answered(), few.asked(), few.needed());
      case ScoreResult.NotScorable _ -> ui.text("assessment.no-total");
    };
  }

  public String band(Ui ui) {
    return scored()
        .flatMap(Scored::band)
        .map(band ->
            ui.text(
                "assessment.in-band",
                InstrumentWords.band(ui, band),
                ui.number(band.from(), 0),
                ui.number(band.to(), 0)))
        .orElse("");
  }

  public String range(Ui ui) {
    return scored()
        .map(Scored::uncertainty)
        .filter(Uncertainty.Known.class::isInstance)
        .map(Uncertainty.Known.class::cast)
        .map(known ->
            ui.text(
                "assessment.range-words",
                Scores.written(ui, Math.round(known.low())),
                Scores.written(ui, Math.round(known.high()))))
        .orElseGet(() -> ui.text("assessment.range-unknown"));
  }

  public List<ScaleWords> parts() {
    return ScaleWords.parts(result);
  }

  public List<String> changes(Ui ui) {
    List<String> changes = new ArrayList<>();
    result.sinceLast().ifPresent(change -> changes.add(since(ui, "last", change, before(1))));
    result
        .sinceFirst()
        .filter(change -> withTotal().size() > 2)
        .ifPresent(change -> changes.add(since(ui, "first", change, withTotal().getFirst())));
    return changes;
  }

  private List<Result> withTotal() {
    return course.stream().filter(one -> one.scored().isPresent()).toList();
  }

  private Result before(int steps) {
    return withTotal().get(withTotal().size() - 1 - steps);
  }

  private static String since(Ui ui, String which, Change change, Result then) {
    ResultPage.Since since = Scores.since(ui, which, change, then);
    String verdict =
        change.direction() == Change.Direction.WITHIN_ERROR
            ? ui.text("assessment.report-within")
            : since.verdict();
    return since.heading() + ui.text("assessment.colon") + since.change() + ". " + verdict;
  }

  public Trends.Trend trend() {
    return new Trends.Trend(course);
  }

  public Speech speech() {
    Language language = new Language(result.language().toLanguageTag());
    return new Speech(language.tag(), language.direction());
  }

  public List<Line> lines(Ui ui) {
    InstrumentText text = instrument().text(result.language()).orElseThrow();
    return Stream.concat(instrument().items().stream(), instrument().unscoredItems().stream())
        .filter(this::wasAsked)
        .map(item -> line(ui, text, item))
        .toList();
  }

  private boolean wasAsked(Item item) {
    return !(result.answers().answer(item.id()) instanceof Answer.Missing);
  }

  private Line line(Ui ui, InstrumentText text, Item item) {
    return switch (result.answers().answer(item.id())) {
      case Answer.Given(int code) ->
          line(ui, text, item, GivenAnswer.of(instrument(), text, item, code));
      case Answer.PreferredNotToSay(), Answer.Missing() ->
          new Line(
              item.id().label(), text.item(item.id()), ui.text("assessment.decline"), "–", false);
    };
  }

  private Line line(Ui ui, InstrumentText text, Item item, GivenAnswer given) {
    return new Line(
        item.id().label(),
        text.item(item.id()),
        given.words(ui),
        given.points(ui),
        instrument().isPositive(item.id(), given.code()));
  }

  public boolean safety() {
    return !result.answers().positiveSafetyItems().isEmpty();
  }

  /// For clinicians: whether the answers fit a manual's pattern.
  public List<String> patterns(Ui ui) {
    return forClinician
        ? instrument().patterns().stream().map(pattern -> pattern(ui, pattern)).toList()
        : List.of();
  }

  private String pattern(Ui ui, SymptomPattern pattern) {
    String fit = pattern.fit(result.answers()).name().toLowerCase(Locale.ROOT).replace('_', '-');
    List<String> counted =
        pattern.clusters().stream()
            .map(cluster ->
                ui.text(
                    "assessment.pattern-cluster",
                    instrument()
                        .scale(cluster.scale())
                        .map(scale -> InstrumentWords.scale(ui, scale))
                        .orElse(cluster.scale()),
                    pattern.counted(cluster, result.answers()),
                    cluster.needed()))
            .toList();
    return ui.text("assessment.pattern-" + fit)
        + " "
        + String.join(ui.text("assessment.comma"), counted)
        + ". "
        + ui.text("assessment.pattern-no-diagnosis");
  }

  /// For clinicians: caseness and recovery so far, as the house counts them.
  public Optional<String> counted(Ui ui) {
    return outcome.map(one ->
        ui.text(
            "assessment.counted",
            ui.text("assessment.counted-" + word(one)),
            countedBy,
            one.provisional() ? "yes" : "no"));
  }

  private static String word(Outcome outcome) {
    if (outcome.reliablyDeteriorated()) {
      return "worse";
    }
    if (outcome.reliablyRecovered()) {
      return "recovered-reliably";
    }
    if (outcome.recovered()) {
      return "recovered";
    }
    if (outcome.reliablyImproved()) {
      return "improved";
    }
    return outcome.caseAtStart() ? "no-change" : "no-case";
  }

  @Override
  public String template() {
    return "assessment/report.jte";
  }
}
