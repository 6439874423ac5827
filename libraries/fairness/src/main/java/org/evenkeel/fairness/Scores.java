package org.evenkeel.fairness;

import java.util.Arrays;

/// Outcomes and probabilities of some people, and how well the second tell and size the first.
final class Scores {

  /// Probabilities are held this far from 0 and 1 where a logarithm is taken.
  private static final double EDGE = 1e-15;

  private final boolean[] outcome;
  private final double[] probability;

  private Scores(boolean[] outcome, double[] probability) {
    this.outcome = outcome;
    this.probability = probability;
  }

  static Scores of(boolean[] outcome, double[] probability, int n) {
    return new Scores(Arrays.copyOf(outcome, n), Arrays.copyOf(probability, n));
  }

  int positives() {
    int positives = 0;
    for (boolean came : outcome) {
      positives += came ? 1 : 0;
    }
    return positives;
  }

  int negatives() {
    return outcome.length - positives();
  }

  /// Mean squared distance of probability and outcome.
  double brier() {
    double sum = 0;
    for (int i = 0; i < outcome.length; i++) {
      double miss = probability[i] - (outcome[i] ? 1 : 0);
      sum += miss * miss;
    }
    return sum / outcome.length;
  }

  /// Mean of `−ln p` of what came.
  double logLoss() {
    double sum = 0;
    for (int i = 0; i < outcome.length; i++) {
      double p = held(probability[i]);
      sum -= Math.log(outcome[i] ? p : 1 - p);
    }
    return sum / outcome.length;
  }

  /// Expected calibration error over ten bins of equal width: the distance between the mean
  /// probability and the share whose outcome came, weighted by people.
  double calibrationError() {
    double[] surplus = new double[10];
    for (int i = 0; i < outcome.length; i++) {
      surplus[Math.min(9, (int) (probability[i] * 10))] += probability[i] - (outcome[i] ? 1 : 0);
    }
    return Arrays.stream(surplus).map(Math::abs).sum() / outcome.length;
  }

  /// `ln(p/(1 − p))` of every person.
  double[] logits() {
    return Arrays.stream(probability).map(Scores::held).map(p -> Math.log(p / (1 - p))).toArray();
  }

  private static double held(double p) {
    return Math.clamp(p, EDGE, 1 - EDGE);
  }

  boolean[] outcome() {
    return outcome;
  }

  double[] probability() {
    return probability;
  }
}
