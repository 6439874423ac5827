package org.evenkeel.server.oversight;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What is unusual about a day of reading, measured by the reader's own days before it.
///
/// Of their last 56 days, those on which they opened records at all give a mean *m* and a variance
/// *v*; a day is unusual above *m + 4 √max(m, v)*, and never at ten records or fewer. With fewer
/// than ten such days it is unusual above forty. Three refused records on one day are unusual, and
/// two openings in an emergency within seven days.
///
/// ### What this tells you, and what it does not
///
/// That somebody should ask. A busy day is no offence, and a single look at a neighbour's record by
/// somebody who cares for them is not seen here at all: only the person sees it, line by line.
enum Unusual {
  MANY,
  REFUSED,
  EMERGENCIES;

  static final int BASELINE_DAYS = 56;
  private static final int FEWEST_DAYS = 10;
  private static final int ALWAYS_USUAL = 10;
  private static final int WITHOUT_BASELINE = 40;
  private static final double SPREADS = 4;
  private static final int MOST_REFUSED = 2;
  private static final int MOST_EMERGENCIES = 1;

  String key() {
    return "oversight.why-" + name().toLowerCase(Locale.ROOT);
  }

  /// @param days all days of one member of staff, in any order
  static Set<Unusual> on(LocalDate day, List<ReadingDay> days) {
    Set<Unusual> found = EnumSet.noneOf(Unusual.class);
    for (ReadingDay one : days) {
      if (one.day().equals(day)) {
        if (one.opened() > limit(day, days)) {
          found.add(MANY);
        }
        if (one.refused() > MOST_REFUSED) {
          found.add(REFUSED);
        }
        if (one.emergencies() > 0 && emergencies(day, days) > MOST_EMERGENCIES) {
          found.add(EMERGENCIES);
        }
      }
    }
    return found;
  }

  /// How many records a day may bring before it is unusual.
  static int limit(LocalDate day, List<ReadingDay> days) {
    int[] before =
        days.stream()
            .filter(one -> one.day().isBefore(day) && one.opened() > 0)
            .filter(one -> !one.day().isBefore(day.minusDays(BASELINE_DAYS)))
            .mapToInt(ReadingDay::opened)
            .toArray();
    if (before.length < FEWEST_DAYS) {
      return WITHOUT_BASELINE;
    }
    double mean = java.util.Arrays.stream(before).average().orElseThrow();
    double squares =
        java.util.Arrays.stream(before).mapToDouble(n -> (n - mean) * (n - mean)).sum();
    double variance = squares / (before.length - 1);
    return (int) Math.max(ALWAYS_USUAL, mean + SPREADS * Math.sqrt(Math.max(mean, variance)));
  }

  private static int emergencies(LocalDate day, List<ReadingDay> days) {
    return days.stream()
        .filter(one -> !one.day().isAfter(day) && one.day().isAfter(day.minusDays(7)))
        .mapToInt(ReadingDay::emergencies)
        .sum();
  }
}
