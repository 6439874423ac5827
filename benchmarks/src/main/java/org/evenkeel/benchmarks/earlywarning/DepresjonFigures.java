package org.evenkeel.benchmarks.earlywarning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.biosignals.RestActivity;
import org.evenkeel.fairness.Calibration;
import org.evenkeel.fairness.Discrimination;
import org.evenkeel.fairness.Interval;
import org.evenkeel.fairness.Share;
import org.evenkeel.prediction.ByPerson;
import org.evenkeel.prediction.Example;
import org.evenkeel.prediction.Examples;
import org.evenkeel.prediction.Feature;
import org.evenkeel.prediction.NestedValidation;
import org.evenkeel.prediction.Validation;

/// Minute movement of people with and without depression (Garcia-Ceja et al. 2018): one row a
/// person of seven summaries written down beforehand, leave-one-person-out, the strength of the
/// ridge chosen among the others only.
///
/// Only the days the study counts are read, which leaves out the hours after the band was taken
/// off. Three bands never say 0: from each of their counts the commonest one, their floor, is taken
/// off. A minute is still at 1 or below.
final class DepresjonFigures {
  private static final List<Feature> FEATURES =
      List.of(
          Feature.of("mean activity, log"),
          Feature.of("share of still minutes"),
          Feature.of("interdaily stability"),
          Feature.of("intradaily variability"),
          Feature.of("least active 5 hours, log"),
          Feature.of("most active 10 hours, log"),
          Feature.of("relative amplitude"));
  private static final int MINUTES = 1440;
  private static final int DRAWS = 2_000;

  private DepresjonFigures() {}

  static List<Figure> figures(Shelf shelf) {
    return shelf.measured(
        "Depresjon, leave-one-person-out", "accuracy .78–.80, AUC .898", () -> rows(shelf));
  }

  private static List<Figure> rows(Shelf shelf) {
    Examples people = people(shelf);
    var chance = new SplittableRandom(SimulatedDays.SEED);
    Validation validation =
        Validation.of(
            NestedValidation.logistic(NestedValidation.STRENGTHS)
                .over(ByPerson.leaveOneOut(people), chance));
    Share accuracy = validation.accuracy(.5);
    Discrimination area = validation.quality().discrimination();
    Interval matthews = validation.byPerson(v -> Validation.matthews(v.counts(.5)), DRAWS, chance);
    Calibration calibration = validation.quality().calibration();
    return List.of(
        Figure.of(
                "Depresjon, %d people, one left out: accuracy".formatted(people.size()),
                shown(accuracy.value(), accuracy.interval()),
                "≥ .78",
                accuracy.value() >= .78)
            .noting("nested; published .78–.80 of 55 people, 44 are here; always guessing .59"),
        Figure.of(
                "  area under the curve",
                shown(area.auc(), area.interval()),
                "≥ .898",
                area.auc() >= .898)
            .noting("DeLong's interval; the reference is of 55 people"),
        Figure.reported(
            "  Matthews' correlation",
            shown(Validation.matthews(validation.counts(.5)), matthews),
            "reference .548"),
        Figure.reported(
            "  calibration intercept, slope",
            String.format(Locale.ROOT, "%.2f, %.2f", calibration.intercept(), calibration.slope()),
            "0, 1"));
  }

  static Examples people(Shelf shelf) {
    Table scores = shelf.answers("depresjon/scores_dev.csv.gz");
    List<Example> rows = new ArrayList<>();
    for (int row = 0; row < scores.size(); row++) {
      String name = scores.text(row, "number");
      double[] minutes = minutes(shelf, name, (int) scores.number(row, "days"));
      rows.add(new Example(name, values(minutes), name.startsWith("condition") ? 1 : 0));
    }
    return new Examples(FEATURES, rows);
  }

  private static double[] minutes(Shelf shelf, String name, int days) {
    Table table = shelf.answers("depresjon/dev/" + name + ".csv.gz");
    double[] counts =
        IntStream.range(0, Math.min(table.size(), days * MINUTES))
            .mapToDouble(row -> table.number(row, "activity"))
            .toArray();
    double floor = floor(counts);
    return Arrays.stream(counts).map(count -> Math.max(0, count - floor)).toArray();
  }

  /// The commonest count of a band that never says 0.
  private static double floor(double[] counts) {
    if (Arrays.stream(counts).anyMatch(count -> count == 0)) {
      return 0;
    }
    Map<Double, Long> times =
        Arrays.stream(counts)
            .boxed()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return Collections.max(times.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private static List<Double> values(double[] minutes) {
    RestActivity rhythm = RestActivity.of(minutes, 60);
    double still = Arrays.stream(minutes).filter(count -> count <= 1).count();
    return DoubleStream.of(
            Math.log1p(Arrays.stream(minutes).average().orElseThrow()),
            still / minutes.length,
            rhythm.interdailyStability(),
            rhythm.intradailyVariability(),
            Math.log1p(rhythm.leastActive()),
            Math.log1p(rhythm.mostActive()),
            rhythm.relativeAmplitude())
        .boxed()
        .toList();
  }

  private static String shown(double value, Interval interval) {
    return String.format(
        Locale.ROOT, "%.3f (%.3f to %.3f)", value, interval.low(), interval.high());
  }
}
