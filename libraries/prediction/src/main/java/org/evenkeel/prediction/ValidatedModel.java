package org.evenkeel.prediction;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A model with what it takes to use it: whom it may speak of, from which probability on it points
/// someone out, which outcomes it leaves open, and what it said of people it had not learned from.
///
/// ```java
/// var model = ValidatedModel.learn(examples, new Settings(.5, .9, NestedValidation.STRENGTHS, 10), chance);
/// model.validation().quality();
/// switch (model.predict(values)) { case Prediction.Made made -> …; case Prediction.Abstained no -> …; }
/// ```
///
/// # What this tells you, and what it does not
///
/// The validation says how the *way of learning* did on people of this service left out of it. It
/// says nothing of another service or another year; that is for a shadow run to find out.
///
/// @param model what it computes
/// @param population whom it may speak of
/// @param threshold probability from which a person is pointed out
/// @param conformal which outcomes it leaves open
/// @param validation what was said of held people
public record ValidatedModel(
    LogisticModel model,
    Population population,
    double threshold,
    Conformal conformal,
    Validation validation) {

  /// How a model is learned.
  ///
  /// @param threshold probability from which a person is pointed out, above 0 and below 1
  /// @param share of true outcomes a set is to contain
  /// @param strengths of the ridge that are tried
  /// @param folds outer folds; as many as people, or more, leaves one person out at a time
  public record Settings(double threshold, double share, List<Double> strengths, int folds) {
    public Settings {
      strengths = List.copyOf(strengths);
      if (!(threshold > 0 && threshold < 1)) {
        throw new IllegalArgumentException(
            "The threshold is %s; it lies above 0 and below 1".formatted(threshold));
      }
    }

    /// Threshold .5, sets of 90 %, seven strengths, ten folds.
    public static Settings usual() {
      return new Settings(.5, .9, NestedValidation.STRENGTHS, 10);
    }
  }

  /// Learns from rows with outcomes 0 and 1, and judges by folds over people.
  public static ValidatedModel learn(Examples rows, Settings settings, RandomGenerator chance) {
    var nested = NestedValidation.logistic(settings.strengths());
    List<Fold> folds =
        settings.folds() >= rows.people().size()
            ? ByPerson.leaveOneOut(rows)
            : ByPerson.folds(rows, settings.folds(), chance);
    Validation validation = Validation.of(nested.over(folds, chance));
    return new ValidatedModel(
        LogisticModel.fit(rows, nested.choose(rows, chance)),
        Population.of(rows),
        settings.threshold(),
        Conformal.from(validation, settings.share()),
        validation);
  }

  /// What the model says of someone with these values, in the order of its features; NaN where not
  /// known.
  public Prediction predict(List<Double> values) {
    model.standard().checked(values);
    List<Ground> against = population.against(model.features(), values);
    return against.isEmpty() ? made(values) : new Prediction.Abstained(against);
  }

  private Prediction.Made made(List<Double> values) {
    double logOdds = model.logOdds(values);
    double probability = Ridge.chance(logOdds);
    return new Prediction.Made(
        probability,
        probability >= threshold,
        conformal.at(probability),
        reasons(values, logOdds),
        changes(values, logOdds));
  }

  private List<Prediction.Reason> reasons(List<Double> values, double logOdds) {
    double[] z = model.standard().of(values);
    return IntStream.range(0, z.length)
        .mapToObj(j -> reason(j, values.get(j), model.weights().get(j) * z[j], logOdds))
        .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.logOdds())))
        .toList();
  }

  private Prediction.Reason reason(int j, double value, double part, double logOdds) {
    return new Prediction.Reason(
        model.features().get(j),
        value,
        model.standard().centre().get(j),
        part,
        Ridge.chance(logOdds) - Ridge.chance(logOdds - part));
  }

  private List<Prediction.Change> changes(List<Double> values, double logOdds) {
    double missing = Math.log(threshold / (1 - threshold)) - logOdds;
    return IntStream.range(0, values.size())
        .filter(j -> model.features().get(j).canChange() && !Double.isNaN(values.get(j)))
        .filter(j -> model.weights().get(j) != 0)
        .mapToObj(j -> change(j, values.get(j), missing / model.weights().get(j)))
        .filter(change -> holds(change))
        .sorted(Comparator.comparingDouble(Prediction.Change::deviations))
        .toList();
  }

  private Prediction.Change change(int j, double from, double deviations) {
    return new Prediction.Change(
        model.features().get(j),
        from,
        from + deviations * model.standard().spread().get(j),
        Math.abs(deviations));
  }

  private boolean holds(Prediction.Change change) {
    return population.ranges().get(model.features().indexOf(change.feature())).holds(change.to());
  }
}
