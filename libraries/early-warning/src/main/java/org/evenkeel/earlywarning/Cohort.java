package org.evenkeel.earlywarning;

import java.util.Arrays;
import java.util.List;

/// The [Sentinel] over very many people at once, for looking back over a whole service: the same
/// chart, in single precision, on days that lie side by side. Also the textbook CUSUM of the same
/// days, to compare.
///
/// The statistic agrees with the sentinel's to about 1e-5, so a person whose statistic only just
/// touches the limit may be alarmed a day sooner or later. For one person use the sentinel.
///
/// Written as plain short loops over neighbouring people, so that the virtual machine turns them
/// into vector instructions; a missing day is a factor and never a branch. Of a person six numbers
/// are remembered.
public final class Cohort {

  /// Stands for a day without answers; every other value lies on the scale, which begins at 0 or
  /// above.
  public static final float MISSING = -1;

  private static final int BLOCK = 8192;
  private static final int DAYS_IN_A_ROW = 16;
  private static final float LAMBDA = (float) CorrectedEwma.LAMBDA;
  private static final float LONGEST_GAP = Sentinel.LONGEST_GAP + 0.5f;
  private static final float CUSUM_ALLOWANCE = 0.5f;

  private final int people;
  private final float[] slope;
  private final float[] shift;
  private final float[] straight;
  private final float[] bent;

  private Cohort(Sentinel sentinel, List<Baseline> usual) {
    people = usual.size();
    slope = new float[people];
    shift = new float[people];
    straight = new float[people];
    bent = new float[people];
    double squared = sentinel.limitWidth() * sentinel.limitWidth();
    int i = 0;
    for (Baseline one : usual) {
      double perDeviation = sentinel.worseWhen().sign() / one.deviation();
      double ofDays = squared * CorrectedEwma.varianceOfDays(one.correlation());
      double ofMean = squared * CorrectedEwma.varianceOfMean(one.correlation(), one.days());
      slope[i] = (float) perDeviation;
      shift[i] = (float) (-one.mean() * perDeviation);
      straight[i] = (float) (2 * ofDays);
      bent[i] = (float) (ofMean - ofDays);
      i++;
    }
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
    return new Cohort(sentinel, usual);
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
    for (float[] day : days) {
      if (day.length != people) {
        throw new IllegalArgumentException(
            "A day has %d people; the cohort has %d".formatted(day.length, people));
      }
    }
    Remembered all = new Remembered();
    for (int from = 0; from < people; from += BLOCK) {
      all.over(days, from, Math.min(people, from + BLOCK));
    }
    return new Result(all.alarmDays, all.firstAlarm, all.top);
  }

  /// What is remembered of everyone. `gone` is 1 − 0.9 to the power of the days watched; `recent`
  /// holds the latest days as binary digits, 1 where the statistic was above its limit.
  private final class Remembered {
    private final float[] w = new float[people];
    private final float[] gone = new float[people];
    private final float[] gap = new float[people];
    private final float[] recent = new float[people];
    private final float[] up = new float[people];
    private final float[] top = new float[people];
    private final float[] here = new float[people];
    private final float[] z = new float[people];
    private final int[] alarmDays = new int[people];
    private final int[] firstAlarm = new int[people];

    Remembered() {
      Arrays.fill(firstAlarm, -1);
    }

    void over(float[][] days, int from, int to) {
      for (int day = 0; day < days.length; day++) {
        read(days[day], slope, shift, here, z, from, to);
        average(here, z, gap, w, gone, from, to);
        compare(here, straight, bent, w, gone, recent, from, to);
        sum(here, z, up, top, from, to);
        if ((day + 1) % DAYS_IN_A_ROW == 0 || day + 1 == days.length) {
          count(day, from, to);
        }
      }
    }

    private void count(int day, int from, int to) {
      for (int i = from; i < to; i++) {
        int digits = (int) recent[i];
        if (digits != 0) {
          alarmDays[i] += Integer.bitCount(digits);
          firstAlarm[i] =
              firstAlarm[i] < 0 ? day - 31 + Integer.numberOfLeadingZeros(digits) : firstAlarm[i];
          recent[i] = 0;
        }
      }
    }
  }

  /// Whether there is a value (1 or 0), and its distance from usual.
  private static void read(
      float[] x, float[] slope, float[] shift, float[] here, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      here[i] = 1 - 0.5f * (Math.abs(x[i]) - x[i]);
      z[i] = Math.fma(x[i], slope[i], shift[i]);
    }
  }

  /// After more than seven missing days the statistic is 0 again. A loop that did more at once
  /// would no longer become vector instructions.
  private static void average(
      float[] here, float[] z, float[] gap, float[] w, float[] gone, int from, int to) {
    for (int i = from; i < to; i++) {
      float keep = 0.5f + 0.5f * Math.signum(LONGEST_GAP - gap[i]);
      gap[i] = (gap[i] + 1) * (1 - here[i]);
      float step = LAMBDA * here[i];
      float kept = w[i] * keep;
      float keptGone = gone[i] * keep;
      w[i] = Math.fma(step, z[i] - kept, kept);
      gone[i] = Math.fma(step, 1 - keptGone, keptGone);
    }
  }

  /// The squared statistic, its sign kept, against the squared limit.
  private static void compare(
      float[] here,
      float[] straight,
      float[] bent,
      float[] w,
      float[] gone,
      float[] recent,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      float limit = gone[i] * Math.fma(bent[i], gone[i], straight[i]);
      float above = Math.signum(Math.fma(w[i], Math.abs(w[i]), -limit));
      recent[i] = Math.fma(recent[i], 2f, here[i] * 0.5f * (above + Math.abs(above)));
    }
  }

  /// A number plus its size is twice the number, or 0 if it is below 0; quicker than a maximum,
  /// which must heed NaN and −0.
  private static void sum(float[] here, float[] z, float[] up, float[] top, int from, int to) {
    for (int i = from; i < to; i++) {
      float next = Math.fma(here[i], z[i] - CUSUM_ALLOWANCE, up[i]);
      float sum = 0.5f * (next + Math.abs(next));
      up[i] = sum;
      float higher = sum - top[i];
      top[i] = Math.fma(0.5f, higher + Math.abs(higher), top[i]);
    }
  }
}
