package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.evenkeel.earlywarning.ReferenceFiles.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One person's 239 days while an antidepressant was reduced, with a return of depression around
/// day 127 (Kossakowski et al. 2017, doi:10.5334/jopd.29). Day 1 is the first day of the diary and
/// days are calendar days. One person proves nothing about accuracy; this test only says that the
/// arithmetic is the reference's, and keeps a record of what our chart says.
class KossakowskiTest {

  private static final LocalDate DAY_1 = LocalDate.of(2012, 8, 13);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uu");
  private static final ScaleRange SEVEN_POINTS = new ScaleRange(1, 7);
  private static final ScaleRange AROUND_ZERO = new ScaleRange(-3, 3);

  private static List<Row> rows;
  private static List<Row> golden;

  @BeforeAll
  static void readTheDiary() throws IOException {
    rows = ReferenceFiles.rows(ReferenceFiles.data("kossakowski_csd/ESMdata.csv.gz"));
    golden = ReferenceFiles.rows(ReferenceFiles.data("golden/kossakowski_ewma_reference.csv"));
  }

  @Test
  void the_textbook_chart_gives_the_reference_alarms_for_all_six_items() {
    for (var item : golden) {
      List<DayMean> days = days(item.text("item"));
      List<DayMean> usual = days.stream().filter(day -> number(day.date()) <= 42).toList();
      Baseline baseline = BaselineSums.of(usual).baseline(SEVEN_POINTS);
      List<Integer> alarms = textbookAlarms(item.text("item"), days, baseline);

      assertThat(baseline.mean()).isCloseTo(item.number("baseline_mean_day1_42"), within(6e-5));
      assertThat(baseline.deviation()).isCloseTo(item.number("baseline_sd"), within(6e-5));
      assertThat(alarms.getFirst()).isEqualTo((int) item.number("first_alarm_day"));
      assertThat(alarms.stream().filter(day -> day <= 98).count())
          .isEqualTo((long) item.number("alarm_days<=98"));
      assertThat(alarms.stream().filter(day -> day < 127).count())
          .isEqualTo((long) item.number("alarm_days<127"));
      assertThat(alarms).hasSize((int) item.number("alarm_days_total"));
    }
  }

  private static List<Integer> textbookAlarms(String item, List<DayMean> days, Baseline baseline) {
    var chart = new Ewma(.1, 2.7, baseline.mean(), baseline.deviation());
    List<DayMean> watched = days.stream().filter(day -> number(day.date()) > 42).toList();
    double[] averages = chart.over(watched.stream().mapToDouble(DayMean::mean).toArray());
    return IntStream.range(0, watched.size())
        .filter(i -> worseWhen(item).sign() * (averages[i] - chart.mean()) > chart.halfWidth(i + 1))
        .mapToObj(i -> number(watched.get(i).date()))
        .toList();
  }

  /// The configuration was fixed on simulations before this one run: L 3, days 1 to 42 as usual,
  /// and as the product runs it, L 3 with the first 28 answered days as usual.
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "pat_restl,    54,  20, 47, 156,  51,  37, 64, 177",
    "mood_down,    141,  0,  0,  57,  141,  0,  0,  35",
    "mood_irritat, 79,  20, 47, 141,  78,  21, 48, 149",
    "pat_worry,    52,   5, 10, 107,  118,  0,  1,  84",
    "mood_relaxed, 0,    0,  0,   0,  37,   6, 16,  56",
    "mood_cheerf,  0,    0,  0,   0,  0,    0,  0,   0"
  })
  void our_chart_says_on_this_one_person_what_the_evidence_page_records(
      String item,
      int first,
      int by98,
      int before127,
      int all,
      int ownFirst,
      int ownBy98,
      int ownBefore127,
      int ownAll) {
    var sentinel = Sentinel.on(scale(item), worseWhen(item));
    List<DayMean> days = days(item);
    var usual = days.stream().filter(day -> number(day.date()) <= 42).toList();
    var later = days.stream().filter(day -> number(day.date()) > 42).toList();

    assertThat(counts(LookBack.of(sentinel.beginWithUsual(usual), later)))
        .containsExactly(first, by98, before127, all);
    assertThat(counts(sentinel.over(days)))
        .containsExactly(ownFirst, ownBy98, ownBefore127, ownAll);
  }

  private static int[] counts(LookBack lookBack) {
    int[] alarms = lookBack.alarmDays().stream().mapToInt(KossakowskiTest::number).toArray();
    return new int[] {
      alarms.length == 0 ? 0 : alarms[0],
      (int) Arrays.stream(alarms).filter(day -> day <= 98).count(),
      (int) Arrays.stream(alarms).filter(day -> day < 127).count(),
      alarms.length
    };
  }

  private static WorseWhen worseWhen(String item) {
    return item.equals("mood_relaxed") || item.equals("mood_cheerf")
        ? WorseWhen.LOWER
        : WorseWhen.HIGHER;
  }

  private static ScaleRange scale(String item) {
    return item.equals("mood_down") ? AROUND_ZERO : SEVEN_POINTS;
  }

  private static List<DayMean> days(String item) {
    return DayMean.of(
        rows.stream()
            .filter(row -> !row.text(item).equals("NA"))
            .map(row -> new Moment(LocalDate.parse(row.text("date"), DATE), row.number(item)))
            .toList());
  }

  private static int number(LocalDate date) {
    return (int) (date.toEpochDay() - DAY_1.toEpochDay()) + 1;
  }
}
