package org.evenkeel.prediction;

import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/// Judges a way of learning on people it never saw. For every outer fold the strength is chosen by
/// inner folds *within* the people learned from; those held play no part in the choice. Choosing
/// and judging on the same people makes any model look better than it is (Varma & Simon 2006,
/// doi:10.1186/1471-2105-7-91).
///
/// @param fitting learns from rows at a strength
/// @param loss how wrong a model is on one row
/// @param strengths what is tried, at least one
/// @param innerFolds how many folds the choice is made over
/// @param <M> the model
public record NestedValidation<M>(
    BiFunction<Examples, Double, M> fitting, Loss<M> loss, List<Double> strengths, int innerFolds) {

  /// Tried where nothing else is said: from hardly held back to held at the mean.
  public static final List<Double> STRENGTHS = List.of(0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0);

  /// How wrong a model is on one row; 0 is right.
  @FunctionalInterface
  public interface Loss<M> {
    double of(M model, Example row);
  }

  /// What came of one outer fold.
  ///
  /// @param model learned from everyone but those held
  /// @param strength chosen within those learned from
  /// @param held rows of the people it never saw
  public record Held<M>(M model, double strength, Examples held) {}

  public NestedValidation {
    strengths = List.copyOf(strengths);
    if (strengths.isEmpty() || innerFolds < 2) {
      throw new IllegalArgumentException(
          "%d strengths and %d inner folds were given; 1 and 2 are needed at least"
              .formatted(strengths.size(), innerFolds));
    }
  }

  /// A logistic model, judged by `−ln` of the probability it gave to what came.
  public static NestedValidation<LogisticModel> logistic(List<Double> strengths) {
    return new NestedValidation<>(
        LogisticModel::fit,
        (model, row) -> {
          double p = model.probability(row.values());
          return -Math.log(Math.max(row.outcome() == 1 ? p : 1 - p, 1e-15));
        },
        strengths,
        5);
  }

  /// A linear model, judged by the squared distance.
  public static NestedValidation<LinearModel> linear(List<Double> strengths) {
    return new NestedValidation<>(
        LinearModel::fit,
        (model, row) -> Math.pow(model.expected(row.values()) - row.outcome(), 2),
        strengths,
        5);
  }

  /// An ordinal model, judged by `−ln` of the probability it gave to the step that came.
  public static NestedValidation<OrdinalModel> ordinal(List<Double> strengths) {
    return new NestedValidation<>(
        OrdinalModel::fit,
        (model, row) ->
            -Math.log(Math.max(model.chances(row.values()).get((int) row.outcome()), 1e-15)),
        strengths,
        5);
  }

  public List<Held<M>> over(List<Fold> outer, RandomGenerator chance) {
    return outer.stream().map(fold -> held(fold, chance)).toList();
  }

  private Held<M> held(Fold fold, RandomGenerator chance) {
    double strength = choose(fold.learn(), chance);
    return new Held<>(fitting.apply(fold.learn(), strength), strength, fold.held());
  }

  /// The strength with the smallest mean loss over inner folds; the larger of equals.
  public double choose(Examples rows, RandomGenerator chance) {
    if (strengths.size() == 1) {
      return strengths.getFirst();
    }
    List<Fold> inner = ByPerson.folds(rows, Math.min(innerFolds, rows.people().size()), chance);
    double best = strengths.getFirst();
    double least = Double.POSITIVE_INFINITY;
    for (double strength : strengths) {
      double loss = inner.stream().mapToDouble(fold -> loss(fold, strength)).sum();
      if (loss <= least) {
        least = loss;
        best = strength;
      }
    }
    return best;
  }

  private double loss(Fold fold, double strength) {
    M model = fitting.apply(fold.learn(), strength);
    return fold.held().rows().stream().mapToDouble(row -> loss.of(model, row)).sum();
  }
}
