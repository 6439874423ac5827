package org.evenkeel.benchmarks.fairness;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.fairness.Audit;
import org.evenkeel.fairness.Decisions;
import org.evenkeel.fairness.Equity;
import org.evenkeel.fairness.Gate;
import org.evenkeel.fairness.GroupResult;
import org.evenkeel.fairness.GroupThresholds;
import org.evenkeel.fairness.Grouping;
import org.evenkeel.fairness.Rate;
import org.evenkeel.fairness.Verdict;

/// Models planted with a fault, and a group planted too small to judge.
final class PlantedFigures {
  private static final int LARGE = 20_000;

  private PlantedFigures() {}

  static List<Figure> figures() {
    Audit small = planted(40, 0, 0);
    GroupResult group = small.groupings().getFirst().groups().get(1);
    return List.of(
        mitigated(),
        waited(),
        withheld("a planted model that misses more of one group", planted(4_000, 1, 0)),
        withheld("a planted model that tells one group apart less well", planted(4_000, 0, 1.5)),
        Figure.of(
            "a planted group of 40",
            said(group.verdict()),
            "not enough data",
            group.verdict() == Verdict.NOT_ENOUGH_DATA),
        Figure.of(
            "  and the gate names it among the unknown",
            Gate.on(small) instanceof Gate.MayRun(var unknown)
                ? "%d figures named".formatted(unknown.size())
                : "withheld",
            "named",
            Gate.on(small) instanceof Gate.MayRun(var unknown)
                && unknown.stream().anyMatch(reason -> reason.group().equals("second"))),
        Figure.of(
            "an honest model of 20,000 and 20,000",
            gate(planted(LARGE, 0, 0)),
            "may run",
            Gate.on(planted(LARGE, 0, 0)) instanceof Gate.MayRun));
  }

  /// The missed shares of the planted model before and after thresholds by group.
  private static Figure mitigated() {
    People people = People.planted(4_000, 1, 0);
    GroupThresholds thresholds = GroupThresholds.of(people.decisions(), people.by(), .5, .01);
    double before = missedApart(people.decisions(), people.by());
    double after = missedApart(thresholds.applied(people.decisions(), people.by()), people.by());
    return Figure.of(
            "missed shares apart, before and after thresholds by group",
            String.format(Locale.ROOT, "%.3f, %.3f", before, after),
            "after ≤ .011",
            after <= .011)
        .noting("thresholds are only ever lowered; a decision of two people, audited anew");
  }

  private static double missedApart(Decisions decisions, Grouping by) {
    return Audit.of(decisions, by)
        .groupings()
        .getFirst()
        .disparity(Rate.FALSE_NEGATIVE_RATE)
        .difference();
  }

  /// Of 900 people a tenth waits too long, of 900 others four in ten.
  private static Figure waited() {
    List<Equity.Passage> passages =
        IntStream.range(0, 1_800)
            .mapToObj(i -> i % 10 < (i < 900 ? 1 : 4) ? 60 : 10)
            .map(days -> new Equity.Passage(OptionalInt.of(days), Equity.End.RECOVERED))
            .toList();
    Grouping by =
        Grouping.of(
            "language",
            List.of("first", "second"),
            IntStream.range(0, 1_800).map(i -> i < 900 ? 0 : 1).toArray());
    Verdict verdict =
        Equity.of(by, passages, 28).groups().get(1).comparisons().getFirst().verdict();
    return Figure.of(
        "a planted group that waits longer for help",
        said(verdict),
        "unfair",
        verdict == Verdict.UNFAIR);
  }

  static String said(Verdict verdict) {
    return switch (verdict) {
      case FAIR -> "fair";
      case UNFAIR -> "unfair";
      case NOT_ENOUGH_DATA -> "not enough data";
    };
  }

  private static Figure withheld(String name, Audit audit) {
    return Figure.of(name, gate(audit), "withheld", Gate.on(audit) instanceof Gate.Withheld);
  }

  private static String gate(Audit audit) {
    return switch (Gate.on(audit)) {
      case Gate.Withheld(var reasons) -> "withheld, %d reasons".formatted(reasons.size());
      case Gate.MayRun _ -> "may run";
    };
  }

  private static Audit planted(int second, double lowered, double blurred) {
    People people = People.planted(second, lowered, blurred);
    return Audit.of(people.decisions(), people.by());
  }

  private record People(Decisions decisions, Grouping by) {

    /// @param lowered logits by which the second group's probabilities are too low
    /// @param blurred deviation of the noise on the second group's logits
    static People planted(int second, double lowered, double blurred) {
      var chance = new SplittableRandom(CoverageFigures.SEED);
      int people = LARGE + second;
      boolean[] outcome = new boolean[people];
      boolean[] flagged = new boolean[people];
      double[] probability = new double[people];
      int[] group = new int[people];
      for (int i = 0; i < people; i++) {
        double logit = 1.5 * chance.nextGaussian() - .5;
        outcome[i] = chance.nextDouble() < 1 / (1 + Math.exp(-logit));
        group[i] = i < LARGE ? 0 : 1;
        double said = logit - group[i] * (lowered + blurred * chance.nextGaussian());
        probability[i] = 1 / (1 + Math.exp(-said));
        flagged[i] = probability[i] >= .5;
      }
      return new People(
          Decisions.of(outcome, flagged, probability),
          Grouping.of("group", List.of("first", "second"), group));
    }
  }
}
