package org.evenkeel.earlywarning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Several signals of one person made into one, from 0 (best) to 100 (worst): the plain mean of the
/// signals, each put on that scale and turned so that higher is worse. The composite is a signal
/// like any other; a [Sentinel] on it keeps its false-alarm figures, because they do not depend on
/// the scale.
///
/// A day counts only when every part has a mean. Leaving one out would move the composite by where
/// that part usually lies.
///
/// **What this tells you, and what it does not.** Where all parts worsen together a composite
/// notices sooner: three parts correlated .4 that all shift by one deviation shift their composite
/// by 1.29. Where only one of the three worsens it notices later: that one shifts it by 0.43. Parts
/// should be things that move together in this person. It is no score of mental health.
///
/// @param parts two signals or more
public record Composite(List<Part> parts) {

  /// The scale of every composite.
  public static final ScaleRange SCALE = new ScaleRange(0, 100);

  /// One signal of the composite.
  public record Part(ScaleRange scale, WorseWhen worseWhen) {

    private double worse(DayMean day) {
      double share =
          (scale.checked(day).mean() - scale.lowest()) / (scale.highest() - scale.lowest());
      return 100
          * switch (worseWhen) {
            case HIGHER -> share;
            case LOWER -> 1 - share;
          };
    }
  }

  public Composite {
    parts = List.copyOf(parts);
    if (parts.size() < 2) {
      throw new IllegalArgumentException(
          "The composite has %d parts; it needs at least 2".formatted(parts.size()));
    }
  }

  /// A sentinel for this composite, with the default settings.
  public Sentinel sentinel() {
    return Sentinel.on(SCALE, WorseWhen.HIGHER);
  }

  /// The composite's days from the days of its parts, given in the order of the parts. The answers
  /// of a day are those of the part with the fewest.
  public List<DayMean> over(List<List<DayMean>> days) {
    if (days.size() != parts.size()) {
      throw new IllegalArgumentException(
          "%d lists of days were given; the composite has %d parts"
              .formatted(days.size(), parts.size()));
    }
    List<Map<LocalDate, DayMean>> byDate = days.stream().map(Composite::byDate).toList();
    return byDate.getFirst().keySet().stream()
        .filter(date -> byDate.stream().allMatch(part -> part.containsKey(date)))
        .map(date -> on(date, byDate.stream().flatMap(part -> day(part, date)).toList()))
        .toList();
  }

  private static Stream<DayMean> day(Map<LocalDate, DayMean> part, LocalDate date) {
    return Stream.ofNullable(part.get(date));
  }

  private static Map<LocalDate, DayMean> byDate(List<DayMean> days) {
    OneDayAfterAnother.check(days);
    return days.stream()
        .collect(
            Collectors.toMap(DayMean::date, Function.identity(), (one, _) -> one, TreeMap::new));
  }

  private DayMean on(LocalDate date, List<DayMean> days) {
    double sum = 0;
    int answers = Integer.MAX_VALUE;
    for (int i = 0; i < days.size(); i++) {
      sum += parts.get(i).worse(days.get(i));
      answers = Math.min(answers, days.get(i).answers());
    }
    return new DayMean(date, sum / days.size(), answers);
  }
}
