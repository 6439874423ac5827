package org.evenkeel.benchmarks.fairness;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.fairness.Bootstrap;
import org.evenkeel.fairness.Calibration;
import org.evenkeel.fairness.Counts;
import org.evenkeel.fairness.Decisions;
import org.evenkeel.fairness.Gap;
import org.evenkeel.fairness.Rate;
import org.evenkeel.fairness.ScoreQuality;
import org.evenkeel.fairness.Share;

/// How often intervals of 95 % have the truth, over many made-up data sets with known truths.
final class CoverageFigures {
  static final long SEED = 20_261_123;

  private static final double AREA_ONE_APART = .7602499389065233;

  private CoverageFigures() {}

  static List<Figure> figures() {
    return List.of(shares(), gaps(), scores(0), scores(1), scores(2), bootstrap());
  }

  private static Figure shares() {
    var chance = new SplittableRandom(SEED);
    int held = 0;
    for (int i = 0; i < 20_000; i++) {
      double p = chance.nextDouble(.05, .95);
      held += draw(chance.nextInt(40, 400), p, chance).interval().excludes(p) ? 0 : 1;
    }
    return row("interval of a share (exact, mid-P)", held, 20_000);
  }

  private static Figure gaps() {
    var chance = new SplittableRandom(SEED);
    int held = 0;
    for (int i = 0; i < 20_000; i++) {
      double p = chance.nextDouble(.05, .95);
      double q = chance.nextDouble(.05, .95);
      Share one = draw(chance.nextInt(40, 400), p, chance);
      Share other = draw(chance.nextInt(40, 400), q, chance);
      held += new Gap(Rate.FLAG_RATE, one, other).interval().excludes(p - q) ? 0 : 1;
    }
    return row("interval of a gap (Newcombe)", held, 20_000);
  }

  private static Figure scores(int which) {
    List<String> names =
        List.of(
            "interval of an AUC (DeLong), 300 people",
            "interval of a calibration intercept, 300 people",
            "interval of a calibration slope, 300 people");
    var chance = new SplittableRandom(SEED + which);
    int held = 0;
    for (int i = 0; i < 20_000; i++) {
      held += holds(which, chance) ? 1 : 0;
    }
    return row(names.get(which), held, 20_000);
  }

  private static boolean holds(int which, RandomGenerator chance) {
    ScoreQuality quality = ScoreQuality.of(which == 0 ? apart(chance) : honest(chance));
    Calibration calibration = quality.calibration();
    return switch (which) {
      case 0 -> !quality.discrimination().interval().excludes(AREA_ONE_APART);
      case 1 -> !calibration.interceptInterval().excludes(0);
      default -> !calibration.slopeInterval().excludes(1);
    };
  }

  /// A gap of missed people drawn anew 1,000 times from the counts of two groups.
  private static Figure bootstrap() {
    var chance = new SplittableRandom(SEED);
    int held = 0;
    for (int i = 0; i < 4_000; i++) {
      Counts[] groups = {counts(400, .3, chance), counts(800, .2, chance)};
      held += Bootstrap.of(groups, CoverageFigures::gap, 1_000, chance).excludes(.1) ? 0 : 1;
    }
    return row("interval of a gap by drawing anew (1,000 draws)", held, 4_000);
  }

  private static double gap(Counts[] groups) {
    return groups[0].share(Rate.FALSE_NEGATIVE_RATE).value()
        - groups[1].share(Rate.FALSE_NEGATIVE_RATE).value();
  }

  private static Counts counts(int positives, double missed, RandomGenerator chance) {
    Share share = draw(positives, missed, chance);
    return new Counts(positives - share.of(), 50, share.of(), 350);
  }

  private static Decisions apart(RandomGenerator chance) {
    boolean[] outcome = new boolean[300];
    double[] score = new double[300];
    for (int i = 0; i < 300; i++) {
      outcome[i] = i < 120;
      score[i] = 1 / (1 + Math.exp(-chance.nextGaussian() - (outcome[i] ? 1 : 0)));
    }
    return Decisions.of(outcome, outcome, score);
  }

  private static Decisions honest(RandomGenerator chance) {
    boolean[] outcome = new boolean[300];
    double[] p = new double[300];
    for (int i = 0; i < 300; i++) {
      p[i] = 1 / (1 + Math.exp(.5 - chance.nextGaussian()));
      outcome[i] = chance.nextDouble() < p[i];
    }
    return Decisions.of(outcome, outcome, p);
  }

  private static Share draw(int n, double p, RandomGenerator chance) {
    int of = 0;
    for (int i = 0; i < n; i++) {
      of += chance.nextDouble() < p ? 1 : 0;
    }
    return new Share(of, n);
  }

  private static Figure row(String name, int held, int of) {
    double share = (double) held / of;
    return Figure.of(
            name,
            String.format(Locale.ROOT, "%.2f %%", 100 * share),
            "95 ± 1 %",
            Math.abs(share - .95) <= .01)
        .noting(
            String.format(
                Locale.ROOT,
                "%,d data sets, standard error %.2f %%",
                of,
                100 * Math.sqrt(.95 * .05 / of)));
  }
}
