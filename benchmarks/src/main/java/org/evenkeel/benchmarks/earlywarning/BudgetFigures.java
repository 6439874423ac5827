package org.evenkeel.benchmarks.earlywarning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.earlywarning.DayMean;
import org.evenkeel.earlywarning.FalseAlarmBudget;
import org.evenkeel.earlywarning.ScaleRange;
import org.evenkeel.earlywarning.Sentinel;
import org.evenkeel.earlywarning.WorseWhen;

/// What people who ask for at most one alarm in 90 days get.
final class BudgetFigures {
  private static final FalseAlarmBudget BUDGET = FalseAlarmBudget.atMostOneIn(90);
  private static final String BAR = "≤ 1 on average";
  private static final int PEOPLE = 4_000;
  private static final int USUAL = 28;

  private BudgetFigures() {}

  /// Alarms of some people over the days watched.
  private record Tally(int people, int alarms, int watched) {
    double in90() {
      return 90.0 * alarms / watched;
    }

    Tally plus(Tally other) {
      return new Tally(people + other.people, alarms + other.alarms, watched + other.watched);
    }
  }

  static List<Figure> figures(Shelf shelf) {
    List<Figure> rows = new ArrayList<>(List.of(simulated()));
    rows.addAll(shelf.measured("budget on LifeSnaps", BAR, () -> lifeSnaps(shelf)));
    rows.addAll(shelf.measured("budget on ema_multi", BAR, () -> diaries(shelf)));
    return rows;
  }

  private static Figure simulated() {
    double sum = 0;
    double worst = 0;
    for (double phi : new double[] {0, .3, .5}) {
      for (int usual : new int[] {14, 28, 56}) {
        double average = average(phi, usual);
        sum += average / 9;
        worst = Math.max(worst, average);
      }
    }
    return Figure.of(
            "budget “one in 90 days”, simulated, φ 0 .3 .5 × 14 28 56 days",
            String.format(Locale.ROOT, "%.2f alarms, worst cell %.2f", sum, worst),
            BAR,
            worst <= 1)
        .noting("people who do not change; 4,000 a cell, standard error about .01");
  }

  private static double average(double phi, int usual) {
    Sentinel sentinel =
        SimulatedDays.sentinel(BUDGET.limitFor(usual).limitWidth()).withBaselineDays(usual);
    var chance = new SplittableRandom(SimulatedDays.SEED);
    int alarms = 0;
    for (int i = 0; i < PEOPLE; i++) {
      alarms += SimulatedDays.of(phi, usual + 90, chance).alarms(sentinel, usual, 90);
    }
    return (double) alarms / PEOPLE;
  }

  private static List<Figure> lifeSnaps(Shelf shelf) {
    List<Figure> rows = new ArrayList<>();
    Tally all = new Tally(0, 0, 0);
    for (String signal :
        List.of("minutesAsleep", "steps", "resting_hr", "sedentary_minutes", "rmssd")) {
      Collection<List<DayMean>> people = RealDays.lifeSnaps(shelf, signal, 50).values();
      for (WorseWhen worse : WorseWhen.values()) {
        Tally tally = tally(people, RealDays.range(people), worse);
        rows.add(reported("  " + signal + ", worse when " + word(worse), tally, "days"));
        all = all.plus(tally);
      }
    }
    rows.addFirst(judged("budget on LifeSnaps, five signals both ways", all, "days"));
    return rows;
  }

  private static List<Figure> diaries(Shelf shelf) {
    List<Figure> rows = new ArrayList<>();
    Tally all = new Tally(0, 0, 0);
    for (String item : List.of("Worried", "Anxious", "Sad", "Relaxed", "Excited")) {
      Collection<List<DayMean>> people = RealDays.momentsOf(shelf, item, 42).values();
      WorseWhen worse =
          item.equals("Relaxed") || item.equals("Excited") ? WorseWhen.LOWER : WorseWhen.HIGHER;
      Tally tally = tally(people, new ScaleRange(1, 7), worse);
      rows.add(reported("  " + item + ", worse when " + word(worse), tally, "moments"));
      all = all.plus(tally);
    }
    rows.addFirst(
        judged("budget on ema_multi, five questions, moment by moment", all, "moments")
            .noting(
                "nobody has more than 8 days before treatment and a usual takes 14: answered"
                    + " moments stand for days"));
    rows.add(
        Figure.notMeasured(
            "budget on ema_multi, day by day", BAR, "6 to 8 days a person; a usual takes 14"));
    return rows;
  }

  private static Tally tally(Collection<List<DayMean>> people, ScaleRange range, WorseWhen worse) {
    Sentinel sentinel = Sentinel.on(range, worse).withBudget(BUDGET);
    int alarms = people.stream().mapToInt(days -> sentinel.over(days).runs().size()).sum();
    int watched = people.stream().mapToInt(days -> days.size() - USUAL).sum();
    return new Tally(people.size(), alarms, watched);
  }

  private static Figure judged(String name, Tally tally, String unit) {
    return Figure.of(name, shown(tally, unit), BAR, tally.in90() <= 1)
        .noting("alarms in 90 watched " + unit + "; no one knows which of these people changed");
  }

  private static Figure reported(String name, Tally tally, String unit) {
    return Figure.reported(name, shown(tally, unit), BAR);
  }

  private static String shown(Tally tally, String unit) {
    return String.format(
        Locale.ROOT,
        "%.2f (%d people, %d %s)",
        tally.in90(),
        tally.people(),
        tally.watched(),
        unit);
  }

  private static String word(WorseWhen worse) {
    return switch (worse) {
      case HIGHER -> "higher";
      case LOWER -> "lower";
    };
  }
}
