package org.evenkeel.benchmarks.earlywarning;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Report;
import org.evenkeel.earlywarning.Baseline;
import org.evenkeel.earlywarning.Cohort;
import org.evenkeel.earlywarning.RunLengths;
import org.evenkeel.earlywarning.ScaleRange;
import org.evenkeel.earlywarning.Segments;
import org.evenkeel.earlywarning.Sentinel;
import org.evenkeel.earlywarning.WorseWhen;
import org.evenkeel.endtoend.Repository;
import org.evenkeel.fairness.Bootstrap;
import org.evenkeel.fairness.Counts;
import org.evenkeel.fairness.Decisions;
import org.evenkeel.fairness.Grouping;
import org.evenkeel.fairness.Rate;

/// `bin/bench early-warning`: a million people for a year, change points of one person's year, and
/// audits of ten million decisions. Times are processor time of the working thread, medians of
/// seven after four rounds to warm up; the best, the worst and the first are reported beside.
public final class EarlyWarningBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int MILLION = 1_000_000;
  private static final int DAYS = 365;
  private static final int ROWS = 10_000_000;

  private EarlyWarningBench() {}

  public static int run() {
    Report report =
        new Report(
            "bench-early-warning",
            List.of(
                "a million simulated people × 365 days, day after day, one float a person and day",
                "ten million made-up decisions: two columns of yes and no, one of group numbers",
                "peers' times as the issue states them: 58 ms, 0.24–345 ms, about 70 s"),
            System.out,
            Instant.now());
    report.add(charts());
    report.add(runLengths());
    report.add(segments());
    audits().forEach(report::add);
    return report.finish(Repository.root().resolve("target/evidence"));
  }

  private static Figure charts() {
    float[][] days = days();
    List<Baseline> usuals = usuals();
    Sentinel sentinel = Sentinel.on(new ScaleRange(0, 100), WorseWhen.HIGHER);
    Times times = Times.of(() -> alarmed(Cohort.of(sentinel, usuals).over(days)));
    return Figure.of(
            "EWMA with limits + CUSUM, a million person-years",
            times.seconds(),
            "≤ 0.4 s CPU",
            times.median() <= .4)
        .noting(times.spread() + "; memory bandwidth alone 0.10 s, plain C 0.19 s");
  }

  /// Everyone has their own.
  private static List<Baseline> usuals() {
    var chance = new SplittableRandom(SimulatedDays.SEED);
    LocalDate from = LocalDate.of(2025, 1, 1);
    return IntStream.range(0, MILLION)
        .mapToObj(_ ->
            new Baseline(
                28 + chance.nextInt(28),
                50 + 3 * chance.nextGaussian(),
                chance.nextDouble(8, 12),
                chance.nextDouble(0, .5),
                0,
                from,
                from.plusDays(55)))
        .toList();
  }

  private static int alarmed(Cohort.Result result) {
    return Arrays.stream(result.firstAlarm()).map(day -> day >= 0 ? 1 : 0).sum();
  }

  private static float[][] days() {
    float[][] days = new float[DAYS][MILLION];
    var chance = new SplittableRandom(SimulatedDays.SEED);
    float[] noise = new float[1 << 16];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) Math.clamp(50 + 10 * chance.nextGaussian(), 0, 100);
    }
    for (float[] day : days) {
      for (int i = 0; i < MILLION; i++) {
        int drawn = chance.nextInt();
        day[i] = (drawn & 15) == 0 ? Cohort.MISSING : noise[drawn >>> 16];
      }
    }
    return days;
  }

  private static Figure runLengths() {
    double[] year = year();
    var prior = new RunLengths.Prior(1 / 250.0, 0, 1, .1, .01);
    Times times =
        Times.of(() -> {
          int sum = 0;
          for (int i = 0; i < 200; i++) {
            var lengths = RunLengths.before(prior);
            for (double day : year) {
              lengths.add(day);
            }
            sum += lengths.mostProbable();
          }
          return sum;
        });
    return Figure.of(
            "Bayesian change points of 365 days",
            times.milliseconds(200),
            "≤ 1 ms",
            1000 * times.median() / 200 <= 1)
        .noting(times.spread(200) + "; peer 58 ms");
  }

  private static Figure segments() {
    double[] year = year();
    Times times =
        Times.of(() -> IntStream.range(0, 2_000).map(i -> Segments.ends(10, year).size()).sum());
    return Figure.of(
            "PELT of 365 days",
            times.milliseconds(2_000),
            "≤ 0.1 ms",
            1000 * times.median() / 2_000 <= .1)
        .noting(times.spread(2_000) + "; peers 0.24 to 345 ms");
  }

  /// The level changes twice, as in the year other programs were given.
  private static double[] year() {
    var chance = new SplittableRandom(SimulatedDays.SEED);
    return IntStream.range(0, DAYS)
        .mapToDouble(t -> 6 + .8 * chance.nextGaussian() - (t > 213 ? 1 : 0) - (t > 299 ? 1.5 : 0))
        .toArray();
  }

  private static List<Figure> audits() {
    var chance = new SplittableRandom(SimulatedDays.SEED);
    boolean[] outcome = new boolean[ROWS];
    boolean[] flagged = new boolean[ROWS];
    int[] group = new int[ROWS];
    for (int i = 0; i < ROWS; i++) {
      int drawn = chance.nextInt();
      group[i] = (drawn >>> 8 & 0xffff) % 15;
      outcome[i] = (drawn & 3) == 0;
      flagged[i] = (drawn & 12) == 0 || outcome[i] && (drawn & 16) == 0;
    }
    Decisions decisions = Decisions.of(outcome, flagged);
    Grouping by =
        Grouping.of("group", IntStream.range(0, 15).mapToObj(Integer::toString).toList(), group);
    Times times = Times.of(10, () -> rates(decisions.counts(by)));
    Counts[] counts = decisions.counts(by);
    Times drawn = Times.of(10, () -> draws(counts, 2_000));
    return List.of(
        Figure.of(
                "6 rates × 15 groups over 10 million decisions",
                times.seconds(),
                "≤ 0.1 s CPU",
                times.median() <= .1)
            .noting(times.spread() + "; Fairlearn about 70 s"),
        Figure.of(
                "2,000 bootstrap replicates of 6 rates × 15 groups",
                drawn.seconds(),
                "≤ 0.2 s CPU",
                drawn.median() <= .2)
            .noting(drawn.spread() + "; cells drawn anew, whatever the number of people"));
  }

  private static int rates(Counts[] counts) {
    double sum = 0;
    for (Counts one : counts) {
      for (Rate rate : SIX) {
        sum += one.share(rate).value();
      }
    }
    return (int) sum;
  }

  private static final List<Rate> SIX =
      List.of(
          Rate.ACCURACY,
          Rate.FLAG_RATE,
          Rate.SENSITIVITY,
          Rate.FALSE_POSITIVE_RATE,
          Rate.FALSE_NEGATIVE_RATE,
          Rate.POSITIVE_PREDICTIVE_VALUE);

  private static int draws(Counts[] counts, int draws) {
    var chance = new SplittableRandom(SimulatedDays.SEED);
    return (int) Bootstrap.of(counts, EarlyWarningBench::rates, draws, chance).high();
  }

  /// Processor seconds of one piece of work, in the thread that does it.
  private record Times(double cold, double best, double median, double worst) {
    interface Work {
      int go();
    }

    static Times of(Work work) {
      return of(1, work);
    }

    /// Short work is done several times in a round.
    static Times of(int times, Work work) {
      double cold = seconds(1, work);
      for (int warm = 0; warm < 3; warm++) {
        seconds(times, work);
      }
      double[] warm =
          IntStream.range(0, 7).mapToDouble(_ -> seconds(times, work)).sorted().toArray();
      return new Times(cold, warm[0], warm[3], warm[6]);
    }

    private static double seconds(int times, Work work) {
      long before = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < times; i++) {
        if (work.go() == Integer.MIN_VALUE) {
          throw new IllegalStateException("Nothing was computed");
        }
      }
      return (THREADS.getCurrentThreadCpuTime() - before) / 1e9 / times;
    }

    String seconds() {
      return String.format(Locale.ROOT, "%.3f s CPU", median);
    }

    String milliseconds(int times) {
      return String.format(Locale.ROOT, "%.3f ms CPU", 1000 * median / times);
    }

    String spread() {
      return String.format(Locale.ROOT, "best %.3f, worst %.3f, first %.3f s", best, worst, cold);
    }

    String spread(int times) {
      return String.format(
          Locale.ROOT, "best %.3f, worst %.3f ms", 1000 * best / times, 1000 * worst / times);
    }
  }
}
