package org.evenkeel.benchmarks.psychometrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.benchmarks.Distance;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.psychometrics.itemresponse.AdaptiveSession;
import org.evenkeel.psychometrics.itemresponse.AdaptiveSession.Ask;
import org.evenkeel.psychometrics.itemresponse.AdaptiveSimulation;
import org.evenkeel.psychometrics.itemresponse.AdaptiveTest;
import org.evenkeel.psychometrics.itemresponse.Estimate;
import org.evenkeel.psychometrics.itemresponse.GradedItem;
import org.evenkeel.psychometrics.itemresponse.Grid;
import org.evenkeel.psychometrics.itemresponse.ItemBank;

/// Adaptive testing: simulated people on the PROMIS depression bank, and catR's way through a bank
/// of sixty.
final class AdaptiveFigures {
  private static final int PEOPLE = 20_000;

  private AdaptiveFigures() {}

  static List<Figure> figures(Shelf shelf) {
    return Stream.of(
            simulated(),
            shelf.measured("CAT against catR", "≤ 1e-6", () -> catR(new MadeUpPeople(shelf))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Figure> simulated() {
    AdaptiveSimulation run =
        AdaptiveSimulation.run(AdaptiveTest.of(new Promis().bank()), PEOPLE, chance(20_261_123));
    return List.of(
        Figure.of(
                "simulated CAT, 28 questions, 20,000 people: mean questions asked",
                String.format(Locale.ROOT, "%.3f", run.meanItems()),
                "≤ 6.0",
                run.meanItems() <= 6.0)
            .noting("stop below 0.3, 4 to 12 questions; the error of the mean is 0.02"),
        Figure.of(
            "  r with the true place",
            String.format(Locale.ROOT, "%.4f", run.correlation()),
            "≥ .95",
            run.correlation() >= 0.95));
  }

  /// catR sums over 33 places from −4 to 4 by the trapezoidal rule.
  private static List<Figure> catR(MadeUpPeople people) {
    ItemBank bank = bank(people.adaptiveBank());
    double[] items = people.numbers("CAT", "items_1based");
    double[] pattern = people.numbers("CAT", "pattern");
    double[] places = people.numbers("CAT", "thetaProv");
    double[] errors = people.numbers("CAT", "seProv");
    AdaptiveSession session =
        AdaptiveTest.of(bank)
            .on(Grid.normal(-4, 4, 33).trapezoidal())
            .withItems(items.length, items.length)
            .begin(chance(1));
    int same = 0;
    Distance distance = new Distance();
    for (int i = 0; i < items.length; i++) {
      same += session.next().equals(new Ask((int) items[i] - 1)) ? 1 : 0;
      session = session.answering((int) pattern[i]);
      Estimate estimate = session.estimate();
      distance.meet(estimate.theta(), places[i]).meet(estimate.standardError(), errors[i]);
    }
    return List.of(
        Figure.of(
            "CAT on a bank of 60 against catR: questions chosen",
            same + " of " + items.length + " the same",
            "all",
            same == items.length),
        distance.row("  places and errors on the way", 1e-6));
  }

  static ItemBank bank(Table rows) {
    List<String> thresholds =
        rows.header().stream().filter(column -> column.startsWith("beta")).toList();
    double[][] all = rows.columns(thresholds);
    return new ItemBank(
        IntStream.range(0, rows.size())
            .mapToObj(i -> GradedItem.of(rows.number(i, "alphaj"), known(all[i])))
            .toList());
  }

  private static double[] known(double[] thresholds) {
    return Arrays.stream(thresholds).filter(b -> !Double.isNaN(b)).toArray();
  }

  static RandomGenerator chance(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
