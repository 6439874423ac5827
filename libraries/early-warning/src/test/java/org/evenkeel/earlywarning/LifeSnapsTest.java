package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenkeel.earlywarning.ReferenceFiles.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real days of real people whose days were *not* known to be unchanged (LifeSnaps, Yfantidou et
/// al. 2022, doi:10.1038/s41597-022-01764-x): wristband signals of everyone with 50 days or more,
/// learned from the first 28. Keeps the figures of the evidence page: people; alarmed at L 3;
/// alarms at L 3; more than one alarm at the limit for "one in 90 days"; alarms there; days
/// watched.
class LifeSnapsTest {

  private static List<Row> rows;

  @BeforeAll
  static void readTheDays() throws IOException {
    rows =
        ReferenceFiles.rows(
            ReferenceFiles.data("lifesnaps/daily_fitbit_sema_df_unprocessed_dev.csv.gz"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "minutesAsleep,     LOWER,  34, 5,  5,  1, 15, 1481",
    "minutesAsleep,     HIGHER, 34, 3,  4,  1, 11, 1481",
    "steps,             LOWER,  41, 5,  5,  1, 16, 2104",
    "steps,             HIGHER, 41, 6,  6,  2, 13, 2104",
    "resting_hr,        HIGHER, 38, 6,  8,  4, 23, 1877",
    "resting_hr,        LOWER,  38, 4,  4,  0, 12, 1877",
    "sedentary_minutes, HIGHER, 53, 26, 27, 5, 40, 3607"
  })
  void real_days_alarm_as_the_evidence_page_records(
      String signal,
      WorseWhen worseWhen,
      int people,
      int alarmed,
      int alarms,
      int several,
      int budgetAlarms,
      int watched) {
    Collection<List<DayMean>> all = people(signal);
    var sentinel = Sentinel.on(range(all), worseWhen);
    List<Integer> runs = runs(all, sentinel);
    List<Integer> budget = runs(all, sentinel.withBudget(FalseAlarmBudget.atMostOneIn(90)));

    assertThat(
            new int[] {
              all.size(),
              (int) runs.stream().filter(n -> n > 0).count(),
              sum(runs),
              (int) budget.stream().filter(n -> n > 1).count(),
              sum(budget),
              all.stream().mapToInt(days -> days.size() - 28).sum()
            })
        .containsExactly(people, alarmed, alarms, several, budgetAlarms, watched);
  }

  private static List<Integer> runs(Collection<List<DayMean>> people, Sentinel sentinel) {
    return people.stream().map(days -> sentinel.over(days).runs().size()).toList();
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  private static Collection<List<DayMean>> people(String signal) {
    Map<String, List<Moment>> moments =
        rows.stream()
            .filter(row -> !row.text(signal).isBlank())
            .collect(
                Collectors.groupingBy(
                    row -> row.text("id"),
                    TreeMap::new,
                    Collectors.mapping(row -> moment(row, signal), Collectors.toList())));
    return moments.values().stream().map(DayMean::of).filter(days -> days.size() >= 50).toList();
  }

  private static Moment moment(Row row, String signal) {
    return new Moment(LocalDate.parse(row.text("date")), row.number(signal));
  }

  private static ScaleRange range(Collection<List<DayMean>> people) {
    var all = people.stream().flatMap(List::stream).mapToDouble(DayMean::mean).summaryStatistics();
    return new ScaleRange(all.getMin(), all.getMax());
  }
}
