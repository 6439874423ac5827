package org.evenkeel.benchmarks.earlywarning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.fairness.Interval;
import org.evenkeel.fairness.ScoreQuality;
import org.evenkeel.prediction.ByPerson;
import org.evenkeel.prediction.Conformal;
import org.evenkeel.prediction.Example;
import org.evenkeel.prediction.Examples;
import org.evenkeel.prediction.Feature;
import org.evenkeel.prediction.Fold;
import org.evenkeel.prediction.LogisticModel;
import org.evenkeel.prediction.ModelCard;
import org.evenkeel.prediction.NestedValidation;
import org.evenkeel.prediction.Prediction;
import org.evenkeel.prediction.Provenance;
import org.evenkeel.prediction.ValidatedModel;
import org.evenkeel.prediction.Validation;

/// Whether an early score tells who is still a case later. Open trials have no weekly scores, so
/// the second score stands where the one of week 4 stands in a service: Beat the Blues (before, and
/// two months), and another service, Claus et al. 2020 (first and second of four). A case has a BDI
/// of 14 or more. Settings were written down before the figures were seen.
final class OutcomeFigures {
  private static final String BLUES = "Beat the Blues, still a case later";
  private static final int DRAWS = 2_000;
  private static final int FOLDS = 10;
  private static final double CASE = 14;
  private static final List<Double> ROUNDS = List.of(100.0, 50.0, 20.0, 10.0, 5.0);
  private static final List<Feature> FEATURES =
      List.of(
          Feature.fixed("score before"),
          Feature.of("score now"),
          Feature.fixed("medicine"),
          Feature.fixed("ill for more than six months"),
          Feature.fixed("programme"));

  private OutcomeFigures() {}

  static List<Figure> figures(Shelf shelf) {
    List<Figure> rows = new ArrayList<>();
    rows.addAll(shelf.measured(BLUES, "> .67", () -> blues(shelf)));
    rows.addAll(
        shelf.measured(
            "Depresjon: boosted trees",
            "built in if they win",
            () -> List.of(trees("Depresjon", DepresjonFigures.people(shelf)))));
    return rows;
  }

  private static List<Figure> blues(Shelf shelf) {
    Examples people = people(shelf);
    List<Figure> rows = new ArrayList<>();
    rows.addAll(quality(people));
    rows.addAll(sets(people));
    rows.add(trees(BLUES, people));
    rows.add(elsewhere(people, others(shelf)));
    rows.add(card(people));
    return rows;
  }

