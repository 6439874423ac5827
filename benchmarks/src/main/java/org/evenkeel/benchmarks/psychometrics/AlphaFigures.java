package org.evenkeel.benchmarks.psychometrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.benchmarks.Distance;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.psychometrics.InternalConsistency;

/// Cronbach's alpha of every set of answers, against what was published of it. Where less than four
/// decimals were published, the further ones are NumPy's, from the definition on the same rows.
final class AlphaFigures {
  private static final List<String> WELL_BEING =
      List.of(
          "calm",
          "secure",
          "at.ease",
          "rested",
          "comfortable",
          "confident",
          "relaxed",
          "content",
          "joyful",
          "pleasant");

  private AlphaFigures() {}

  static List<Figure> figures(Shelf shelf) {
    return Stream.of(
            rows("NHANES", () -> nhanes(shelf), shelf),
            rows("PROMIS anxiety", () -> promis(shelf), shelf),
            rows("PCL-C", () -> clinical(shelf), shelf),
            rows("UKM", () -> students(shelf), shelf),
            rows("bfi", () -> personality(shelf), shelf),
            rows("state anxiety", () -> state(shelf), shelf),
            rows("DASS-42", () -> dass(shelf), shelf),
            rows("mirt's made-up people", () -> madeUp(new MadeUpPeople(shelf)), shelf))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Figure> rows(String name, Supplier<List<Figure>> measuring, Shelf shelf) {
    return shelf.measured("alpha: " + name, "to 4 decimals", measuring);
  }

  private static List<Figure> nhanes(Shelf shelf) {
    Table golden = shelf.answers("golden/nhanes_phq9_by_cycle.csv");
    return IntStream.range(0, golden.size())
        .mapToObj(row -> {
          String cycle = golden.text(row, "cycle");
          String whole = cycle.substring(0, 5) + "20" + cycle.substring(5);
          double[][] points =
              Arrays.stream(ScoreFigures.cycle(shelf, whole))
                  .map(answers -> Arrays.stream(answers).asDoubleStream().toArray())
                  .toArray(double[][]::new);
          return alpha("PHQ-9, NHANES " + cycle, points, golden.number(row, "alpha"), "golden");
        })
        .toList();
  }

  private static List<Figure> promis(Shelf shelf) {
    double[][] points =
        shelf.answers("promis_anxiety_lordif/anxiety.csv").columns(Table.numbered("R", 1, 29, ""));
    return List.of(alpha("PROMIS anxiety, 766 × 29", points, 0.9705, "published"));
  }

  private static List<Figure> clinical(Shelf shelf) {
    Table wenchuan = shelf.answers("clinical_items_mpsychor/Wenchuan.csv");
    Table rogers = shelf.answers("clinical_items_mpsychor/Rogers.csv");
    return List.of(
        alpha(
            "PCL-C, 344 complete of 362",
            wenchuan.complete(wenchuan.header(), 1, 5),
            0.9407,
            "published .941"),
        alpha(
            "QIDS-SR, 408 × 16",
            rogers.columns(rogers.header().subList(0, 16)),
            0.7633,
            "NumPy; none published"),
        alpha(
            "Y-BOCS, 408 × 10",
            rogers.columns(rogers.header().subList(16, 26)),
            0.8353,
            "NumPy; none published"));
  }

  private static List<Figure> students(Shelf shelf) {
    Table rows = shelf.answers("ukm_phq_gad_pss/ukm_items.csv.gz");
    return List.of(
        alpha("PHQ-9, 223", rows.columns(Table.numbered("D", 1, 9, "")), 0.9051, "published .905"),
        alpha("GAD-7, 223", rows.columns(Table.numbered("A", 1, 7, "")), 0.9439, "published .944"),
        alpha(
            "PSS-10, 223, four turned round",
            turned(rows.columns(Table.numbered("S", 1, 10, "")), Set.of(3, 4, 6, 7), 4),
            0.8339,
            "NumPy; none published"));
  }

  /// psych leaves open answers out pair by pair.
  private static List<Figure> personality(Shelf shelf) {
    Table rows = shelf.answers("bfi_mood_psychtools/bfi.csv.gz");
    return List.of(
        trait(rows, "A", Set.of(0), 0.7030, ".703"),
        trait(rows, "C", Set.of(3, 4), 0.7267, ".727"),
        trait(rows, "E", Set.of(0, 1), 0.7617, ".762"),
        trait(rows, "N", Set.of(), 0.8140, ".814"),
        trait(rows, "O", Set.of(1, 4), 0.6002, ".600"));
  }

  private static Figure trait(
      Table rows, String name, Set<Integer> reversed, double golden, String published) {
    double[][] points = turned(rows.columns(Table.numbered(name, 1, 5, "")), reversed, 7);
    return alpha(
        "bfi %s, 2,800 × 5".formatted(name),
        InternalConsistency.pairwise(points),
        golden,
        "published " + published);
  }

  private static List<Figure> state(Shelf shelf) {
    Table rows = shelf.answers("bfi_mood_psychtools/sai.csv.gz");
    List<String> items = rows.header().subList(3, 23);
    Set<Integer> reversed = Set.copyOf(WELL_BEING.stream().map(items::indexOf).toList());
    return List.of(
        alpha(
            "state anxiety, 5,199 complete of 5,378",
            turned(rows.complete(items, 1, 4), reversed, 5),
            0.9138,
            "NumPy; none published"));
  }

  /// The golden alphas are of all 5,000 rows, of which 4,000 are here.
  private static List<Figure> dass(Shelf shelf) {
    Table rows = shelf.answers("dass42/dass42_dev.csv.gz");
    return List.of(
        dass(rows, "D", 0.9561, "R, all 5,000: .9555"),
        dass(rows, "A", 0.9163, "R, all 5,000: .9156"),
        dass(rows, "S", 0.9273, "R, all 5,000: .9269"));
  }

  private static Figure dass(Table rows, String scale, double golden, String note) {
    List<String> items =
        rows.header().stream().filter(column -> column.endsWith("_" + scale)).toList();
    return alpha(
        "DASS-42 %s, 4,000 × 14".formatted(scale),
        rows.columns(items),
        golden,
        "NumPy on the same 4,000 rows; " + note);
  }

  private static List<Figure> madeUp(MadeUpPeople people) {
    double[][] points =
        Arrays.stream(people.answers())
            .map(row -> Arrays.stream(row).asDoubleStream().toArray())
            .toArray(double[][]::new);
    InternalConsistency found = InternalConsistency.of(points);
    return List.of(
        alpha("2,000 made-up people × 9", found, people.number("alpha"), "psych"),
        new Distance()
            .meet(found.omega(), people.number("omega_total_1f_minres"))
            .row("omega of the same, against psych", 1e-6),
        new Distance()
            .meet(found.loadings(), people.numbers("fa_minres_loadings"))
            .row("loadings of the same, against psych", 1e-5));
  }

  private static double[][] turned(double[][] points, Set<Integer> reversed, double ends) {
    for (double[] row : points) {
      reversed.forEach(i -> row[i] = ends - row[i]);
    }
    return points;
  }

  private static Figure alpha(String name, double[][] points, double golden, String source) {
    return alpha(name, InternalConsistency.of(points), golden, source);
  }

  private static Figure alpha(
      String name, InternalConsistency found, double golden, String source) {
    String measured = fourDecimals(found.alpha());
    return Figure.of(
            "alpha: " + name, measured, fourDecimals(golden), measured.equals(fourDecimals(golden)))
        .noting(source);
  }

  private static String fourDecimals(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
