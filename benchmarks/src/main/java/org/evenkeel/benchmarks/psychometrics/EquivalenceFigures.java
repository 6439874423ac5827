package org.evenkeel.benchmarks.psychometrics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.benchmarks.Distance;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.psychometrics.equivalence.GroupComparison;
import org.evenkeel.psychometrics.equivalence.ItemComparison;
import org.evenkeel.psychometrics.equivalence.Mantel;
import org.evenkeel.psychometrics.itemresponse.Estimate;
import org.evenkeel.psychometrics.itemresponse.ExpectedAPosteriori;
import org.evenkeel.psychometrics.itemresponse.GradedItem;
import org.evenkeel.psychometrics.itemresponse.Grid;
import org.evenkeel.psychometrics.itemresponse.ItemBank;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/// Questions that work differently in two groups: against lordif on PROMIS anxiety by age, and
/// against base R on made-up people.
final class EquivalenceFigures {
  private static final String DIFFERING = "1, 9, 11, 18, 24";
  private static final List<String> STATISTICS =
      List.of(
          "chi12",
          "chi13",
          "chi23",
          "beta12",
          "pseudo12.McFadden",
          "pseudo13.McFadden",
          "pseudo23.McFadden",
          "pseudo12.Nagelkerke",
          "pseudo13.Nagelkerke",
          "pseudo23.Nagelkerke",
          "pseudo12.CoxSnell",
          "pseudo13.CoxSnell",
          "pseudo23.CoxSnell");

  private EquivalenceFigures() {}

