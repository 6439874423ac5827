package org.evenkeel.benchmarks.earlywarning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.prediction.Example;
import org.evenkeel.prediction.Examples;
import org.evenkeel.prediction.Feature;
import org.evenkeel.prediction.Prediction;
import org.evenkeel.prediction.ValidatedModel;

/// Whether sets hold the truth as often as they promise, over many whole studies on simulated
/// people: learn, validate, and ask of new people.
final class CoverageFigures {
  private static final int STUDIES = 200;
  private static final int LEARNED_FROM = 300;
  private static final int NEW_PEOPLE = 200;
  private static final double SHARE = .95;

  private CoverageFigures() {}

  static List<Figure> figures() {
    var chance = new SplittableRandom(SimulatedDays.SEED);
    long[] found = new long[3];
    for (int study = 0; study < STUDIES; study++) {
      ask(learned(chance), chance, found);
    }
    double coverage = (double) found[1] / found[0];
    return List.of(
        Figure.of(
                "conformal sets of 95 %: true outcome in the set",
                String.format(Locale.ROOT, "%.2f %%", 100 * coverage),
                "95 ± 1 %",
                Math.abs(coverage - SHARE) <= .01)
            .noting(
                "%d studies of %d people, %d new people each; standard error about .15 %%"
                    .formatted(STUDIES, LEARNED_FROM, NEW_PEOPLE)),
        Figure.reported(
            "  of these, sets of a single outcome",
            String.format(Locale.ROOT, "%.0f %%", 100.0 * found[2] / found[0]),
            "reported"));
  }

  private static ValidatedModel learned(RandomGenerator chance) {
    return ValidatedModel.learn(
        people(LEARNED_FROM, chance),
        new ValidatedModel.Settings(.5, SHARE, List.of(1.0), 10),
        chance);
  }

  private static void ask(ValidatedModel model, RandomGenerator chance, long[] found) {
    for (Example person : people(NEW_PEOPLE, chance).rows()) {
      if (model.predict(person.values()) instanceof Prediction.Made made) {
        found[0]++;
        found[1] += holds(made, person.outcome() == 1) ? 1 : 0;
        found[2] += single(made) ? 1 : 0;
      }
    }
  }

  private static boolean holds(Prediction.Made made, boolean came) {
    return switch (made.set()) {
      case EITHER -> true;
      case NEITHER -> false;
      case COMES -> came;
      case DOES_NOT_COME -> !came;
    };
  }

  private static boolean single(Prediction.Made made) {
    return switch (made.set()) {
      case EITHER, NEITHER -> false;
      case COMES, DOES_NOT_COME -> true;
    };
  }

  /// Three features; log-odds 1.5·first − second − .5, the third counting nothing.
  private static Examples people(int number, RandomGenerator chance) {
    List<Example> rows = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      double first = chance.nextGaussian();
      double second = chance.nextGaussian();
      double third = chance.nextGaussian();
      double p = 1 / (1 + Math.exp(.5 - 1.5 * first + second));
      rows.add(
          new Example("p" + i, List.of(first, second, third), chance.nextDouble() < p ? 1 : 0));
    }
    return new Examples(
        List.of(Feature.of("first"), Feature.of("second"), Feature.of("third")), rows);
  }
}