  private static Examples people(Shelf shelf) {
    Table table = shelf.answers("outcome_trials/BtheB.csv");
    List<Example> rows = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      double now = table.number(row, "bdi.2m");
      double later = last(table, row);
      if (!Double.isNaN(now) && !Double.isNaN(later)) {
        rows.add(new Example("b" + row, values(table, row, now), later >= CASE ? 1 : 0));
      }
    }
    return new Examples(FEATURES, rows);
  }

  private static List<Double> values(Table table, int row, double now) {
    return List.of(
        table.number(row, "bdi.pre"),
        now,
        table.text(row, "drug").equals("Yes") ? 1.0 : 0.0,
        table.text(row, "length").equals(">6m") ? 1.0 : 0.0,
        table.text(row, "treatment").equals("BtheB") ? 1.0 : 0.0);
  }

  /// The last score after two months that is known.
  private static double last(Table table, int row) {
    return DoubleStream.of(
            table.number(row, "bdi.8m"), table.number(row, "bdi.5m"), table.number(row, "bdi.3m"))
        .filter(score -> !Double.isNaN(score))
        .findFirst()
        .orElse(Double.NaN);
  }

  private static Examples others(Shelf shelf) {
    Table table = shelf.answers("outcome_trials/claus_2020.csv");
    List<Example> rows = new ArrayList<>();
    for (int row = 0; row + 3 < table.size(); row += 4) {
      rows.add(
          new Example(
              "c" + table.text(row, "id"),
              List.of(table.number(row, "bdi"), table.number(row + 1, "bdi")),
              table.number(row + 3, "bdi") >= CASE ? 1 : 0));
    }
    return new Examples(FEATURES.subList(0, 2), rows);
  }

  private static Examples only(Examples rows, int... features) {
    return new Examples(
        IntStream.of(features).mapToObj(rows.features()::get).toList(),
        rows.rows().stream()
            .map(row ->
                new Example(
                    row.person(),
                    IntStream.of(features).mapToObj(row.values()::get).toList(),
                    row.outcome()))
            .toList());
  }

  private static List<Figure> quality(Examples people) {
    Validation now = validated(people);
    Validation before = validated(only(people, 0, 2, 3, 4));
    double balanced = now.balancedAccuracy(.5);
    ScoreQuality quality = now.quality();
    return List.of(
        Figure.of(
                "%s, %d people: balanced accuracy".formatted(BLUES, people.size()),
                shown(balanced, interval(now, v -> v.balancedAccuracy(.5))),
                "> .67, or said so",
                balanced > .67 || NextDayFigures.saidOnThePage("Beat the Blues", ".67"))
            .noting("ten folds by person, nested; the second score stands for week 4"),
        Figure.of(
            "  area under the curve, and from the start only",
            "%s, %.3f"
                .formatted(
                    shown(quality.discrimination().auc(), quality.discrimination().interval()),
                    before.quality().discrimination().auc()),
            "beats the start only",
            quality.discrimination().auc() > before.quality().discrimination().auc()),
        lossRow("  log loss against the start only", now, before),
        Figure.reported(
            "  calibration intercept, slope; ECE; Brier",
            String.format(
                Locale.ROOT,
                "%.2f, %.2f; %.3f; %.3f",
                quality.calibration().intercept(),
                quality.calibration().slope(),
                quality.calibrationError(),
                quality.brier()),
            "0, 1; 0; 0"),
        Figure.reported("  reliability, fifths: said → came", reliability(now), "the same"));
  }

  private static String reliability(Validation validation) {
    return validation.reliability(5).points().stream()
        .map(point -> String.format(Locale.ROOT, "%.2f→%.2f", point.said(), point.came().value()))
        .collect(Collectors.joining(" "));
  }

  private static Validation validated(Examples rows) {
    var chance = new SplittableRandom(SimulatedDays.SEED);
    return Validation.of(
        NestedValidation.logistic(NestedValidation.STRENGTHS)
            .over(ByPerson.folds(rows, FOLDS, chance), chance));
  }

  private static Interval interval(Validation validation, ToDoubleFunction<Validation> figure) {
    return validation.byPerson(figure, DRAWS, new SplittableRandom(SimulatedDays.SEED));
  }

  /// Learned and validated within nine tenths, asked of the last tenth.
  private static List<Figure> sets(Examples people) {
    var chance = new SplittableRandom(SimulatedDays.SEED);
    int asked = 0;
    int silent = 0;
    int single = 0;
    int holding = 0;
    for (Fold fold : ByPerson.folds(people, FOLDS, chance)) {
      ValidatedModel model =
          ValidatedModel.learn(fold.learn(), ValidatedModel.Settings.usual(), chance);
      for (Example row : fold.held().rows()) {
        asked++;
        switch (model.predict(row.values())) {
          case Prediction.Abstained _ -> silent++;
          case Prediction.Made made -> {
            single += single(made.set()) ? 1 : 0;
            holding += holds(made.set(), row.outcome() == 1) ? 1 : 0;
          }
        }
      }
    }
    double held = (double) holding / (asked - silent);
    double error = Math.sqrt(.9 * .1 / (asked - silent));
    return List.of(
        Figure.of(
                "  sets of 90 %: true outcome in the set",
                String.format(Locale.ROOT, "%.3f of %d", held, asked - silent),
                String.format(Locale.ROOT, "≥ .90 − %.2f", 2 * error),
                held >= .9 - 2 * error)
            .noting(
                "%d of %d told one outcome; said nothing of %d people unlike those learned from"
                    .formatted(single, asked - silent, silent)));
  }

  private static boolean single(Conformal.OutcomeSet set) {
    return switch (set) {
      case COMES, DOES_NOT_COME -> true;
      case EITHER, NEITHER -> false;
    };
  }

  private static boolean holds(Conformal.OutcomeSet set, boolean came) {
    return switch (set) {
      case EITHER -> true;
      case NEITHER -> false;
      case COMES -> came;
      case DOES_NOT_COME -> !came;
    };
  }

  /// Trees are built in only where the interval of the difference lies on their side.
  private static Figure trees(String name, Examples rows) {
    var chance = new SplittableRandom(SimulatedDays.SEED);
    List<Fold> folds = ByPerson.folds(rows, FOLDS, chance);
    Validation plain =
        Validation.of(NestedValidation.logistic(NestedValidation.STRENGTHS).over(folds, chance));
    var nested =
        new NestedValidation<BoostedTrees>(BoostedTrees::fit, BoostedTrees::loss, ROUNDS, 5);
    Validation trees =
        new Validation(
            nested.over(folds, chance).stream()
                .flatMap(fold ->
                    fold.held().rows().stream()
                        .map(row ->
                            new Validation.Said(
                                row.person(),
                                fold.model().probability(row.values()),
                                row.outcome() == 1,
                                fold.strength())))
                .toList());
    double[] difference = difference(trees, plain, chance);
    boolean wins = difference[2] < 0;
    return Figure.of(
            name + ": boosted trees against plain",
            String.format(
                Locale.ROOT,
                "AUC %.3f, plain %.3f: %s",
                trees.quality().discrimination().auc(),
                plain.quality().discrimination().auc(),
                wins ? "they win" : "no honest margin"),
            "built in if they win",
            !wins)
        .noting(differenceShown(difference) + "; rounds chosen within, nested, by person");
  }

  private static Figure lossRow(String name, Validation one, Validation other) {
    double[] difference = difference(one, other, new SplittableRandom(SimulatedDays.SEED));
    return Figure.reported(name, differenceShown(difference), "below 0");
  }

  private static String differenceShown(double... difference) {
    return String.format(
        Locale.ROOT,
        "log loss %+.3f (%+.3f to %+.3f)",
        difference[0],
        difference[1],
        difference[2]);
  }

  /// Of the mean log losses, with its interval by drawing people anew; one row a person.
  private static double[] difference(Validation one, Validation other, RandomGenerator chance) {
    double[] each =
        IntStream.range(0, one.said().size())
            .mapToDouble(i -> loss(one.said().get(i)) - loss(other.said().get(i)))
            .toArray();
    double[] drawn =
        IntStream.range(0, DRAWS)
            .mapToDouble(_ ->
                IntStream.range(0, each.length)
                    .mapToDouble(_ -> each[chance.nextInt(each.length)])
                    .average()
                    .orElseThrow())
            .sorted()
            .toArray();
    return new double[] {
      DoubleStream.of(each).average().orElseThrow(),
      drawn[DRAWS / 40],
      drawn[DRAWS - DRAWS / 40 - 1]
    };
  }

  private static double loss(Validation.Said said) {
    double p = said.came() ? said.probability() : 1 - said.probability();
    return -Math.log(Math.max(p, 1e-15));
  }

  /// Learned from one service and asked of another, which differs in how ill its people are.
  private static Figure elsewhere(Examples here, Examples there) {
    LogisticModel model = LogisticModel.fit(only(here, 0, 1), 1);
    Validation said =
        new Validation(
            there.rows().stream()
                .map(row ->
                    new Validation.Said(
                        row.person(), model.probability(row.values()), row.outcome() == 1, 1))
                .toList());
    var quality = said.quality();
    return Figure.reported(
            "  asked of another service (Claus 2020, %d people): AUC".formatted(there.size()),
            shown(quality.discrimination().auc(), quality.discrimination().interval()),
            "reported")
        .noting(
            String.format(
                Locale.ROOT,
                "two scores only; calibration intercept %.2f, slope %.2f there",
                quality.calibration().intercept(),
                quality.calibration().slope()));
  }

  private static Figure card(Examples people) {
    var chance = new SplittableRandom(SimulatedDays.SEED);
    ValidatedModel model = ValidatedModel.learn(people, ValidatedModel.Settings.usual(), chance);
    Provenance from =
        Provenance.of(
            people,
            "Beat the Blues, HSAUR3",
            "evidence",
            SimulatedDays.SEED,
            Instant.parse("2026-11-23T00:00:00Z"));
    ModelCard card = ModelCard.of("later-case", 1, model, from, chance);
    return Figure.reported(
            "  its card: accuracy, always guessing, MCC",
            String.format(
                Locale.ROOT,
                "%.3f, %.3f, %.3f",
                card.accuracy().value(),
                card.accuracyOfGuessing(),
                card.matthews()),
            "reported")
        .noting(
            String.format(
                Locale.ROOT,
                "%d people, rows %s…; right when pointed out, at a base rate of 20 %%: %.2f",
                from.people(),
                from.fingerprint().substring(0, 12),
                card.positivePredictiveValueAt(.2)));
  }

  private static String shown(double value, Interval interval) {
    return String.format(
        Locale.ROOT, "%.3f (%.3f to %.3f)", value, interval.low(), interval.high());
  }
}
