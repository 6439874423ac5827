package org.evenkeel.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.evenkeel.server.identity.AccountId;
import org.junit.jupiter.api.Test;

/// A year of a clinic's reading, made up: clinicians with 20 to 60 people in care open 4 to 14
/// records on a working day, more on some (the count is over-dispersed), one review of half the
/// caseload a quarter; a record they may not see is asked for by mistake once in fifty days, and
/// one is opened in an emergency once in a hundred. Seed 20261123.
class UnusualTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final int CLINICIANS = 100;
  private static final int SNOOPS = 1_000;

  private final RandomGenerator chance =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);

  private final AccountId who = AccountId.random();

  private List<ReadingDay> year() {
    double usual = 4 + 10 * chance.nextDouble();
    int people = 20 + chance.nextInt(41);
    List<ReadingDay> days = new ArrayList<>();
    for (LocalDate day = NEW_YEAR; day.getYear() == 2026; day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        boolean review = day.getDayOfYear() % 91 == 60;
        int opened = Math.min(people, poisson(usual * gamma(8)) + (review ? people / 2 : 0));
        days.add(new ReadingDay(who, day, opened, rare(50), rare(100)));
      }
    }
    return days;
  }

  private int rare(int oneIn) {
    return chance.nextInt(oneIn) == 0 ? 1 : 0;
  }

  private int poisson(double mean) {
    double left = Math.exp(-mean);
    int count = -1;
    for (double product = 1; product > left; product *= chance.nextDouble()) {
      count++;
    }
    return Math.max(0, count);
  }

  /// Around 1, with a variance of 1 / shape.
  private double gamma(int shape) {
    double sum = 0;
    for (int i = 0; i < shape; i++) {
      sum -= Math.log(1 - chance.nextDouble());
    }
    return sum / shape;
  }

  /// What somebody does who looks for what is none of their business: goes through many records,
  /// asks for those of others, or breaks the glass twice in a week.
  private ReadingDay snooped(ReadingDay day, int kind) {
    return switch (kind) {
      case 0 -> new ReadingDay(who, day.day(), day.opened() + 30, day.refused(), day.emergencies());
      case 1 ->
          new ReadingDay(
              who,
              day.day(),
              day.opened(),
              day.refused() + 3 + chance.nextInt(5),
              day.emergencies());
      default ->
          new ReadingDay(
              who,
              day.day(),
              day.opened(),
              day.refused(),
              day.emergencies() + 2 + chance.nextInt(3));
    };
  }

  @Test
  void of_a_thousand_snoops_nine_in_ten_are_found_at_one_false_alarm_a_month_or_fewer() {
    int alarms = 0;
    int found = 0;
    for (int clinician = 0; clinician < CLINICIANS; clinician++) {
      List<ReadingDay> year = year();
      alarms += (int) year.stream().filter(day -> !Unusual.on(day.day(), year).isEmpty()).count();
      for (int snoop = 0; snoop < SNOOPS / CLINICIANS; snoop++) {
        int at = 20 + chance.nextInt(year.size() - 20);
        List<ReadingDay> snooped = new ArrayList<>(year);
        snooped.set(at, snooped(year.get(at), snoop % 3));
        found += Unusual.on(year.get(at).day(), snooped).isEmpty() ? 0 : 1;
      }
    }
    assertThat(found / (double) SNOOPS).isGreaterThanOrEqualTo(0.9);
    assertThat(alarms / (12.0 * CLINICIANS)).isLessThanOrEqualTo(1);
  }

  @Test
  void a_day_is_measured_by_the_readers_own_days_before_it() {
    LocalDate day = NEW_YEAR.plusDays(30);
    List<ReadingDay> days = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      days.add(new ReadingDay(who, day.minusDays(i), 9, 0, 0));
    }
    assertThat(Unusual.limit(day, days)).isEqualTo(21);
    days.add(new ReadingDay(who, day, 22, 0, 0));
    assertThat(Unusual.on(day, days)).containsExactly(Unusual.MANY);
    assertThat(Unusual.limit(day.minusDays(15), days)).isEqualTo(40);
  }

  @Test
  void three_refusals_on_a_day_and_two_emergencies_in_a_week_are_unusual() {
    LocalDate day = NEW_YEAR.plusDays(30);
    ReadingDay first = new ReadingDay(who, day.minusDays(6), 1, 2, 1);
    ReadingDay second = new ReadingDay(who, day, 1, 3, 1);
    assertThat(Unusual.on(first.day(), List.of(first, second))).isEmpty();
    assertThat(Unusual.on(day, List.of(first, second)))
        .isEqualTo(Set.of(Unusual.REFUSED, Unusual.EMERGENCIES));
    assertThat(Unusual.on(day, List.of(second))).containsExactly(Unusual.REFUSED);
  }
}
