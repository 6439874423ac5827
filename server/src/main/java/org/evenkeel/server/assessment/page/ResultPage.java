package org.evenkeel.server.assessment.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.psychometrics.Equivalence;
import org.evenkeel.psychometrics.ScoreResult;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.evenkeel.psychometrics.Uncertainty;
import org.evenkeel.server.assessment.Result;
import org.evenkeel.server.assessment.ScaleWords;
import org.evenkeel.server.language.Language;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;

/// `GET /questionnaires/{id}` once it is finished: the score, how exact it is, what changed, what
/// it does not say, and a next step.
///
/// @param before scored results before this one, oldest first
/// @param longer longer questionnaires that a short one leads to
/// @param safety whether a safety item was answered positively
/// @param again when it is asked again
/// @param right what a score this high is worth as a screen
/// @param baseRate share of people here taken to have the condition
/// @param correctable whether an answer can be put right
/// @param corrected what stood here before, newest first
public record ResultPage(
    Result result,
    List<Result> before,
    List<String> longer,
    boolean safety,
    Optional<Instant> again,
    Optional<Right> right,
    double baseRate,
    boolean correctable,
    List<StoodBefore> corrected)
    implements Page {
  /// @param share of those who score at or above, the share that has the condition, 0 to 1
  public record Right(double atOrAbove, double share, String finds) {}

  /// What changed, since when, and whether it is more than error.
  public record Since(String heading, String change, String verdict) {}

  public Optional<Scored> scored() {
    return result.scored();
  }

  /// Every scale of its own beside the total.
  public List<ScaleWords> parts() {
    return ScaleWords.parts(result);
  }

  /// The range that fits the answers, where the error is known.
  public Optional<Uncertainty.Known> known() {
    return scored()
        .map(Scored::uncertainty)
        .filter(Uncertainty.Known.class::isInstance)
        .map(Uncertainty.Known.class::cast);
  }

  /// The language the questions were read in.
  public Speech speech() {
    Language language = new Language(result.language().toLanguageTag());
    return new Speech(language.tag(), language.direction());
  }

  /// Whether the words that were read have not been shown to measure like the original.
  public boolean translated() {
    return scored().filter(one -> one.equivalence() != Equivalence.VALIDATED).isPresent();
  }

  /// A score is whole, or has one decimal where it was prorated.
  public String value(Ui ui, double value) {
    return Scores.written(ui, value);
  }

  /// Why there is no score.
  public String noScore(Ui ui) {
    return switch (result.score()) {
      case Scored scored -> "";
      case ScoreResult.NotEnoughAnswered few ->
          ui.text("assessment.too-few", few.answered(), few.asked(), few.needed());
      case ScoreResult.NotScorable refusal ->
          switch (refusal.reason()) {
            case SAFETY_ITEM_OPEN -> ui.text("assessment.safety-item-open");
            case NO_TOTAL -> ui.text("assessment.no-whole");
            case DRAFT_LANGUAGE, LANGUAGE_ABSENT -> ui.text("assessment.not-scorable");
          };
    };
  }

  /// What to do next: never that nothing is needed where a safety item was answered positively, or
  /// where nobody has found out what a total is worth.
  public String next(Ui ui) {
    boolean screens =
        result.instrument().total().filter(scale -> !scale.cutOffs().isEmpty()).isPresent();
    if (!longer.isEmpty()) {
      return ui.text("assessment.longer");
    }
    if (right.isPresent() || safety) {
      return ui.text("assessment.talk");
    }
    return ui.text(
        screens && scored().isPresent() ? "assessment.no-need" : "assessment.talk-anyway");
  }

  public List<Since> changes(Ui ui) {
    List<Since> changes = new ArrayList<>();
    result
        .sinceLast()
        .ifPresent(change -> changes.add(Scores.since(ui, "last", change, before.getLast())));
    result
        .sinceFirst()
        .filter(change -> before.size() > 1)
        .ifPresent(change -> changes.add(Scores.since(ui, "first", change, before.getFirst())));
    return changes;
  }

  /// The criterion by which changes are judged, in points; empty where none is published.
  public Optional<Double> criterion() {
    return result.sinceLast().map(change -> change.threshold());
  }

  @Override
  public String template() {
    return "assessment/result.jte";
  }
}
