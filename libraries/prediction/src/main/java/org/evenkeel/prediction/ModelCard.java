package org.evenkeel.prediction;

import java.util.List;
import java.util.random.RandomGenerator;
import org.evenkeel.fairness.Counts;
import org.evenkeel.fairness.Interval;
import org.evenkeel.fairness.Rate;
import org.evenkeel.fairness.ReliabilityDiagram;
import org.evenkeel.fairness.ScoreQuality;
import org.evenkeel.fairness.Share;

/// The figures of a model card: no accuracy without how many people, from where, when, and how
/// common the outcome was. All are of people the models had not learned from.
///
/// @param name of the model, such as `week-4-response`
/// @param version 1, 2, 3, …
/// @param provenance which rows, which code, when
/// @param features what it reads
/// @param threshold probability from which a person is pointed out
/// @param counts how flags and outcomes fell
/// @param accuracy right of all, exact interval
/// @param accuracyOfGuessing what always naming the commoner outcome would get
/// @param matthews Matthews' correlation of flag and outcome
/// @param matthewsInterval by drawing people anew
/// @param quality area under the curve, calibration, Brier
/// @param reliability the reliability diagram
/// @param sets share of held rows whose set has the true outcome, and whose set is a single one
public record ModelCard(
    String name,
    int version,
    Provenance provenance,
    List<Feature> features,
    double threshold,
    Counts counts,
    Share accuracy,
    double accuracyOfGuessing,
    double matthews,
    Interval matthewsInterval,
    ScoreQuality quality,
    ReliabilityDiagram reliability,
    Sets sets) {

  private static final int DRAWS = 2_000;
  private static final int GROUPS = 10;

  /// How the conformal sets did on the held rows, each judged by the votes of all.
  ///
  /// @param holdingTheTruth share whose set has the true outcome
  /// @param single share whose set is one outcome, so that the model can tell
  public record Sets(double holdingTheTruth, double single) {}

  public ModelCard {
    features = List.copyOf(features);
  }

  public static ModelCard of(
      String name,
      int version,
      ValidatedModel model,
      Provenance provenance,
      RandomGenerator chance) {
    Validation validation = model.validation();
    double threshold = model.threshold();
    Counts counts = validation.counts(threshold);
    double baseRate = counts.share(Rate.BASE_RATE).value();
    return new ModelCard(
        name,
        version,
        provenance,
        model.model().features(),
        threshold,
        counts,
        validation.accuracy(threshold),
        Math.max(baseRate, 1 - baseRate),
        Validation.matthews(counts),
        validation.byPerson(v -> Validation.matthews(v.counts(threshold)), DRAWS, chance),
        validation.quality(),
        validation.reliability(GROUPS),
        sets(model));
  }

  private static Sets sets(ValidatedModel model) {
    List<Validation.Said> said = model.validation().said();
    long holding = said.stream().filter(one -> holds(model, one)).count();
    long single = said.stream().filter(one -> isSingle(model, one)).count();
    return new Sets((double) holding / said.size(), (double) single / said.size());
  }

  private static boolean holds(ValidatedModel model, Validation.Said said) {
    return switch (model.conformal().at(said.probability())) {
      case EITHER -> true;
      case NEITHER -> false;
      case COMES -> said.came();
      case DOES_NOT_COME -> !said.came();
    };
  }

  private static boolean isSingle(ValidatedModel model, Validation.Said said) {
    return switch (model.conformal().at(said.probability())) {
      case COMES, DOES_NOT_COME -> true;
      case EITHER, NEITHER -> false;
    };
  }

  /// Of those pointed out, the share for whom it came, at another base rate: sensitivity and
  /// specificity as validated, by Bayes.
  ///
  /// @param baseRate how common the outcome is where the model is used, 0 to 1
  public double positivePredictiveValueAt(double baseRate) {
    double sensitivity = counts.share(Rate.SENSITIVITY).value();
    double falsePositives = counts.share(Rate.FALSE_POSITIVE_RATE).value();
    double right = sensitivity * baseRate;
    return right / (right + falsePositives * (1 - baseRate));
  }
}
