package org.evenkeel.fairness;

import java.util.function.IntToDoubleFunction;

/// What a rule or model decided for each person, and what came of it. Held as columns, so that ten
/// million people are no trouble. Columns are taken over as they are and must not be changed
/// afterwards.
public final class Decisions {

  private final boolean[] outcome;
  private final boolean[] flagged;
  private final double[] probability;

  private Decisions(boolean[] outcome, boolean[] flagged, double[] probability) {
    this.outcome = outcome;
    this.flagged = flagged;
    this.probability = probability;
  }

  /// Decisions of a rule that only flags.
  ///
  /// @param outcome whether it came, for every person
  /// @param flagged whether they were flagged
  public static Decisions of(boolean[] outcome, boolean[] flagged) {
    checkSame(outcome.length, flagged.length, "flags");
    return new Decisions(outcome, flagged, new double[0]);
  }

  /// Decisions of a model that also gives a probability.
  ///
  /// @param probability of the outcome, for every person, 0 to 1
  public static Decisions of(boolean[] outcome, boolean[] flagged, double[] probability) {
    checkSame(outcome.length, flagged.length, "flags");
    checkSame(outcome.length, probability.length, "probabilities");
    for (double p : probability) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("A probability is %s; it lies from 0 to 1".formatted(p));
      }
    }
    return new Decisions(outcome, flagged, probability);
  }

  private static void checkSame(int outcomes, int others, String what) {
    if (outcomes != others) {
      throw new IllegalArgumentException(
          "There are %d outcomes and %d %s; every person has one of each"
              .formatted(outcomes, others, what));
    }
  }

  public int people() {
    return outcome.length;
  }

  public boolean hasProbabilities() {
    return probability.length == outcome.length && outcome.length > 0;
  }

  /// The counts of every group, in the order of the grouping's labels.
  public Counts[] counts(Grouping by) {
    by.check(people());
    int cells = 4 * by.labels().size();
    int[] codes = by.codes();
    // Two tables in turn: neighbours often fall in one cell, and adding to it twice would wait.
    long[] even = new long[cells];
    long[] odd = new long[cells];
    int last = codes.length & ~1;
    for (int i = 0; i < last; i += 2) {
      even[cell(codes, i)]++;
      odd[cell(codes, i + 1)]++;
    }
    if (last < codes.length) {
      even[cell(codes, last)]++;
    }
    return counts(even, odd);
  }

  private int cell(int[] codes, int i) {
    return 4 * codes[i] + (outcome[i] ? 2 : 0) + (flagged[i] ? 1 : 0);
  }

  private static Counts[] counts(long[] even, long[] odd) {
    Counts[] counts = new Counts[even.length / 4];
    for (int g = 0; g < counts.length; g++) {
      int at = 4 * g;
      counts[g] =
          new Counts(
              even[at + 3] + odd[at + 3],
              even[at + 1] + odd[at + 1],
              even[at + 2] + odd[at + 2],
              even[at] + odd[at]);
    }
    return counts;
  }

  /// The same people, flagged from a threshold of their own on.
  Decisions flaggedFrom(IntToDoubleFunction threshold) {
    boolean[] anew = new boolean[people()];
    for (int i = 0; i < anew.length; i++) {
      anew[i] = probability[i] >= threshold.applyAsDouble(i);
    }
    return new Decisions(outcome, anew, probability);
  }

  /// Outcomes and probabilities of one group, or with `inside` false of everyone else.
  Scores scores(Grouping by, int group, boolean inside) {
    by.check(people());
    int n = 0;
    boolean[] outcomes = new boolean[people()];
    double[] probabilities = new double[people()];
    for (int i = 0; i < outcomes.length; i++) {
      if ((by.code(i) == group) == inside) {
        outcomes[n] = outcome[i];
        probabilities[n++] = probability[i];
      }
    }
    return Scores.of(outcomes, probabilities, n);
  }

  /// Outcomes and probabilities of everyone.
  Scores scores() {
    return Scores.of(outcome, probability, people());
  }
}
