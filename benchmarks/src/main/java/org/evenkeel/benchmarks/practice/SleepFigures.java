package org.evenkeel.benchmarks.practice;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.selfhelp.sleep.Adjustment;
import org.evenkeel.selfhelp.sleep.Beginning;
import org.evenkeel.selfhelp.sleep.Condition;
import org.evenkeel.selfhelp.sleep.Night;
import org.evenkeel.selfhelp.sleep.Screening;
import org.evenkeel.selfhelp.sleep.SleepRestriction;
import org.evenkeel.selfhelp.sleep.SleepWindow;
import org.evenkeel.selfhelp.sleep.Sleepiness;

/// Sleep restriction on diaries at the edges of its rule: what it says against what is written
/// down.
final class SleepFigures {
  private static final LocalTime SEVEN = LocalTime.of(7, 0);

  /// Minutes of the window, of bed and of sleep, the efficiency from which it grows, the minutes
  /// then.
  private static final List<int[]> WEEKS =
      List.of(
          new int[] {360, 400, 319, 85, 345},
          new int[] {360, 400, 320, 85, 360},
          new int[] {360, 400, 339, 85, 360},
          new int[] {360, 400, 340, 85, 375},
          new int[] {360, 400, 359, 90, 360},
          new int[] {360, 400, 360, 90, 375},
          new int[] {360, 400, 319, 90, 345},
          new int[] {345, 400, 200, 85, 330},
          new int[] {340, 400, 200, 85, 330},
          new int[] {330, 400, 200, 85, 330},
          new int[] {330, 400, 400, 85, 345});

  /// Mean sleep and the first window.
  private static final List<int[]> BEGINNINGS =
      List.of(
          new int[] {240, 330},
          new int[] {329, 330},
          new int[] {330, 330},
          new int[] {331, 331},
          new int[] {420, 420});

  private SleepFigures() {}

  static List<Figure> figures() {
    return List.of(
        row(
            "CBT-I: weeks at 80, 85 and 90 % and at the floor",
            WEEKS.stream().map(SleepFigures::week)),
        row("CBT-I: first windows, floor of 5 h 30", BEGINNINGS.stream().map(SleepFigures::first)),
        row(
            "CBT-I: each condition, and each question left open, leads to no window",
            EnumSet.allOf(Condition.class).stream()
                .flatMap(each -> Stream.of(said(each), open(each)))),
        row(
            "CBT-I: too sleepy by day, never shorter",
            Stream.of(Sleepiness.HIGH, Sleepiness.AT_THE_WHEEL).map(SleepFigures::held)));
  }

  private static Figure row(String name, Stream<Boolean> checks) {
    List<Boolean> all = checks.toList();
    long right = all.stream().filter(each -> each).count();
    return Figure.of(name, right + " of " + all.size(), "all", right == all.size());
  }

  private static boolean week(int[] row) {
    SleepRestriction rules = SleepRestriction.withDefaults();
    Adjustment adjustment =
        (row[3] == 90 ? rules.growingFrom90() : rules)
            .review(window(row[0]), nights(row[1], row[2]), Sleepiness.USUAL);
    return switch (adjustment) {
      case Adjustment.Longer(SleepWindow then) -> row[4] > row[0] && minutes(then) == row[4];
      case Adjustment.Same(SleepWindow then) -> row[4] == row[0] && minutes(then) == row[4];
      case Adjustment.Shorter(SleepWindow then) -> row[4] < row[0] && minutes(then) == row[4];
      case Adjustment.Held _, Adjustment.TooFewNights _ -> false;
    };
  }

  private static boolean first(int[] row) {
    return begin(Screening.complete(Set.of()), row[0]).equals(new Beginning.Begun(window(row[1])));
  }

  private static boolean said(Condition condition) {
    return begin(Screening.complete(Set.of(condition)), 360) instanceof Beginning.AskAHuman;
  }

  private static boolean open(Condition condition) {
    Set<Condition> others = EnumSet.complementOf(EnumSet.of(condition));
    return begin(new Screening(others, Set.of()), 360) instanceof Beginning.StillToAsk;
  }

  private static boolean held(Sleepiness sleepiness) {
    return SleepRestriction.withDefaults().review(window(360), nights(400, 100), sleepiness)
            instanceof Adjustment.Held(SleepWindow then, Sleepiness _)
        && minutes(then) == 360;
  }

  private static Beginning begin(Screening screening, int asleep) {
    return SleepRestriction.withDefaults().begin(screening, nights(600, asleep), SEVEN);
  }

  private static List<Night> nights(int inBed, int asleep) {
    return IntStream.range(0, 7)
        .mapToObj(i ->
            new Night(
                LocalDate.of(2026, 11, 2).plusDays(i),
                Duration.ofMinutes(inBed),
                Duration.ofMinutes(asleep)))
        .toList();
  }

  private static SleepWindow window(int minutes) {
    return new SleepWindow(SEVEN.minusMinutes(minutes), SEVEN);
  }

  private static long minutes(SleepWindow window) {
    return window.length().toMinutes();
  }
}
