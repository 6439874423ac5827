package org.evenkeel.server.wearable;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.evenkeel.biosignals.SleepRegularity;
import org.evenkeel.biosignals.SleepWake;
import org.evenkeel.biosignals.Verdicts;
import org.evenkeel.wearablefiles.BodySample;

/// The sleep regularity index of some days, from what devices call stretches of sleep.
///
/// A minute within five of a measurement, with no sleep told, is awake; others are unknown and left
/// out, and so is all from one noon to the next where no sleep was told at all. Needs 5 days with
/// at least 16 known hours each.
///
/// **What this tells you, and what it does not.** How often somebody is in the same state, asleep
/// or awake, at the same time on two days in a row: 100 is every day the same, 0 is chance. It says
/// nothing of enough or good sleep; shift work, small children and weekends lower it.
final class RegularityOfSleep {
  private static final int DAY = 24 * 60;
  private static final int DAYS_NEEDED = 5;
  private static final int MINUTES_OF_A_DAY = 16 * 60;
  private static final Duration WORN = Duration.ofMinutes(5);

  private RegularityOfSleep() {}

  /// @param stretches of sleep, reconciled
  /// @param worn whatever shows that a device was worn and awake
  static OptionalDouble of(
      Instant begin, int days, List<BodySample> stretches, List<BodySample> worn) {
    SleepWake[] minutes = new SleepWake[days * DAY];
    Arrays.fill(minutes, SleepWake.UNKNOWN);
    worn.forEach(sample -> draw(sample.from(), worn(sample), SleepWake.AWAKE, begin, minutes));
    stretches.stream()
        .sorted(Comparator.comparingInt(SleepOfADay::weight))
        .forEach(one -> draw(one.from(), one.to(), SleepOfADay.verdict(one), begin, minutes));
    forgetNightsWithoutSleep(minutes);
    return daysKnown(minutes) < DAYS_NEEDED
        ? OptionalDouble.empty()
        : SleepRegularity.of(Verdicts.of(minutes));
  }

  private static long daysKnown(SleepWake[] minutes) {
    return IntStream.range(0, minutes.length / DAY)
        .filter(day -> known(minutes, day) >= MINUTES_OF_A_DAY)
        .count();
  }

  private static long known(SleepWake[] minutes, int day) {
    return Arrays.stream(minutes, day * DAY, (day + 1) * DAY)
        .filter(minute -> minute != SleepWake.UNKNOWN)
        .count();
  }

  private static Instant worn(BodySample sample) {
    Instant least = sample.from().plus(WORN);
    return sample.to().isAfter(least) ? sample.to() : least;
  }

  private static void draw(
      Instant from, Instant to, SleepWake verdict, Instant begin, SleepWake[] minutes) {
    long first = Math.floorDiv(Duration.between(begin, from).toSeconds(), 60);
    long last = Math.floorDiv(Duration.between(begin, to).toSeconds() - 1, 60);
    for (long i = Math.max(0, first); i <= Math.min(minutes.length - 1L, last); i++) {
      minutes[(int) i] = verdict;
    }
  }

  /// A device that was worn and told no sleep has not said that nobody slept.
  private static void forgetNightsWithoutSleep(SleepWake[] minutes) {
    for (int noon = -DAY / 2; noon < minutes.length; noon += DAY) {
      int from = Math.max(0, noon);
      int to = Math.min(minutes.length, noon + DAY);
      if (!Arrays.asList(minutes).subList(from, to).contains(SleepWake.ASLEEP)) {
        Arrays.fill(minutes, from, to, SleepWake.UNKNOWN);
      }
    }
  }
}
