package org.evenkeel.earlywarning;

import java.time.LocalDate;

/// States as numbers: the first says which kind, the rest are its parts in order.
final class StateNumbers {

  private static final double FRESH = 0;
  private static final double GATHERING = 1;
  private static final double WATCHING = 2;

  private StateNumbers() {}

  static double[] of(SentinelState state) {
    return switch (state) {
      case SentinelState.Fresh _ -> new double[] {FRESH};
      case SentinelState.Gathering gathering -> of(gathering.sums());
      case SentinelState.Watching watching -> of(watching);
    };
  }

  private static double[] of(BaselineSums sums) {
    return new double[] {
      GATHERING,
      sums.count(),
      sums.origin(),
      sums.sum(),
      sums.squares(),
      sums.neighbours(),
      sums.last(),
      sums.ranked(),
      number(sums.from()),
      number(sums.to())
    };
  }

  private static double[] of(SentinelState.Watching watching) {
    Baseline usual = watching.usual();
    return new double[] {
      WATCHING,
      usual.days(),
      usual.mean(),
      usual.deviation(),
      usual.correlation(),
      usual.changeAcross(),
      number(usual.from()),
      number(usual.to()),
      watching.answered(),
      number(watching.lastDay()),
      watching.daysWatched(),
      watching.statistic(),
      since(watching.climb()),
      firstAlarm(watching.climb())
    };
  }

  static SentinelState read(Sentinel sentinel, double[] v) {
    if (v.length == 1 && v[0] == FRESH) {
      return new SentinelState.Fresh(sentinel);
    }
    if (v.length == 10 && v[0] == GATHERING) {
      return new SentinelState.Gathering(sentinel, sums(v));
    }
    if (v.length == 14 && v[0] == WATCHING) {
      return watching(sentinel, v);
    }
    throw new IllegalArgumentException(
        "These %d numbers are no sentinel state; a state has 1, 10 or 14, the first 0, 1 or 2"
            .formatted(v.length));
  }

  private static BaselineSums sums(double[] v) {
    return new BaselineSums((int) v[1], v[2], v[3], v[4], v[5], v[6], v[7], date(v[8]), date(v[9]));
  }

  private static SentinelState.Watching watching(Sentinel sentinel, double[] v) {
    Baseline usual = new Baseline((int) v[1], v[2], v[3], v[4], v[5], date(v[6]), date(v[7]));
    return new SentinelState.Watching(
        sentinel, usual, (int) v[8], date(v[9]), (int) v[10], v[11], climb(v[12], v[13]));
  }

  private static Climb climb(double since, double firstAlarm) {
    if (Double.isNaN(since)) {
      return new Climb.None();
    }
    return Double.isNaN(firstAlarm)
        ? new Climb.Rising(date(since))
        : new Climb.Alarmed(date(since), date(firstAlarm));
  }

  private static double since(Climb climb) {
    return switch (climb) {
      case Climb.None _ -> Double.NaN;
      case Climb.Rising(LocalDate since) -> number(since);
      case Climb.Alarmed(LocalDate since, LocalDate _) -> number(since);
    };
  }

  private static double firstAlarm(Climb climb) {
    return switch (climb) {
      case Climb.None _, Climb.Rising _ -> Double.NaN;
      case Climb.Alarmed(LocalDate _, LocalDate firstAlarm) -> number(firstAlarm);
    };
  }

  private static double number(LocalDate date) {
    return date.toEpochDay();
  }

  private static LocalDate date(double number) {
    return LocalDate.ofEpochDay((long) number);
  }
}
