package org.evenkeel.benchmarks.psychometrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.psychometrics.Answers;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.evenkeel.psychometrics.itemresponse.Grid;
import org.evenkeel.psychometrics.itemresponse.SumScoreTable;

/// Published conversion table and published prevalence.
final class ScoreFigures {
  private static final String NHANES = "nhanes_phq9/nhanes_dpq_demo_2007_2016_dev.csv.gz";
  private static final List<String> ITEMS = Table.numbered("DPQ0", 1, 9, "0");

  private record Adult(double weight, boolean man, Scored score) {
    boolean inBand(String... names) {
      return score.band().filter(band -> List.of(names).contains(band.name())).isPresent();
    }
  }

  private ScoreFigures() {}

  static List<Figure> figures(Shelf shelf) {
    List<Figure> rows = new ArrayList<>();
    rows.add(conversion());
    rows.addAll(
        shelf.measured(
            "NHANES 2013–16, weighted PHQ-9 ≥ 10 and bands",
            "8.1 / 5.5 / 10.4 %",
            () -> prevalence(adults(shelf.answers(NHANES)))));
    return rows;
  }

  private static Figure conversion() {
    SumScoreTable table = SumScoreTable.of(new Promis().shortForm(), Grid.fine());
    long equal =
        IntStream.range(0, Promis.PUBLISHED_8A.length)
            .filter(sum -> tenth(table.of(sum).tScore()) == Promis.PUBLISHED_8A[sum])
            .count();
    return Figure.of(
        "PROMIS Depression 8a, T-scores from the parameters",
        equal + " of 33 equal to 0.1",
        "33",
        equal == 33);
  }

  private static List<Figure> prevalence(List<Adult> adults) {
    Predicate<Adult> all = adult -> true;
    Predicate<Adult> moderate = adult -> adult.score().value() >= 10;
    return List.of(
        share("NHANES 2013–16, weighted PHQ-9 ≥ 10", adults, all, moderate, 8.1),
        share("  men", adults, Adult::man, moderate, 5.5),
        share("  women", adults, adult -> !adult.man(), moderate, 10.4),
        share("  band minimal", adults, all, a -> a.inBand("minimal"), 76.3),
        share("  band mild", adults, all, a -> a.inBand("mild"), 15.6),
        share("  band moderate", adults, all, a -> a.inBand("moderate"), 5.1),
        share(
            "  bands moderately severe and severe",
            adults,
            all,
            a -> a.inBand("moderately-severe", "severe"),
            2.9));
  }

  private static Figure share(
      String name, List<Adult> adults, Predicate<Adult> of, Predicate<Adult> which, double golden) {
    double all = adults.stream().filter(of).mapToDouble(Adult::weight).sum();
    double some = adults.stream().filter(of).filter(which).mapToDouble(Adult::weight).sum();
    double percent = 100 * some / all;
    return Figure.of(
        name,
        String.format(Locale.ROOT, "%.2f %%", percent),
        golden + " %, to 0.1 point",
        tenth(percent) == golden);
  }

  private static List<Adult> adults(Table rows) {
    Instrument phq9 = Instruments.get("phq-9");
    return IntStream.range(0, rows.size())
        .filter(row -> List.of("2013-2014", "2015-2016").contains(rows.text(row, "cycle")))
        .filter(row -> rows.number(row, "age") >= 20)
        .filter(row -> codes(rows, row).allMatch(code -> code >= 0 && code <= 3))
        .mapToObj(row -> adult(phq9, rows, row))
        .toList();
  }

  private static Adult adult(Instrument phq9, Table rows, int row) {
    Answers answers = Answers.of(phq9, Locale.ENGLISH, codes(rows, row).toArray());
    return new Adult(
        rows.number(row, "survey_weight"),
        rows.number(row, "gender") == 1,
        (Scored) phq9.score(answers));
  }

  /// 7 is refused, 9 is "don't know", empty was not asked.
  private static IntStream codes(Table rows, int row) {
    return ITEMS.stream()
        .mapToDouble(item -> rows.number(row, item))
        .mapToInt(code -> Double.isNaN(code) ? -1 : (int) code);
  }

  /// NHANES answers of one survey as `[person][question]`, complete ones only.
  static int[][] cycle(Shelf shelf, String cycle) {
    Table all = shelf.answers(NHANES);
    Table rows = all.where(row -> all.text(row, "cycle").equals(cycle));
    return Arrays.stream(rows.complete(ITEMS, 0, 3))
        .map(row -> Arrays.stream(row).mapToInt(answer -> (int) answer).toArray())
        .toArray(int[][]::new);
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
