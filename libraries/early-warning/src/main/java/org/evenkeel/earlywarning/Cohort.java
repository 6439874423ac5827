package org.evenkeel.earlywarning;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// The [Sentinel] over very many people at once, for looking back over a whole service: the same
/// chart, in single precision, on days that lie side by side. Also the textbook CUSUM of the same
/// days, to compare.
///
/// The statistic agrees with the sentinel's to about 1e-5, so a person whose statistic only just
/// touches the limit may be alarmed a day sooner or later. For one person use the sentinel.
///
/// Written as plain loops over blocks that fit the processor's cache, so that the virtual machine
/// turns them into vector instructions; a missing day is a factor of 0 and never a branch.
public final class Cohort {

  /// Stands for a day without answers; every other value lies on the scale, which begins at 0 or
  /// above.
  public static final float MISSING = -1;

  private static final int BLOCK = 2048;
  private static final float LAMBDA = (float) CorrectedEwma.LAMBDA;
  private static final float LONGEST_GAP = Sentinel.LONGEST_GAP + 0.5f;
  private static final float CUSUM_ALLOWANCE = 0.5f;

  private final Sentinel sentinel;
  private final List<Baseline> usual;

  private Cohort(Sentinel sentinel, List<Baseline> usual) {
    this.sentinel = sentinel;
    this.usual = usual;
  }

  /// People whose usual is known, each from 28 days or more.
  public static Cohort of(Sentinel sentinel, List<Baseline> usual) {
    if (sentinel.scale().lowest() < 0) {
      throw new IllegalArgumentException(
          "The scale begins at %s; a cohort's begins at 0 or above"
              .formatted(sentinel.scale().lowest()));
    }
    for (Baseline one : usual) {
      if (one.days() < Sentinel.DAYS_BEFORE_ANY_ALARM) {
        throw new IllegalArgumentException(
            "A usual rests on %d days; a cohort's rest on at least 28".formatted(one.days()));
      }
    }
    return new Cohort(sentinel, List.copyOf(usual));
  }

  /// What the days said of each person.
  ///
  /// @param alarmDays days above the limit
  /// @param firstAlarm place of the first of them, from 0; −1 if none
  /// @param highestSum the largest CUSUM toward worse, allowance 0.5, in deviations
  public record Result(int[] alarmDays, int[] firstAlarm, float[] highestSum) {}

  /// Everyone's days, one after another.
  ///
  /// @param days for every day, the means of everyone in the order of the cohort, or [#MISSING];
  ///   the first day is the first after the baselines
  public Result over(float[][] days) {
    int people = usual.size();
    for (float[] day : days) {
      if (day.length != people) {
        throw new IllegalArgumentException(
            "A day has %d people; the cohort has %d".formatted(day.length, people));
      }
    }
    Result result = new Result(new int[people], new int[people], new float[people]);
    IntStream.range(0, (people + BLOCK - 1) / BLOCK)
        .forEach(block -> new Block(block * BLOCK).over(days, result));
    return result;
  }

  /// Some neighbouring people and all that is remembered of them.
  private final class Block {
    private final int from;
    private final int size;
    private final float[] mean;
    private final float[] toDeviations;
    private final float[] ofDays;
    private final float[] ofBaseline;
    private final float[] w;
    private final float[] left;
    private final float[] gap;
    private final float[] up;
    private final float[] alarms;
    private final float[] ever;
    private final float[] waited;
    private final float[] top;
    private final float[] x;
    private final float[] here;
    private final float[] anew;
    private final float[] z;
    private final float[] on;

    Block(int from) {
      this.from = from;
      size = Math.min(BLOCK, usual.size() - from);
      mean = each(i -> usual(i).mean());
      toDeviations = each(i -> sentinel.worseWhen().sign() / usual(i).deviation());
      ofDays = each(i -> squared() * CorrectedEwma.varianceOfDays(usual(i).correlation()));
      ofBaseline =
          each(i ->
              squared() * CorrectedEwma.varianceOfMean(usual(i).correlation(), usual(i).days()));
      left = each(_ -> 1);
      w = new float[size];
      gap = new float[size];
      up = new float[size];
      alarms = new float[size];
      ever = new float[size];
      waited = new float[size];
      top = new float[size];
      x = new float[size];
      here = new float[size];
      anew = new float[size];
      z = new float[size];
      on = new float[size];
    }

