package org.evenkeel.server.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Ninety believable days: mood drifts from day to day (first-order autoregression), weekends are a
/// little brighter, sleep and energy follow mood in part, and some days are left out.
final class DemoDays {
  private static final int DAYS = 90;
  private static final double DRIFT = .35;
  private static final double SPREAD = .55;

  private DemoDays() {}

  /// One day on which the person checked in.
  record Day(
      LocalDate date,
      LocalTime time,
      int mood,
      int energy,
      double sleepHours,
      int sleepQuality,
      Optional<Integer> words) {}

  /// @param today the last day
  /// @param phrases how many phrases there are to choose from for "a few words"
  static List<Day> of(DemoPerson person, LocalDate today, int phrases, RandomGenerator chance) {
    List<Day> days = new ArrayList<>();
    double drift = 0;
    for (int ago = DAYS; ago >= 1; ago--) {
      drift = DRIFT * drift + SPREAD * Math.sqrt(1 - DRIFT * DRIFT) * chance.nextGaussian();
      if (chance.nextDouble() < person.faithful()) {
        days.add(day(person, today.minusDays(ago), ago, drift, phrases, chance));
      }
    }
    return days;
  }

  private static Day day(
      DemoPerson person,
      LocalDate date,
      int ago,
      double drift,
      int phrases,
      RandomGenerator chance) {
    double weekend = date.getDayOfWeek().getValue() > 5 ? .2 : 0;
    double mood =
        person.mood() + drift + weekend + (ago <= person.shiftDays() ? person.shift() : 0);
    double energy = .5 * mood + 1.5 + .6 * chance.nextGaussian();
    double quality = .6 * mood + 1.2 + .7 * chance.nextGaussian();
    double hours = Math.round(2 * (6.2 + .3 * mood + .8 * chance.nextGaussian())) / 2.0;
    LocalTime time = LocalTime.of(7 + chance.nextInt(14), chance.nextInt(60));
    Optional<Integer> words =
        chance.nextDouble() < .3 ? Optional.of(chance.nextInt(phrases)) : Optional.empty();
    return new Day(
        date, time, step(mood), step(energy), Math.clamp(hours, 3, 11), step(quality), words);
  }

  private static int step(double value) {
    return (int) Math.clamp(Math.round(value), 1, 5);
  }
}
