package org.evenkeel.benchmarks.earlywarning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.evenkeel.benchmarks.Distance;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.earlywarning.BestDivision;
import org.evenkeel.earlywarning.BestDivision.Cost;
import org.evenkeel.earlywarning.Cusum;
import org.evenkeel.earlywarning.Ewma;
import org.evenkeel.earlywarning.PageHinkley;
import org.evenkeel.earlywarning.PageHinkley.Step;
import org.evenkeel.earlywarning.RunLengths;
import org.evenkeel.earlywarning.Segments;
import org.evenkeel.earlywarning.SlowingDown;
import org.evenkeel.earlywarning.Trend;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The arithmetic against what other programs made of the same 365 made-up days.
final class ReferenceFigures {
  private static final double BAR = 1e-9;

  private final double[] days;
  private final Shelf shelf;
  private final JsonNode values;

  private ReferenceFigures(Shelf shelf) {
    this.shelf = shelf;
    this.days = column(shelf.golden("earlywarn/mood_365d.csv.gz"), "x");
    this.values =
        JsonMapper.shared()
            .readTree(shelf.referenceFile("earlywarn/earlywarn_values.json").toFile());
  }

  static List<Figure> figures(Shelf shelf) {
    return shelf.measured(
        "charts and change points against other programs",
        "≤ 1e-9",
        () -> new ReferenceFigures(shelf).rows());
  }

  private List<Figure> rows() {
    List<Figure> rows = new ArrayList<>();
    rows.addAll(charts());
    rows.addAll(runLengths());
    rows.addAll(pageHinkley());
    rows.addAll(changes());
    rows.add(afterLines());
    rows.add(afterKernel());
    return rows;
  }

  private List<Figure> charts() {
    Table golden = shelf.golden("earlywarn/ewma_cusum_ph.csv.gz");
    double mean = values.required("mu60").doubleValue();
    double deviation = values.required("sd60").doubleValue();
    var chart = new Ewma(.2, 3, mean, deviation);
    Cusum.Sums[] sums = new Cusum(.5, mean, deviation).over(days);
    double[] widths = IntStream.rangeClosed(1, days.length).mapToDouble(chart::halfWidth).toArray();
    return List.of(
        new Distance()
            .meet(chart.over(days), column(golden, "ewma"))
            .meet(widths, column(golden, "halfwidth"))
            .row("EWMA and its limits against the textbook in numpy", BAR),
        new Distance()
            .meet(
                Arrays.stream(sums).mapToDouble(Cusum.Sums::up).toArray(),
                column(golden, "cusum_hi"))
            .meet(
                Arrays.stream(sums).mapToDouble(Cusum.Sums::down).toArray(),
                column(golden, "cusum_lo"))
            .row("CUSUM both ways against the textbook in numpy", BAR));
  }

  private List<Figure> runLengths() {
    var lengths = RunLengths.before(new RunLengths.Prior(1 / 250.0, 0, 1, .1, .01));
    double[] likeliest = new double[days.length];
    for (int t = 0; t < days.length; t++) {
      likeliest[t] = lengths.mostProbable();
      lengths.add(days[t]);
    }
    Table most = shelf.golden("earlywarn/bocpd_studentT_argmax_runlength.csv.gz");
    Table last = shelf.golden("earlywarn/bocpd_studentT_R_lastcol.csv.gz");
    return List.of(
        new Distance()
            .meet(lengths.probabilities(), column(last, last.header().getFirst()))
            .meet(likeliest, Arrays.copyOf(column(most, most.header().getFirst()), days.length))
            .row("Bayesian online change points (365 days)", BAR));
  }

  private List<Figure> pageHinkley() {
    Table golden = shelf.golden("earlywarn/ewma_cusum_ph.csv.gz");
    Table river = shelf.golden("earlywarn/river_pagehinkley_neg_thr20.csv.gz");
    Step[] steps = new PageHinkley(.005, .9999, Double.POSITIVE_INFINITY, 1).over(days);
    double[] turned = Arrays.stream(days).map(day -> -day).toArray();
    Step[] rises = new PageHinkley(.005, .9999, 20, 30).over(turned);
    return List.of(
        new Distance()
            .meet(Arrays.stream(steps).mapToDouble(Step::up).toArray(), column(golden, "ph_inc"))
            .meet(Arrays.stream(steps).mapToDouble(Step::down).toArray(), column(golden, "ph_dec"))
            .row("Page–Hinkley both ways against the textbook in numpy", BAR),
        new Distance()
            .meet(Arrays.stream(rises).mapToDouble(Step::mean).toArray(), column(river, "mean"))
            .meet(Arrays.stream(rises).mapToDouble(Step::excess).toArray(), column(river, "sum"))
            .meet(
                Arrays.stream(rises).mapToDouble(step -> step.rise() ? 1 : 0).toArray(),
                column(river, "drift"))
            .row("Page–Hinkley with new starts against river", BAR));
  }

