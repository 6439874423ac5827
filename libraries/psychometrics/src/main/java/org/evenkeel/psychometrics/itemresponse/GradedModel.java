package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Calibrates the graded response model (the 2PL where there are two answers) by marginal maximum
/// likelihood.
///
/// The trait is standard normal in the people at hand. A few rounds of expectation and maximisation
/// (Bock & Aitkin 1981, doi:10.1007/BF02293801) come near the peak, then quasi-Newton steps reach
/// it.
///
/// ```java
/// GradedFit fit = GradedModel.withDefaults().fit(answers);   // answers[person][question], 0, 1, …
/// ```
///
/// **What this tells you, and what it does not.** It assumes one trait and answers that hang
/// together through it alone. Missing answers are taken to be missing at random. Look at the fit
/// before believing the parameters.
public final class GradedModel {
  private final Grid grid;
  private final int emRounds;
  private final double tolerance;

  private GradedModel(Grid grid, int emRounds, double tolerance) {
    this.grid = grid;
    this.emRounds = emRounds;
    this.tolerance = tolerance;
  }

  /// On [Grid#coarse()], until the log-likelihood cannot rise by more than 1e-9.
  public static GradedModel withDefaults() {
    return new GradedModel(Grid.coarse(), 8, 1e-9);
  }

  /// On another grid.
  public GradedModel on(Grid other) {
    return new GradedModel(other, emRounds, tolerance);
  }

  /// Until the log-likelihood is expected to rise by no more than this.
  ///
  /// @throws IllegalArgumentException if the rise is not above 0
  public GradedModel until(double rise) {
    if (!(rise > 0)) {
      throw new IllegalArgumentException("Tolerance is %s; it must be above 0".formatted(rise));
    }
    return new GradedModel(grid, emRounds, rise);
  }

  /// Calibrates the questions.
  ///
  /// @param answers `[person][question]`, 0, 1, … or [ItemBank#NOT_ANSWERED]
  /// @throws IllegalArgumentException if there are no people, rows differ in length, a question has
  ///   only one answer in use, or an answer between the lowest and the highest is in nobody's row
  public GradedFit fit(int[][] answers) {
    AnswerCounts counts = AnswerCounts.of(answers);
    int[] categories = counts.categories();
    AnswerTree tree = AnswerTree.of(answers);
    MarginalLikelihood likelihood = new MarginalLikelihood(tree, grid, categories);
    double[] start = start(counts, categories);
    double[] near = ExpectationMaximisation.rounds(likelihood, start, emRounds);
    Climb.Top top = Climb.from(likelihood, near, tolerance);
    return new GradedFit(likelihood, top, tree.people());
  }

  /// Slope 1.5 for all, and intercepts that give the observed shares at about that slope.
  private static double[] start(AnswerCounts counts, int[] categories) {
    return IntStream.range(0, categories.length)
        .mapToObj(i -> start(counts, i, categories[i]))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private static double[] start(AnswerCounts counts, int item, int categories) {
    double slope = 1.5;
    double stretch = Math.sqrt(1 + slope * slope / 2.89);
    double[] own = new double[categories];
    own[0] = slope;
    for (int k = 1; k < categories; k++) {
      double share = (counts.atLeast(item, k) + 0.5 / categories) / (counts.answered(item) + 1.0);
      own[k] = stretch * Math.log(share / (1 - share));
    }
    return own;
  }
}
