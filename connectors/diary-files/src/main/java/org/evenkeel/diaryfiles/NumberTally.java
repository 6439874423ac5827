package org.evenkeel.diaryfiles;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What the numbers of one column are like, counted while they pass by.
final class NumberTally {

  private static final int DIFFERENT_REMEMBERED = 64;

  private final Map<Double, Long> codes = new TreeMap<>();
  private final Set<Double> different = new HashSet<>();
  private long count;
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;
  private boolean whole = true;
  private boolean inFives = true;
  private long ups;
  private long downs;
  private long steps;
  private double previous = Double.NaN;

  void add(double value) {
    if (NoAnswerCode.is(value)) {
      codes.merge(value, 1L, Long::sum);
    } else {
      count++;
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
      whole &= value == Math.rint(value);
      inFives &= value % 5 == 0;
      addDifferent(value);
    }
    step(value);
  }

  private void addDifferent(double value) {
    if (different.size() <= DIFFERENT_REMEMBERED) {
      different.add(value);
    }
  }

  private void step(double value) {
    if (!Double.isNaN(previous)) {
      steps++;
      ups += value > previous ? 1 : 0;
      downs += value < previous ? 1 : 0;
    }
    previous = value;
  }

  /// Numbers that are not "no answer", once it is known which are.
  long answers() {
    return count
        + codes.entrySet().stream()
            .filter(code -> !isFarOutside(code.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
  }

  /// Numbers that stand for "no answer": runs of nines far outside the others.
  long noAnswers() {
    return codes.values().stream().mapToLong(Long::longValue).sum() + count - answers();
  }

  double lowest() {
    return codes.keySet().stream().filter(code -> !isFarOutside(code)).reduce(lowest, Math::min);
  }

  double highest() {
    return codes.keySet().stream().filter(code -> !isFarOutside(code)).reduce(highest, Math::max);
  }

  private boolean isFarOutside(double code) {
    if (count == 0) {
      return false;
    }
    double reach = 2 * Math.max(1, highest - lowest);
    return code > highest + reach || code < lowest - reach || (code == -9 && lowest >= 0);
  }

  boolean isWhole() {
    return whole;
  }

  /// One step up on every row, as row numbers do; or nearly always the same way, seldom as it
  /// moves.
  boolean goesOneWay() {
    boolean rowNumbers = steps >= 4 && ups == steps && whole && highest - lowest == steps;
    long most = Math.max(ups, downs);
    return rowNumbers || (steps >= 20 && most >= 4 && Math.min(ups, downs) <= most / 50);
  }

  /// Up and up, and back to the beginning, again and again.
  boolean countsUpAgainAndAgain() {
    return whole && steps >= 30 && lowest >= 0 && ups * 4 >= steps * 3;
  }

  /// Few different whole numbers far apart, each many times, and not the tens or fives of a slider.
  boolean looksLikeCodes() {
    int kinds = different.size();
    boolean few = kinds > 2 && kinds <= 20 && count >= 10L * kinds;
    return whole
        && few
        && !inFives
        && lowest >= 0
        && highest > 10
        && highest - lowest >= 2.5 * (kinds - 1);
  }
}