  static List<Figure> figures(Shelf shelf) {
    return Stream.of(
            shelf.measured("DIF by age against lordif", DIFFERING, () -> lordif(shelf)),
            shelf.measured("DIF against base R", "≤ 1e-6", () -> baseR(new MadeUpPeople(shelf))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Figure> lordif(Shelf shelf) {
    Table rows = shelf.answers("promis_anxiety_lordif/anxiety.csv");
    int[][] answers = answers(rows);
    int[] age = whole(rows.columns(List.of("age")), 0);
    GroupComparison comparison = GroupComparison.withDefaults();
    Table calibration = shelf.answers("golden/lordif_age_ipar_sparse.csv");
    double[] trait = places(calibration, comparison.joined(answers, age), age);
    List<ItemComparison> given = comparison.compareAt(answers, trait, age);
    GroupComparison.Findings own = comparison.compare(answers, age);
    String found = named(comparison.differing(given).stream().mapToInt(Integer::intValue));
    return List.of(
        Figure.of(
            "DIF by age, PROMIS anxiety: questions, lordif's calibration",
            found,
            DIFFERING,
            found.equals(DIFFERING)),
        statistics(given, shelf.answers("golden/lordif_age_stats.csv"))
            .row("  13 statistics of 29 questions", 1e-3),
        Figure.reported(
                "  questions by our own calibration, from answers to findings",
                named(own.differing().stream().mapToInt(Integer::intValue)),
                DIFFERING)
            .noting(
                "lordif's calibration (ltm) stopped 560 log-likelihood units below the peak; at the"
                    + " peak question 1 has p = .014. See docs/evidence/equivalence.md"));
  }

  private static Distance statistics(List<ItemComparison> found, Table golden) {
    double[][] printed = golden.columns(STATISTICS);
    Distance distance = new Distance();
    for (int i = 0; i < printed.length; i++) {
      distance.meet(statistics(found.get(i)), printed[i]);
    }
    return distance;
  }

  private static double[] statistics(ItemComparison item) {
    return new double[] {
      item.uniform(),
      item.either(),
      item.nonUniform(),
      item.coefficientChange(),
      item.mcFadden().uniform(),
      item.mcFadden().either(),
      item.mcFadden().nonUniform(),
      item.nagelkerke().uniform(),
      item.nagelkerke().either(),
      item.nagelkerke().nonUniform(),
      item.coxSnell().uniform(),
      item.coxSnell().either(),
      item.coxSnell().nonUniform()
    };
  }

  /// Places by lordif's calibration, in which I2 is asked of everybody, I1.1 and I1.2 of one group.
  private static double[] places(Table calibration, int[][] joined, int[] group) {
    double[][] thresholds = calibration.columns(List.of("cb1", "cb2", "cb3"));
    ItemBank bank =
        new ItemBank(
            IntStream.range(0, calibration.size())
                .mapToObj(i -> GradedItem.of(calibration.number(i, "a"), known(thresholds[i])))
                .toList());
    int[][] answers = new int[joined.length][bank.size()];
    for (int person = 0; person < joined.length; person++) {
      for (int i = 0; i < bank.size(); i++) {
        answers[person][i] = answer(calibration.text(i, ""), joined[person], group[person]);
      }
    }
    return Arrays.stream(ExpectedAPosteriori.of(bank, Grid.normal(-4, 4, 81)).estimateAll(answers))
        .mapToDouble(Estimate::theta)
        .toArray();
  }

  private static int answer(String name, int[] joined, int group) {
    String[] parts = name.substring(1).split("\\.", -1);
    boolean asked = parts.length == 1 || Integer.parseInt(parts[1]) - 1 == group;
    return asked ? joined[Integer.parseInt(parts[0]) - 1] : ItemBank.NOT_ANSWERED;
  }

  /// Groups by odd and even number, 2 and 3 as yes.
  private static List<Figure> baseR(MadeUpPeople people) {
    int[][] yesNo = people.yesNo();
    int[] totals = Arrays.stream(yesNo).mapToInt(row -> Arrays.stream(row).sum()).toArray();
    double[][] golden = people.matrix("logisticDIF");
    Distance logistic = new Distance();
    for (int i = 0; i < golden.length; i++) {
      ItemComparison found = compared(yesNo, totals, i);
      logistic
          .meet(found.uniform(), tail(golden[i][3], 1))
          .meet(found.either(), tail(golden[i][4], 2))
          .meet(found.nonUniform(), tail(golden[i][4] - golden[i][3], 1));
    }
    return List.of(
        mantel(people, yesNo, totals).row("Mantel–Haenszel of 9 questions against base R", 1e-6),
        logistic.row("logistic DIF of 9 questions against base R", 1e-6));
  }

  private static ItemComparison compared(int[][] answers, int[] totals, int item) {
    int[] group = IntStream.range(0, answers.length).map(i -> i % 2).toArray();
    return ItemComparison.of(
        column(answers, item), Arrays.stream(totals).asDoubleStream().toArray(), group);
  }

  private static Distance mantel(MadeUpPeople people, int[][] answers, int[] totals) {
    boolean[] focal = new boolean[answers.length];
    IntStream.range(0, focal.length).forEach(i -> focal[i] = i % 2 == 1);
    double[][] golden = people.matrix("MH");
    Distance distance = new Distance();
    for (int i = 0; i < golden.length; i++) {
      Mantel found = Mantel.of(column(answers, i), totals, focal);
      distance.meet(new double[] {found.statistic(), found.pValue(), found.oddsRatio()}, golden[i]);
    }
    return distance;
  }

  private static double tail(double statistic, int degrees) {
    return 1 - new ChiSquaredDistribution(degrees).cumulativeProbability(statistic);
  }

  private static String named(IntStream items) {
    return items.mapToObj(i -> String.valueOf(i + 1)).collect(Collectors.joining(", "));
  }

  /// Answers are printed from 1.
  private static int[][] answers(Table rows) {
    double[][] printed = rows.columns(Table.numbered("R", 1, 29, ""));
    return Arrays.stream(printed)
        .map(row -> Arrays.stream(row).mapToInt(answer -> (int) answer - 1).toArray())
        .toArray(int[][]::new);
  }

  private static int[] whole(double[][] columns, int column) {
    return Arrays.stream(columns).mapToInt(row -> (int) row[column]).toArray();
  }

  private static int[] column(int[][] answers, int item) {
    return Arrays.stream(answers).mapToInt(row -> row[item]).toArray();
  }

  private static double[] known(double[] thresholds) {
    return Arrays.stream(thresholds).filter(b -> !Double.isNaN(b)).toArray();
  }
}
