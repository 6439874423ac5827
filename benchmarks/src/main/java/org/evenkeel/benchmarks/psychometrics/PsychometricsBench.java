package org.evenkeel.benchmarks.psychometrics;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Report;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.endtoend.Repository;
import org.evenkeel.psychometrics.itemresponse.AdaptiveSession;
import org.evenkeel.psychometrics.itemresponse.AdaptiveSession.Ask;
import org.evenkeel.psychometrics.itemresponse.AdaptiveTest;
import org.evenkeel.psychometrics.itemresponse.ExpectedAPosteriori;
import org.evenkeel.psychometrics.itemresponse.GradedFit;
import org.evenkeel.psychometrics.itemresponse.GradedItem;
import org.evenkeel.psychometrics.itemresponse.GradedModel;
import org.evenkeel.psychometrics.itemresponse.Grid;
import org.evenkeel.psychometrics.itemresponse.ItemBank;

/// `bin/bench psychometrics`: how fast the library calibrates, places and asks.
///
/// Times are of the whole process's processor, so compiling and clearing up count; the peers' times
/// were measured on another day and stand in `docs/evidence/item-response.md`, because R cannot run
/// here.
public final class PsychometricsBench {
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int PEOPLE = 20_000;

  private PsychometricsBench() {}

  public static int run() {
    Report report =
        new Report(
            "bench-psychometrics",
            List.of("made-up people, seed 20261123", "peers' times from docs/evidence"),
            System.out,
            Instant.now());
    calibration().forEach(report::add);
    report.add(placing());
    steps().forEach(report::add);
    return report.finish(Repository.root().resolve("target/evidence"));
  }

  private static List<Figure> calibration() {
    int[][] answers = people(nine(), PEOPLE);
    double cold = processorSeconds(() -> calibrate(answers));
    IntStream.range(0, 5).forEach(i -> calibrate(answers));
    double warm =
        IntStream.range(0, 5)
            .mapToDouble(i -> processorSeconds(() -> calibrate(answers)))
            .sorted()
            .toArray()[2];
    return List.of(
        Figure.of(
                "GRM of 20,000 × 9, first run of a fresh process",
                seconds(cold),
                "≤ 0.8 s CPU",
                cold <= 0.8)
            .noting("mirt 1.47, in C++: 0.79 s; stretch 0.27 s"),
        Figure.of("  warm, median of 5", seconds(warm), "≤ 0.8 s CPU", warm <= 0.8));
  }

  private static void calibrate(int[][] answers) {
    GradedFit fit = GradedModel.withDefaults().fit(answers);
    if (!fit.converged()) {
      throw new IllegalStateException("The calibration did not converge");
    }
  }

  private static Figure placing() {
    int[][] answers = people(nine(), 200_000);
    ExpectedAPosteriori placing = ExpectedAPosteriori.of(nine(), Grid.coarse());
    IntStream.range(0, 3).forEach(i -> placing.estimateAll(answers));
    double[] rates =
        IntStream.range(0, 5)
            .mapToDouble(i -> answers.length / processorSeconds(() -> placing.estimateAll(answers)))
            .sorted()
            .toArray();
    return Figure.of(
            "EAP, people a second of one core, median of 5",
            String.format(Locale.ROOT, "%.2f million", rates[2] / 1e6),
            "≥ 1 million",
            rates[2] >= 1e6)
        .noting("61 places, nine questions, a row an answer each; mirt 31,000 to 48,000");
  }

  private static List<Figure> steps() {
    ItemBank bank = sixty();
    AdaptiveTest test = AdaptiveTest.of(bank).withItems(30, 30).withStandardError(0);
    double cold = millisecondsAStep(bank, test, 1, 1);
    millisecondsAStep(bank, test, 300, 2);
    double warm = millisecondsAStep(bank, test, 1000, 3);
    return List.of(
        Figure.of(
                "one CAT step on a bank of 60, thirty questions each",
                String.format(Locale.ROOT, "%.4f ms", warm),
                "≤ 0.1 ms",
                warm <= 0.1)
            .noting("answer, place, error, choice of the next; catR 55 ms"),
        Figure.reported(
            "  the first thirty steps of a fresh process",
            String.format(Locale.ROOT, "%.3f ms each", cold),
            "reported"));
  }

  private static double millisecondsAStep(ItemBank bank, AdaptiveTest test, int people, long seed) {
    RandomGenerator chance = AdaptiveFigures.chance(seed);
    double seconds =
        processorSeconds(() -> IntStream.range(0, people).forEach(i -> go(bank, test, chance)));
    return 1000 * seconds / (30.0 * people);
  }

  private static void go(ItemBank bank, AdaptiveTest test, RandomGenerator chance) {
    AdaptiveSession session = test.begin(chance);
    double place = chance.nextGaussian();
    while (session.next() instanceof Ask(int item)) {
      session = session.answering(bank.item(item).draw(place, chance));
    }
  }

  private static ItemBank nine() {
    return new ItemBank(
        IntStream.range(0, 9)
            .mapToObj(
                i -> GradedItem.of(1.4 + 0.12 * i, -0.6 + 0.2 * i, 0.4 + 0.2 * i, 1.2 + 0.2 * i))
            .toList());
  }

  private static ItemBank sixty() {
    Shelf shelf = Shelf.fromEnvironment(Repository.root());
    return AdaptiveFigures.bank(new MadeUpPeople(shelf).adaptiveBank());
  }

  private static int[][] people(ItemBank bank, int number) {
    RandomGenerator chance = AdaptiveFigures.chance(20_261_123);
    return IntStream.range(0, number)
        .mapToObj(i -> person(bank, chance.nextGaussian(), chance))
        .toArray(int[][]::new);
  }

  private static int[] person(ItemBank bank, double place, RandomGenerator chance) {
    return bank.items().stream().mapToInt(item -> item.draw(place, chance)).toArray();
  }

  private static double processorSeconds(Runnable work) {
    long before = MACHINE.getProcessCpuTime();
    work.run();
    return (MACHINE.getProcessCpuTime() - before) / 1e9;
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.3f s CPU", value);
  }
}
