package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// 2,500 people, a tenth of whom worsen after 60 days; one answer in ten is missing, and some
/// people are away for a fortnight. Seed 20261123.
class CohortTest {

  private static final int PEOPLE = 2_500;
  private static final int DAYS = 200;
  private static final Sentinel SENTINEL = Sentinel.on(Days.PERCENT, WorseWhen.HIGHER);

  private final float[][] days = new float[DAYS][PEOPLE];
  private final List<SentinelState> states = new ArrayList<>();

  @Test
  void it_says_what_the_sentinel_says_of_each_person() {
    live();
    var usual = states.stream().map(s -> ((SentinelState.Watching) s).usual()).toList();
    var result = Cohort.of(SENTINEL, usual).over(days);
    int same = 0;
    int alarmed = 0;
    for (int person = 0; person < PEOPLE; person++) {
      var alarms = LookBack.of(states.get(person), means(person)).alarmDays();
      int first = alarms.isEmpty() ? -1 : number(alarms.getFirst());
      alarmed += alarms.isEmpty() ? 0 : 1;
      same +=
          first == result.firstAlarm()[person] && alarms.size() == result.alarmDays()[person]
              ? 1
              : 0;
    }

    assertThat(alarmed).isBetween(400, 900);
    assertThat(same).isGreaterThanOrEqualTo(PEOPLE - 2);
  }

  @Test
  void its_sums_are_those_of_the_textbook() {
    live();
    var usual = states.stream().map(s -> ((SentinelState.Watching) s).usual()).toList();
    var result = Cohort.of(SENTINEL, usual).over(days);
    for (int person = 0; person < PEOPLE; person += 50) {
      var chart = new Cusum(.5, usual.get(person).mean(), usual.get(person).deviation());
      var means = means(person).stream().mapToDouble(DayMean::mean).toArray();
      double highest = 0;
      for (var sums : chart.over(means)) {
        highest = Math.max(highest, sums.up());
      }
      assertThat((double) result.highestSum()[person]).isCloseTo(highest, within(1e-3));
    }
  }

  @Test
  void what_it_cannot_hold_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Cohort.of(Sentinel.on(new ScaleRange(-3, 3), WorseWhen.HIGHER), List.of()))
        .withMessage("The scale begins at -3.0; a cohort's begins at 0 or above");
    var short14 = new Baseline(14, 50, 5, 0, 0, Days.day(0), Days.day(13));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cohort.of(SENTINEL, List.of(short14)))
        .withMessage("A usual rests on 14 days; a cohort's rest on at least 28");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cohort.of(SENTINEL, List.of()).over(new float[1][2]))
        .withMessage("A day has 2 people; the cohort has 0");
  }

  private void live() {
    var chance = new SplittableRandom(20261123);
    for (int person = 0; person < PEOPLE; person++) {
      double[] life = SimulatedPerson.of(.3, 28 + DAYS, chance).days();
      states.add(Days.after(SENTINEL.begin(), Days.of(onScale(life, 0, 28))));
      int away = person % 7 == 0 ? chance.nextInt(DAYS - 14) : DAYS;
      for (int day = 0; day < DAYS; day++) {
        double shift = person % 10 == 0 && day >= 60 ? 1.5 : 0;
        boolean missing = chance.nextInt(10) == 0 || (day >= away && day < away + 14);
        days[day][person] = missing ? Cohort.MISSING : (float) mean(life[28 + day] + shift);
      }
    }
  }

  private static double[] onScale(double[] life, int from, int to) {
    double[] means = new double[to - from];
    Arrays.setAll(means, i -> mean(life[from + i]));
    return means;
  }

  private static double mean(double deviations) {
    return Math.clamp(50 + 8 * deviations, 0, 100);
  }

  private List<DayMean> means(int person) {
    var means = new ArrayList<DayMean>();
    for (int day = 0; day < DAYS; day++) {
      if (days[day][person] != Cohort.MISSING) {
        means.add(new DayMean(Days.day(28 + day), days[day][person], 1));
      }
    }
    return means;
  }

  private static int number(LocalDate date) {
    return (int) (date.toEpochDay() - Days.day(28).toEpochDay());
  }
}
