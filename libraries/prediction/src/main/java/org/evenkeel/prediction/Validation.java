package org.evenkeel.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.evenkeel.fairness.Counts;
import org.evenkeel.fairness.Decisions;
import org.evenkeel.fairness.Interval;
import org.evenkeel.fairness.Rate;
import org.evenkeel.fairness.ReliabilityDiagram;
import org.evenkeel.fairness.ScoreQuality;
import org.evenkeel.fairness.Share;

/// What a model said of people it had not learned from, beside what came.
///
/// @param said one for every held row
public record Validation(List<Said> said) {

  /// One held row.
  ///
  /// @param person whose row it is
  /// @param probability what the model that never saw this person said
  /// @param came whether the outcome came
  /// @param strength the strength chosen without this person
  public record Said(String person, double probability, boolean came, double strength) {}

  public Validation {
    said = List.copyOf(said);
    if (said.isEmpty()) {
      throw new IllegalArgumentException("No held rows were given; a validation has one at least");
    }
  }

  public static Validation of(List<NestedValidation.Held<LogisticModel>> folds) {
    return new Validation(
        folds.stream()
            .flatMap(fold ->
                fold.held().rows().stream()
                    .map(row ->
                        new Said(
                            row.person(),
                            fold.model().probability(row.values()),
                            row.outcome() == 1,
                            fold.strength())))
            .toList());
  }

  public int people() {
    return (int) said.stream().map(Said::person).distinct().count();
  }

  /// Area under the curve, calibration intercept and slope, expected calibration error, Brier.
  public ScoreQuality quality() {
    return ScoreQuality.of(decisions(.5));
  }

  /// The reliability diagram, of groups of about equal size.
  public ReliabilityDiagram reliability(int groups) {
    return ReliabilityDiagram.of(decisions(.5), groups);
  }

  /// As decisions, in the order of [#said()], flagged from the threshold on, for a fairness audit.
  public Decisions decisions(double threshold) {
    boolean[] came = new boolean[said.size()];
    boolean[] flagged = new boolean[said.size()];
    double[] probability = new double[said.size()];
    for (int i = 0; i < came.length; i++) {
      came[i] = said.get(i).came();
      probability[i] = said.get(i).probability();
      flagged[i] = probability[i] >= threshold;
    }
    return Decisions.of(came, flagged, probability);
  }

  /// How flags from a threshold on and outcomes fell.
  public Counts counts(double threshold) {
    return counts(said, threshold);
  }

  private static Counts counts(List<Said> said, double threshold) {
    long[] cells = new long[4];
    said.forEach(one -> cells[(one.came() ? 2 : 0) + (one.probability() >= threshold ? 1 : 0)]++);
    return new Counts(cells[3], cells[1], cells[2], cells[0]);
  }

  /// Share of held rows that were right. Its exact interval supposes one row a person.
  public Share accuracy(double threshold) {
    return counts(threshold).share(Rate.ACCURACY);
  }

  /// The mean of sensitivity and specificity.
  public double balancedAccuracy(double threshold) {
    Counts counts = counts(threshold);
    return (counts.share(Rate.SENSITIVITY).value() + counts.share(Rate.SPECIFICITY).value()) / 2;
  }

  /// Matthews' correlation of flag and outcome, −1 to 1; 0 where one of them never differs.
  public static double matthews(Counts c) {
    double flagged = c.flagged();
    double unflagged = c.people() - flagged;
    double product = flagged * unflagged * c.positives() * c.negatives();
    double cross =
        (double) c.truePositives() * c.trueNegatives()
            - (double) c.falsePositives() * c.falseNegatives();
    return product > 0 ? cross / Math.sqrt(product) : 0;
  }

  /// The interval of a figure, by drawing whole people anew (percentiles of 2.5 and 97.5).
  ///
  /// @param figure of some held rows; NaN results are left out
  public Interval byPerson(ToDoubleFunction<Validation> figure, int draws, RandomGenerator chance) {
    Map<String, List<Said>> rows =
        said.stream()
            .collect(Collectors.groupingBy(Said::person, LinkedHashMap::new, Collectors.toList()));
    List<List<Said>> people = List.copyOf(rows.values());
    double[] drawn = new double[draws];
    Arrays.setAll(drawn, _ -> figure.applyAsDouble(anew(people, chance)));
    double[] known = Arrays.stream(drawn).filter(f -> !Double.isNaN(f)).sorted().toArray();
    return known.length == 0
        ? new Interval(Double.NaN, Double.NaN)
        : new Interval(quantile(known, .025), quantile(known, .975));
  }

  private static Validation anew(List<List<Said>> people, RandomGenerator chance) {
    List<Said> rows = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      rows.addAll(people.get(chance.nextInt(people.size())));
    }
    return new Validation(rows);
  }

  private static double quantile(double[] ordered, double p) {
    double place = (ordered.length - 1) * p;
    int below = (int) place;
    int above = Math.min(below + 1, ordered.length - 1);
    return ordered[below] + (place - below) * (ordered[above] - ordered[below]);
  }
}
