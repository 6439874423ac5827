package org.evenkeel.earlywarning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The mean of one day's answers. Early warning watches days, not single answers: charts on day
/// averages find changes better than charts on single moments (Schat et al. 2021,
/// doi:10.1037/met0000447).
///
/// A day without answers has no `DayMean`. It is a gap, and a gap is never filled in.
///
/// @param date the person's own calendar day
/// @param mean arithmetic mean of the day's answers; finite
/// @param answers how many answers the mean rests on; at least 1
public record DayMean(LocalDate date, double mean, int answers) {

  public DayMean {
    if (!Double.isFinite(mean)) {
      throw new IllegalArgumentException(
          "The mean of %s is %s; a day mean is a finite number".formatted(date, mean));
    }
    if (answers < 1) {
      throw new IllegalArgumentException(
          "%s has %d answers; a day mean rests on at least 1, and a day without answers is a gap"
              .formatted(date, answers));
    }
  }

  /// The day means of these answers, in order of date. Days without answers are left out.
  public static List<DayMean> of(Collection<Moment> moments) {
    return moments.stream()
        .collect(
            Collectors.groupingBy(
                Moment::day, TreeMap::new, Collectors.summarizingDouble(Moment::value)))
        .entrySet()
        .stream()
        .map(day ->
            new DayMean(day.getKey(), day.getValue().getAverage(), (int) day.getValue().getCount()))
        .toList();
  }
}
