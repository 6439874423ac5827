package org.evenkeel.benchmarks.earlywarning;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.earlywarning.DayMean;
import org.evenkeel.earlywarning.Ewma;
import org.evenkeel.earlywarning.LookBack;
import org.evenkeel.earlywarning.Moment;
import org.evenkeel.earlywarning.ScaleRange;
import org.evenkeel.earlywarning.Sentinel;
import org.evenkeel.earlywarning.WorseWhen;

/// One man's 239 days (Kossakowski et al. 2017). The configuration, L 3 and λ .1, was fixed on
/// simulated people; this is its one run.
final class KossakowskiFigures {
  private static final LocalDate DAY_1 = LocalDate.of(2012, 8, 13);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uu");
  private static final int USUAL = 42;
  private static final String WARNING =
      "N = 1, published because a relapse was in it: no accuracy, and no one knows which days were"
          + " false";

  private KossakowskiFigures() {}

  static List<Figure> figures(Shelf shelf) {
    return shelf.measured("Kossakowski's man", "beside the reference", () -> rows(shelf));
  }

  private static List<Figure> rows(Shelf shelf) {
    Table diary = shelf.answers("kossakowski_csd/ESMdata.csv.gz");
    Table golden = shelf.answers("golden/kossakowski_ewma_reference.csv");
    List<Figure> rows = new ArrayList<>();
    for (int row = 0; row < golden.size(); row++) {
      rows.addAll(rows(golden, row, days(diary, golden.text(row, "item"))));
    }
    return rows;
  }

  private static List<Figure> rows(Table golden, int row, List<DayMean> days) {
    String item = golden.text(row, "item");
    List<DayMean> usual = days.stream().filter(day -> number(day.date()) <= USUAL).toList();
    List<DayMean> later = days.stream().filter(day -> number(day.date()) > USUAL).toList();
    List<Integer> textbook = textbook(item, usual, later);
    Sentinel sentinel = Sentinel.on(scale(item), worse(item));
    return List.of(
        Figure.of(
            "Kossakowski, " + item + ": textbook chart",
            shown(textbook),
            reference(golden, row),
            shown(textbook).equals(reference(golden, row))),
        Figure.reported(
                "  ours, usual of days 1–42 / the first 28 answered days",
                shown(alarms(LookBack.of(sentinel.beginWithUsual(usual), later)))
                    + " / "
                    + shown(alarms(sentinel.over(days))),
                "first · <127 · all")
            .noting(WARNING));
  }

  private static List<Integer> textbook(String item, List<DayMean> usual, List<DayMean> later) {
    double mean = usual.stream().mapToDouble(DayMean::mean).average().orElseThrow();
    double squares =
        usual.stream().mapToDouble(day -> (day.mean() - mean) * (day.mean() - mean)).sum();
    var chart = new Ewma(.1, 2.7, mean, Math.sqrt(squares / (usual.size() - 1)));
    double[] averages = chart.over(later.stream().mapToDouble(DayMean::mean).toArray());
    int sign = worse(item) == WorseWhen.HIGHER ? 1 : -1;
    return IntStream.range(0, later.size())
        .filter(i -> sign * (averages[i] - mean) > chart.halfWidth(i + 1))
        .mapToObj(i -> number(later.get(i).date()))
        .toList();
  }

  private static List<Integer> alarms(LookBack lookBack) {
    return lookBack.alarmDays().stream().map(KossakowskiFigures::number).toList();
  }

  private static String shown(List<Integer> alarms) {
    long before = alarms.stream().filter(day -> day < 127).count();
    return alarms.isEmpty()
        ? "none"
        : "%d · %d · %d".formatted(alarms.getFirst(), before, alarms.size());
  }

  private static String reference(Table golden, int row) {
    return String.format(
        Locale.ROOT,
        "%s · %s · %s",
        golden.text(row, "first_alarm_day"),
        golden.text(row, "alarm_days<127"),
        golden.text(row, "alarm_days_total"));
  }

  private static List<DayMean> days(Table diary, String item) {
    List<Moment> moments = new ArrayList<>();
    for (int row = 0; row < diary.size(); row++) {
      double value = diary.number(row, item);
      if (!Double.isNaN(value)) {
        moments.add(new Moment(LocalDate.parse(diary.text(row, "date"), DATE), value));
      }
    }
    return DayMean.of(moments);
  }

  private static WorseWhen worse(String item) {
    return item.equals("mood_relaxed") || item.equals("mood_cheerf")
        ? WorseWhen.LOWER
        : WorseWhen.HIGHER;
  }

  private static ScaleRange scale(String item) {
    return item.equals("mood_down") ? new ScaleRange(-3, 3) : new ScaleRange(1, 7);
  }

  private static int number(LocalDate date) {
    return (int) (date.toEpochDay() - DAY_1.toEpochDay()) + 1;
  }
}