    private double squared() {
      return sentinel.limitWidth() * sentinel.limitWidth();
    }

    private Baseline usual(int i) {
      return usual.get(from + i);
    }

    private float[] each(IntToDoubleFunction of) {
      float[] each = new float[size];
      for (int i = 0; i < size; i++) {
        each[i] = (float) of.applyAsDouble(i);
      }
      return each;
    }

    void over(float[][] days, Result result) {
      for (float[] day : days) {
        System.arraycopy(day, from, x, 0, size);
        read(x, mean, toDeviations, here, z);
        startAnew(here, gap, anew);
        average(w, left, here, anew, z);
        compare(w, left, here, ofDays, ofBaseline, on);
        count(alarms, ever, waited, on);
        sum(up, top, here, z);
      }
      write(result);
    }

    private void write(Result result) {
      for (int i = 0; i < size; i++) {
        result.alarmDays[from + i] = (int) alarms[i];
        result.firstAlarm[from + i] = ever[i] > 0 ? (int) waited[i] : -1;
        result.highestSum[from + i] = top[i];
      }
    }
  }

  /// Whether there is a value, and the distance from usual where there is one.
  private static void read(float[] x, float[] mean, float[] toDeviations, float[] here, float[] z) {
    for (int i = 0; i < here.length; i++) {
      here[i] = isPositive(x[i] + 0.5f);
    }
    for (int i = 0; i < z.length; i++) {
      z[i] = (x[i] - mean[i]) * toDeviations[i];
    }
  }

  /// Whether a person is back after more than seven missing days.
  private static void startAnew(float[] here, float[] gap, float[] anew) {
    for (int i = 0; i < anew.length; i++) {
      anew[i] = here[i] * isPositive(gap[i] - LONGEST_GAP);
    }
    for (int i = 0; i < gap.length; i++) {
      gap[i] = (gap[i] + 1) * (1 - here[i]);
    }
  }

  /// `left` is 0.9 to the power of the days watched.
  private static void average(float[] w, float[] left, float[] here, float[] anew, float[] z) {
    for (int i = 0; i < w.length; i++) {
      float step = here[i] * LAMBDA;
      float before = w[i] * (1 - anew[i]);
      w[i] = before + step * (z[i] - before);
      float leftBefore = left[i] + anew[i] * (1 - left[i]);
      left[i] = leftBefore * (1 - step);
    }
  }

  private static void compare(
      float[] w, float[] left, float[] here, float[] ofDays, float[] ofBaseline, float[] on) {
    for (int i = 0; i < on.length; i++) {
      float worse = positive(w[i]);
      float gone = 1 - left[i];
      float limit = gone * (ofDays[i] * (1 + left[i]) + ofBaseline[i] * gone);
      on[i] = here[i] * positive(Math.signum(worse * worse - limit));
    }
  }

  /// `waited` counts the days before the first alarm.
  private static void count(float[] alarms, float[] ever, float[] waited, float[] on) {
    for (int i = 0; i < alarms.length; i++) {
      alarms[i] += on[i];
    }
    for (int i = 0; i < ever.length; i++) {
      ever[i] += on[i] * (1 - ever[i]);
    }
    for (int i = 0; i < waited.length; i++) {
      waited[i] += 1 - ever[i];
    }
  }

  private static void sum(float[] up, float[] top, float[] here, float[] z) {
    for (int i = 0; i < up.length; i++) {
      up[i] = positive(up[i] + here[i] * (z[i] - CUSUM_ALLOWANCE));
      top[i] += positive(up[i] - top[i]);
    }
  }

  /// The value, or 0 if it is below 0; much quicker than a maximum, which must heed NaN and −0.
  private static float positive(float value) {
    return 0.5f * (value + Math.abs(value));
  }

  /// 1 above 0 and 0 below; never called with 0.
  private static float isPositive(float value) {
    return 0.5f + 0.5f * Math.signum(value);
  }
}
