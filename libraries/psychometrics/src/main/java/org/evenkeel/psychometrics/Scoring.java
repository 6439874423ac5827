package org.evenkeel.psychometrics;

import static org.evenkeel.psychometrics.ScoreResult.Reason.DRAFT_LANGUAGE;
import static org.evenkeel.psychometrics.ScoreResult.Reason.LANGUAGE_ABSENT;
import static org.evenkeel.psychometrics.ScoreResult.Reason.NO_TOTAL;
import static org.evenkeel.psychometrics.ScoreResult.Reason.SAFETY_ITEM_OPEN;

import java.util.List;
import java.util.Optional;
import org.evenkeel.psychometrics.ScoreResult.NotEnoughAnswered;
import org.evenkeel.psychometrics.ScoreResult.NotScorable;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.evenkeel.psychometrics.itemresponse.Estimate;

/// From answers to a score: language first, then the missing rule, then safety, then the sum.
final class Scoring {
  private static final double Z = 1.96;

  private Scoring() {}

  static ScoreResult total(Instrument instrument, Answers answers) {
    return instrument
        .total()
        .map(scale -> scale(instrument, scale, answers))
        .orElseGet(() -> noTotal(instrument));
  }

  static ScoreResult scale(Instrument instrument, Scale scale, Answers answers) {
    if (!answers.instrument().equals(instrument)) {
      throw new IllegalArgumentException(
          "Answers are to %s; they cannot be scored as %s"
              .formatted(answers.instrument(), instrument));
    }
    return refusal(instrument, scale, answers)
        .orElseGet(() ->
            scale
                .adaptive()
                .map(form -> placed(instrument, scale, form, answers))
                .orElseGet(() -> scored(instrument, scale, answers)));
  }

  private static Optional<ScoreResult> refusal(
      Instrument instrument, Scale scale, Answers answers) {
    return language(instrument, answers)
        .or(() ->
            scale.adaptive().isPresent() ? unfinished(scale, answers) : tooFew(scale, answers))
        .or(() -> openSafetyItem(instrument, scale, answers));
  }

  private static Optional<ScoreResult> language(Instrument instrument, Answers answers) {
    String tag = answers.language().toLanguageTag();
    return switch (instrument.equivalence(answers.language())) {
      case VALIDATED, TRANSLATED -> Optional.empty();
      case DRAFT ->
          Optional.of(
              new NotScorable(
                  DRAFT_LANGUAGE,
                  "The %s version in \"%s\" is a draft; a draft never scores"
                      .formatted(instrument.name(), tag)));
      case ABSENT ->
          Optional.of(
              new NotScorable(
                  LANGUAGE_ABSENT, "%s has no words in \"%s\"".formatted(instrument.name(), tag)));
    };
  }

  private static Optional<ScoreResult> tooFew(Scale scale, Answers answers) {
    int asked = scale.concerning(answers).size();
    int needed = asked - scale.missing().most();
    int answered = points(scale, answers).size();
    return answered < needed
        ? Optional.of(new NotEnoughAnswered(answered, needed, asked))
        : Optional.empty();
  }

  /// From a bank nothing is scored before the test has ended, nor where too much was declined.
  private static Optional<ScoreResult> unfinished(Scale scale, Answers answers) {
    AdaptiveForm form = scale.adaptive().orElseThrow();
    int answered = form.answered(answers);
    return form.next(answers).isPresent() || answered < form.rules().least()
        ? Optional.of(new NotEnoughAnswered(answered, form.rules().least(), form.rules().most()))
        : Optional.empty();
  }

  private static Optional<ScoreResult> openSafetyItem(
      Instrument instrument, Scale scale, Answers answers) {
    return instrument.safetyItems().stream()
        .map(SafetyItem::item)
        .filter(item -> scale.items().stream().anyMatch(each -> each.id().equals(item)))
        .filter(item -> answers.code(item).isEmpty() && !instrument.isSkipped(item, answers))
        .findFirst()
        .map(item ->
            new NotScorable(
                SAFETY_ITEM_OPEN, "%s is a safety item; it is never filled in".formatted(item)));
  }

  private static Scored scored(Instrument instrument, Scale scale, Answers answers) {
    int asked = scale.concerning(answers).size();
    List<Integer> points = points(scale, answers);
    int answered = points.size();
    double sum = points.stream().mapToInt(Integer::intValue).sum();
    double value = scale.counting().of(sum * asked / answered);
    return new Scored(
        instrument.id(),
        instrument.version(),
        scale.id(),
        answers.language(),
        instrument.equivalence(answers.language()),
        value,
        scale.lowest(),
        scale.highest(),
        answered,
        asked,
        uncertainty(scale, value, (double) asked / answered),
        scale.band(value),
        basis(scale, answered < asked));
  }

  private static List<Integer> points(Scale scale, Answers answers) {
    return scale.items().stream().flatMap(item -> points(item, answers).stream()).toList();
  }

  private static Optional<Integer> points(Item item, Answers answers) {
    return answers.instrument().isSkipped(item.id(), answers)
        ? Optional.of(item.points(item.lowest()))
        : answers.code(item.id()).map(item::points);
  }

  private static Scored placed(
      Instrument instrument, Scale scale, AdaptiveForm form, Answers answers) {
    Estimate place = form.place(answers);
    int answered = form.answered(answers);
    double value = form.score(place);
    return new Scored(
        instrument.id(),
        instrument.version(),
        scale.id(),
        answers.language(),
        instrument.equivalence(answers.language()),
        value,
        scale.lowest(),
        scale.highest(),
        answered,
        answered,
        known(scale, norms(form, place), value, 1),
        scale.band(value),
        "Placed by %d of %d questions (%s). Bands: %s"
            .formatted(answered, form.size(), form.rules().source(), scale.bandPopulation()));
  }

  /// The error of this very place, said as a reliability: `1 − SE²` where θ has variance 1.
  private static Norms norms(AdaptiveForm form, Estimate place) {
    double error = Math.min(1, place.standardError());
    return new Norms(
        form.rules().source(),
        form.rules().mean(),
        form.rules().spread(),
        1 - error * error,
        "marginal",
        form.rules().source());
  }

  private static Uncertainty uncertainty(Scale scale, double value, double longer) {
    return scale.norms().stream()
        .findFirst()
        .<Uncertainty>map(norms -> known(scale, norms, value, longer))
        .orElseGet(Uncertainty.Unknown::new);
  }

  private static Uncertainty known(Scale scale, Norms norms, double value, double longer) {
    double error = norms.standardErrorOfMeasurement() * Math.sqrt(longer);
    return new Uncertainty.Known(
        error,
        Math.max(scale.lowest(), value - Z * error),
        Math.min(scale.highest(), value + Z * error),
        norms);
  }

  private static String basis(Scale scale, boolean prorated) {
    String rule = prorated ? "Prorated (" + scale.missing().source() + "). " : "";
    return rule + "Bands: " + scale.bandPopulation();
  }

  private static NotScorable noTotal(Instrument instrument) {
    return new NotScorable(
        NO_TOTAL,
        "%s has no total; its scales are %s"
            .formatted(instrument.name(), instrument.scales().stream().map(Scale::id).toList()));
  }
}
