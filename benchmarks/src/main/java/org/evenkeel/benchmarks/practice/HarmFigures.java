package org.evenkeel.benchmarks.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.harmwatch.Answers;
import org.evenkeel.harmwatch.Finding.Harmful;
import org.evenkeel.harmwatch.HarmWatch;

/// Planted exercises: one after which 10 of 100 more than accepted feel worse, and one that keeps
/// to the accepted rate.
final class HarmFigures {
  static final long SEED = 20_261_123;
  private static final int EXERCISES = 10_000;
  private static final int MOST_ANSWERS = 3_000;
  private static final int WITHIN = 200;
  private static final double EXCESS = 0.10;
  private static final HarmWatch WATCH = HarmWatch.withDefaults();

  private HarmFigures() {}

  static List<Figure> figures() {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    double harmful = WATCH.accepted() + EXCESS;
    int[] at = pauses(harmful, chance);
    int[] fine = pauses(WATCH.accepted(), chance);
    return List.of(
        Figure.of(
            "planted exercise, 10 in 100 more feel worse: paused within 200 answers",
            inHundred(share(at, WITHIN)),
            "95 % or more",
            share(at, WITHIN) >= 0.95),
        Figure.reported(
            "the same: answers until it is paused, middle and slowest 5 of 100",
            "%d and %d".formatted(at[EXERCISES / 2], at[EXERCISES * 95 / 100]),
            "–"),
        Figure.reported(
            "the same, reckoned exactly instead of drawn",
            inHundred(WATCH.chanceOfPause(WITHIN, harmful)),
            "–"),
        Figure.of(
            "exercise at the accepted 5 in 100: paused within 3000 answers",
            inHundred(share(fine, MOST_ANSWERS)),
            "1 % or less",
            share(fine, MOST_ANSWERS) <= WATCH.falsePauses()));
  }

  /// At which answer each of many such exercises is paused, in order; beyond the last for never.
  private static int[] pauses(double rate, RandomGenerator chance) {
    int[] at = new int[EXERCISES];
    for (int i = 0; i < EXERCISES; i++) {
      at[i] = pause(rate, chance);
    }
    Arrays.sort(at);
    return at;
  }

  private static int pause(double rate, RandomGenerator chance) {
    Answers answers = Answers.NONE;
    while (answers.all() < MOST_ANSWERS) {
      answers = answers.and(chance.nextDouble() < rate);
      if (WATCH.finding(answers) instanceof Harmful) {
        return answers.all();
      }
    }
    return MOST_ANSWERS + 1;
  }

  private static double share(int[] at, int within) {
    return Arrays.stream(at).filter(answer -> answer <= within).count() / (double) at.length;
  }

  private static String inHundred(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
