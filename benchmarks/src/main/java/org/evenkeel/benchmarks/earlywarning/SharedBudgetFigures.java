package org.evenkeel.benchmarks.earlywarning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.earlywarning.AlarmRun;
import org.evenkeel.earlywarning.DayMean;
import org.evenkeel.earlywarning.FalseAlarmBudget;
import org.evenkeel.earlywarning.LookBack;
import org.evenkeel.earlywarning.Occasion;
import org.evenkeel.earlywarning.ScaleRange;
import org.evenkeel.earlywarning.Sentinel;
import org.evenkeel.earlywarning.WorseWhen;

/// What people get who ask for at most one alarm in 90 days over all their signals together, and
/// what making one signal of several gains.
final class SharedBudgetFigures {
  private static final FalseAlarmBudget BUDGET = FalseAlarmBudget.atMostOneIn(90);
  private static final String BAR = "≤ 1 on average";
  private static final int PEOPLE = 1_500;
  private static final int SIGNALS = 3;
  private static final int USUAL = 28;

  private SharedBudgetFigures() {}

  static List<Figure> figures(Shelf shelf) {
    List<Figure> rows = new ArrayList<>(simulated());
    rows.addAll(shelf.measured("shared budget on LifeSnaps", BAR, () -> lifeSnaps(shelf)));
    rows.addAll(shelf.measured("shared budget on ema_multi", BAR, () -> diaries(shelf)));
    rows.add(composite());
    return rows;
  }

  private static List<Figure> simulated() {
    double sum = 0;
    double worst = 0;
    double exceeded = 0;
    for (double rho : new double[] {0, .4, .8}) {
      for (double phi : new double[] {0, .3, .5}) {
        for (int usual : new int[] {14, 28, 56}) {
          double[] cell = cell(rho, phi, usual);
          sum += cell[0] / 27;
          worst = Math.max(worst, cell[0]);
          exceeded = Math.max(exceeded, cell[1]);
        }
      }
    }
    return List.of(
        Figure.of(
                "budget shared by 3 signals, ρ 0 .4 .8 × φ 0 .3 .5 × 14 28 56 days",
                String.format(Locale.ROOT, "%.2f alarms, worst cell %.2f", sum, worst),
                BAR,
                worst <= 1)
            .noting("all alarms of a person who does not change in 90 days; 1,500 a cell"),
        Figure.of(
                "  people with more than one occasion, worst cell",
                String.format(Locale.ROOT, "%.3f", exceeded),
                "≤ .10 (error .008)",
                exceeded <= .10 + 2 * .008)
            .noting("alarms of several signals that lie upon each other are one occasion"));
  }

  private static double[] cell(double rho, double phi, int usual) {
    Sentinel sentinel =
        SimulatedDays.sentinel(BUDGET.overSignals(SIGNALS).limitFor(usual).limitWidth())
            .withBaselineDays(usual);
    var chance = new SplittableRandom(SimulatedDays.SEED);
    double[] found = new double[2];
    for (int i = 0; i < PEOPLE; i++) {
      List<List<AlarmRun>> runs =
          SimulatedDays.together(SIGNALS, rho, phi, usual + 90, chance).stream()
              .map(days -> runs(days, sentinel, usual))
              .toList();
      found[0] += runs.stream().mapToInt(List::size).sum();
      found[1] += Occasion.of(runs).size() > 1 ? 1 : 0;
    }
    return Arrays.stream(found).map(n -> n / PEOPLE).toArray();
  }

  private static List<AlarmRun> runs(SimulatedDays days, Sentinel sentinel, int usual) {
    return LookBack.of(
            sentinel.beginWithUsual(days.between(0, usual, 0)), days.between(usual, usual + 90, 0))
        .runs();
  }

  /// One signal of many people, and which way is worse.
  private record Signal(Map<String, List<DayMean>> people, ScaleRange scale, WorseWhen worse) {
    static Signal of(Map<String, List<DayMean>> people, WorseWhen worse) {
      return new Signal(people, RealDays.range(people.values()), worse);
    }
  }

  private static List<Figure> lifeSnaps(Shelf shelf) {
    return List.of(
        judged(
            "budget shared by the signals of a person, LifeSnaps",
            "days",
            List.of(
                Signal.of(RealDays.lifeSnaps(shelf, "minutesAsleep", 50), WorseWhen.LOWER),
                Signal.of(RealDays.lifeSnaps(shelf, "steps", 50), WorseWhen.LOWER),
                Signal.of(RealDays.lifeSnaps(shelf, "resting_hr", 50), WorseWhen.HIGHER),
                Signal.of(RealDays.lifeSnaps(shelf, "sedentary_minutes", 50), WorseWhen.HIGHER),
                Signal.of(RealDays.lifeSnaps(shelf, "rmssd", 50), WorseWhen.LOWER))));
  }

