package org.evenkeel.benchmarks.earlywarning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.earlywarning.DayMean;
import org.evenkeel.earlywarning.Moment;
import org.evenkeel.earlywarning.ScaleRange;

/// Days and moments of real people, of whom no one knows whether they changed.
final class RealDays {
  private static final LocalDate DAY_0 = LocalDate.of(2000, 1, 1);

  private RealDays() {}

  /// A wristband signal of everyone in LifeSnaps with so many days or more.
  static Map<String, List<DayMean>> lifeSnaps(Shelf shelf, String signal, int fewest) {
    Table table = shelf.answers("lifesnaps/daily_fitbit_sema_df_unprocessed_dev.csv.gz");
    Map<String, List<Moment>> moments = new TreeMap<>();
    for (int row = 0; row < table.size(); row++) {
      double value = table.number(row, signal);
      if (!Double.isNaN(value)) {
        moments
            .computeIfAbsent(table.text(row, "id"), _ -> new ArrayList<>())
            .add(new Moment(LocalDate.parse(table.text(row, "date")), value));
      }
    }
    return enough(moments.entrySet().stream(), person -> DayMean.of(person.getValue()), fewest);
  }

  private static <D> Map<String, List<DayMean>> enough(
      Stream<Map.Entry<String, D>> people,
      Function<Map.Entry<String, D>, List<DayMean>> days,
      int fewest) {
    Map<String, List<DayMean>> enough = new TreeMap<>();
    people.forEach(person -> enough.put(person.getKey(), days.apply(person)));
    enough.values().removeIf(own -> own.size() < fewest);
    return enough;
  }

  /// One question of everyone in Bringmann's diaries before treatment. Each answered moment stands
  /// where a day stands elsewhere, because nobody there has more than eight days.
  static Map<String, List<DayMean>> momentsOf(Shelf shelf, String item, int fewest) {
    Table table = shelf.answers("ema_multi/bringmann2013_mindmaastricht.csv.gz");
    Map<String, List<DayMean>> moments = new TreeMap<>();
    for (int row = 0; row < table.size(); row++) {
      double value = table.number(row, item);
      if (table.text(row, "period").equals("0") && !Double.isNaN(value)) {
        List<DayMean> own =
            moments.computeIfAbsent(table.text(row, "subj_id"), _ -> new ArrayList<>());
        own.add(new DayMean(DAY_0.plusDays(own.size()), value, 1));
      }
    }
    return enough(moments.entrySet().stream(), Map.Entry::getValue, fewest);
  }

  static ScaleRange range(Collection<List<DayMean>> people) {
    var all = people.stream().flatMap(List::stream).mapToDouble(DayMean::mean).summaryStatistics();
    return new ScaleRange(all.getMin(), all.getMax());
  }
}
