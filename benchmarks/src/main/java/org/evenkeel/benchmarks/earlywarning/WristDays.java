package org.evenkeel.benchmarks.earlywarning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.prediction.Example;
import org.evenkeel.prediction.Examples;
import org.evenkeel.prediction.Feature;

/// LifeSnaps' days as rows to learn from: a person's own past of the outcome, and how far their
/// last wristband days lie from their own usual so far. Nothing of the day to be guessed is read,
/// nor of any later one.
final class WristDays {
  /// Place of the person's mean so far among the values.
  static final int MEAN = 0;

  /// Place of the last value.
  static final int LAST = 1;

  private static final int FEWEST_BEFORE = 3;
  private static final List<String> SIGNALS =
      List.of(
          "minutesAsleep",
          "sleep_efficiency",
          "steps",
          "very_active_minutes",
          "sedentary_minutes",
          "resting_hr");

  private final Table table;
  private final Map<String, NavigableMap<LocalDate, Integer>> days = new TreeMap<>();

  private WristDays(Table table) {
    this.table = table;
    for (int row = 0; row < table.size(); row++) {
      days.computeIfAbsent(table.text(row, "id"), _ -> new TreeMap<>())
          .put(LocalDate.parse(table.text(row, "date")), row);
    }
  }

  static WristDays of(Shelf shelf) {
    return new WristDays(shelf.answers("lifesnaps/daily_fitbit_sema_df_unprocessed_dev.csv.gz"));
  }

  /// Mood of a day: 1 where happy or rested was said, less 1 where sad or tense was.
  Examples mood() {
    List<Example> rows = new ArrayList<>();
    days.forEach((person, own) -> rows.addAll(rows(person, moods(own), 1)));
    return new Examples(features(), rows);
  }

  private NavigableMap<LocalDate, Double> moods(NavigableMap<LocalDate, Integer> own) {
    NavigableMap<LocalDate, Double> moods = new TreeMap<>();
    own.forEach((date, row) -> {
      double good = Math.max(table.number(row, "HAPPY"), table.number(row, "RESTED/RELAXED"));
      double bad = Math.max(table.number(row, "SAD"), table.number(row, "TENSE/ANXIOUS"));
      if (!Double.isNaN(good - bad)) {
        moods.put(date, good - bad);
      }
    });
    return moods;
  }

  /// The weekly state anxiety, with the seven days before it.
  Examples anxiety(Shelf shelf) {
    Table forms = shelf.answers("lifesnaps/stai_dev.csv.gz");
    Map<String, NavigableMap<LocalDate, Double>> scores = new TreeMap<>();
    for (int row = 0; row < forms.size(); row++) {
      scores
          .computeIfAbsent(forms.text(row, "id"), _ -> new TreeMap<>())
          .put(LocalDate.parse(forms.text(row, "submitdate")), forms.number(row, "stai_stress"));
    }
    List<Example> rows = new ArrayList<>();
    scores.forEach((person, own) -> rows.addAll(rows(person, own, 7)));
    return new Examples(features(), rows);
  }

  private List<Example> rows(
      String person, NavigableMap<LocalDate, Double> outcomes, int lookingBack) {
    List<Example> rows = new ArrayList<>();
    List<Double> before = new ArrayList<>();
    outcomes.forEach((date, outcome) -> {
      if (before.size() >= (lookingBack == 1 ? FEWEST_BEFORE : 1)) {
        rows.add(new Example(person, values(person, date, before, lookingBack), outcome));
      }
      before.add(outcome);
    });
    return rows;
  }

  private List<Double> values(String person, LocalDate date, List<Double> before, int lookingBack) {
    double mean = before.stream().mapToDouble(value -> value).average().orElseThrow();
    Stream<Double> own =
        Stream.of(
            mean,
            before.getLast(),
            Math.log(before.size()),
            date.getDayOfWeek().getValue() >= 6 ? 1.0 : 0.0);
    Stream<Double> wrist =
        SIGNALS.stream().map(signal -> fromUsual(person, signal, date, lookingBack));
    return Stream.concat(own, wrist).toList();
  }

  /// The mean of the last days less the mean of all days before them; NaN where either is unknown.
  private double fromUsual(String person, String signal, LocalDate date, int lookingBack) {
    NavigableMap<LocalDate, Integer> own = days.getOrDefault(person, new TreeMap<>());
    LocalDate from = date.minusDays(lookingBack);
    return mean(own.subMap(from, date), signal) - mean(own.headMap(from), signal);
  }

  private double mean(Map<LocalDate, Integer> rows, String signal) {
    return rows.values().stream()
        .mapToDouble(row -> table.number(row, signal))
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  private static List<Feature> features() {
    return Stream.concat(
            Stream.of("mean so far", "last value", "how many so far, log", "weekend"),
            SIGNALS.stream().map(signal -> signal + ", from usual"))
        .map(Feature::of)
        .toList();
  }
}