  private Figure afterLines() {
    Table golden = shelf.golden("earlywarn/ewstools_lowess_rw05.csv.gz");
    double[] trend = Trend.lines(.2, known(golden, "state"));
    SlowingDown found = found(golden, trend);
    JsonNode rises = values.required("ktau_lowess");
    return new Distance()
        .meet(trend, known(golden, "smoothing"))
        .meet(found.variance(), windows(golden, "variance"))
        .meet(Arrays.stream(found.variance()).map(Math::sqrt).toArray(), windows(golden, "std"))
        .meet(found.autocorrelation(), windows(golden, "ac1"))
        .meet(found.skewness(), windows(golden, "skew"))
        .meet(SlowingDown.rise(found.variance()), rises.required("variance").doubleValue())
        .meet(SlowingDown.rise(found.autocorrelation()), rises.required("ac1").doubleValue())
        .meet(SlowingDown.rise(found.skewness()), rises.required("skew").doubleValue())
        .row("LOWESS, rolling variance, AR(1), skew, Kendall (ewstools)", BAR);
  }

  private Figure afterKernel() {
    Table golden = shelf.golden("earlywarn/ewstools_gaussian_rw05.csv.gz");
    double[] trend = Trend.normal(.25 / .675 * 44, known(golden, "state"));
    SlowingDown found = found(golden, trend);
    JsonNode rises = values.required("ktau_gaussian");
    return new Distance()
        .meet(trend, known(golden, "smoothing"))
        .meet(found.variance(), windows(golden, "variance"))
        .meet(found.autocorrelation(), windows(golden, "ac1"))
        .meet(SlowingDown.rise(found.variance()), rises.required("variance").doubleValue())
        .meet(SlowingDown.rise(found.autocorrelation()), rises.required("ac1").doubleValue())
        .row("normal kernel, rolling variance, AR(1), Kendall (ewstools)", BAR);
  }

  /// Only the first 220 days were given to it, half of them to a window.
  private static double[] known(Table golden, String name) {
    return Arrays.copyOf(column(golden, name), 220);
  }

  private static double[] windows(Table golden, String name) {
    return Arrays.copyOfRange(column(golden, name), 109, 220);
  }

  private static SlowingDown found(Table golden, double[] trend) {
    double[] state = known(golden, "state");
    return SlowingDown.of(
        110, IntStream.range(0, 220).mapToDouble(i -> state[i] - trend[i]).toArray());
  }

  private List<Figure> changes() {
    return List.of(
        same("PELT, level (ruptures l2, penalty 10)", Segments.ends(10, days), "pelt_l2_pen10"),
        same(
            "PELT, level or spread (ruptures normal, penalty 12)",
            BestDivision.ends(Cost.LEVEL_AND_SPREAD, 12, days),
            "pelt_normal_pen12"),
        same(
            "PELT, kernel (ruptures rbf, penalty 5)",
            BestDivision.ends(Cost.SHAPE, 5, days),
            "pelt_rbf_pen5"),
        same(
            "the same (ruptures KernelCPD rbf, penalty 5)",
            BestDivision.ends(Cost.SHAPE, 5, days),
            "kernelcpd_rbf_pen5"),
        same(
            "cut in two three times (ruptures Binseg)",
            BestDivision.cutInTwo(Cost.LEVEL, 3, days),
            "binseg_l2_n3"),
        same(
            "three changes of level (ruptures Dynp)",
            BestDivision.into(Cost.LEVEL, 3, days),
            "dynp_l2_n3"),
        same(
            "three changes of level (ruptures KernelCPD, linear)",
            BestDivision.into(Cost.LEVEL, 3, days),
            "kernelcpd_linear_n3"));
  }

  private Figure same(String name, List<Integer> ends, String key) {
    List<Integer> golden = values.required(key).valueStream().map(JsonNode::intValue).toList();
    return Figure.of(name, shown(ends), shown(golden), ends.equals(golden));
  }

  private static String shown(List<Integer> ends) {
    return ends.size() > 6 ? ends.size() + " stretches" : ends.toString();
  }

  private static double[] column(Table table, String name) {
    return Arrays.stream(table.columns(List.of(name))).mapToDouble(row -> row[0]).toArray();
  }
}