  private static List<Figure> diaries(Shelf shelf) {
    ScaleRange scale = new ScaleRange(1, 7);
    List<Signal> signals = new ArrayList<>();
    for (String item : List.of("Worried", "Anxious", "Sad", "Relaxed", "Excited")) {
      WorseWhen worse =
          item.equals("Relaxed") || item.equals("Excited") ? WorseWhen.LOWER : WorseWhen.HIGHER;
      signals.add(new Signal(RealDays.momentsOf(shelf, item, 42), scale, worse));
    }
    return List.of(judged("budget shared by five questions, ema_multi", "moments", signals));
  }

  private static Figure judged(String name, String unit, List<Signal> signals) {
    Map<String, List<Signal>> own = new HashMap<>();
    for (Signal signal : signals) {
      signal.people().keySet().forEach(p -> own.computeIfAbsent(p, _ -> new ArrayList<>()));
      signal.people().keySet().forEach(p -> own.getOrDefault(p, List.of()).add(signal));
    }
    int alarms = 0;
    int occasions = 0;
    int watched = 0;
    for (Map.Entry<String, List<Signal>> person : own.entrySet()) {
      List<List<AlarmRun>> runs = runs(person.getKey(), person.getValue());
      alarms += runs.stream().mapToInt(List::size).sum();
      occasions += Occasion.of(runs).size();
      watched += watched(person.getKey(), person.getValue());
    }
    double in90 = 90.0 * alarms / watched;
    return Figure.of(
            name, String.format(Locale.ROOT, "%.2f (%d people)", in90, own.size()), BAR, in90 <= 1)
        .noting(
            String.format(
                Locale.ROOT,
                "all alarms of a person in 90 watched %s; %.2f occasions; no one knows who changed",
                unit,
                90.0 * occasions / watched));
  }

  private static List<List<AlarmRun>> runs(String person, Collection<Signal> signals) {
    FalseAlarmBudget shared = BUDGET.overSignals(signals.size());
    return signals.stream()
        .map(signal ->
            Sentinel.on(signal.scale(), signal.worse())
                .withBudget(shared)
                .over(days(signal, person))
                .runs())
        .toList();
  }

  private static List<DayMean> days(Signal signal, String person) {
    return signal.people().getOrDefault(person, List.of());
  }

  private static int watched(String person, Collection<Signal> signals) {
    return signals.stream().mapToInt(s -> days(s, person).size() - USUAL).max().orElse(0);
  }

  /// Three signals correlated .4, made into one, against one of them: φ .3, a usual of 28 days.
  private static Figure composite() {
    Sentinel sentinel = SimulatedDays.sentinel(Sentinel.DEFAULT_LIMIT);
    double deviation = Math.sqrt((1 + 2 * .4) / 3);
    var chance = new SplittableRandom(SimulatedDays.SEED);
    double[] alone = new double[3];
    double[] together = new double[3];
    int people = 6_000;
    for (int i = 0; i < people; i++) {
      var signals = SimulatedDays.together(SIGNALS, .4, .3, USUAL + 90, chance);
      add(alone, signals.getFirst(), sentinel, 1);
      add(together, SimulatedDays.mean(signals, deviation), sentinel, 1 / deviation);
    }
    double[] one = Arrays.stream(alone).map(n -> n / people).toArray();
    double[] all = Arrays.stream(together).map(n -> n / people).toArray();
    return Figure.of(
            "composite of 3 signals correlated .4, all worse by 1 deviation",
            shown(all),
            shown(one) + " alone",
            all[0] <= one[0] + .01 && all[1] > one[1] + .05 && all[2] > one[2] + .05)
        .noting(
            "false alarms in 90 days; noticed in 14, 28 days: the better trade-off, where signals"
                + " worsen together; L 3, φ .3, 28 days");
  }

  private static void add(double[] found, SimulatedDays days, Sentinel sentinel, double worse) {
    int noticed = days.firstAbove(sentinel, USUAL, 28, worse);
    found[0] += days.firstAbove(sentinel, USUAL, 90, 0) > 0 ? 1 : 0;
    found[1] += noticed > 0 && noticed <= 14 ? 1 : 0;
    found[2] += noticed > 0 ? 1 : 0;
  }

  private static String shown(double... shares) {
    return String.format(Locale.ROOT, "%.2f %.2f %.2f", shares[0], shares[1], shares[2]);
  }
}
