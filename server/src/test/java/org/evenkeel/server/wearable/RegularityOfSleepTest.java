package org.evenkeel.server.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.BodyStream;
import org.evenkeel.wearablefiles.Device;
import org.evenkeel.wearablefiles.SleepStage;
import org.evenkeel.wearablefiles.ZoneKnown;
import org.junit.jupiter.api.Test;

class RegularityOfSleepTest {
  private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
  private static final Device WATCH = new Device("watch", "", "");
  private static final int DAYS = 14;

  private final List<BodySample> slept = new ArrayList<>();
  private final List<BodySample> worn = new ArrayList<>();

  private static BodySample sample(BodyStream stream, double from, double to, double value) {
    return new BodySample(stream, WATCH, hour(from), hour(to), value, 0, ZoneKnown.TOLD);
  }

  private static Instant hour(double hours) {
    return BEGIN.plus(Duration.ofMinutes(Math.round(hours * 60)));
  }

  private void sleep(double from, double to) {
    slept.add(sample(BodyStream.SLEEP, from, to, SleepStage.ASLEEP.ordinal()));
  }

  private void pulseByDay(int day) {
    worn.add(sample(BodyStream.HEART_RATE, 24 * day, 24 * day + 24, 70));
  }

  private OptionalDouble told() {
    return RegularityOfSleep.of(BEGIN, DAYS, slept, worn);
  }

  private void sameNights(IntStream days) {
    days.forEach(day -> {
      pulseByDay(day);
      sleep(24 * day, 24 * day + 7);
      sleep(24 * day + 23, 24 * day + 24);
    });
  }

  @Test
  void the_same_hours_every_night_are_a_hundred() {
    sameNights(IntStream.range(0, DAYS));
    assertThat(told().orElseThrow()).isEqualTo(100);
  }

  @Test
  void nights_that_move_to_and_fro_by_two_hours_lose_what_does_not_agree() {
    IntStream.range(0, DAYS)
        .forEach(day -> {
          pulseByDay(day);
          sleep(24 * day + day % 2 * 2, 24 * day + 8 + day % 2 * 2);
        });
    // four hours differ on each of 13 pairs of days; the last afternoon knows no night: 300 hours
    assertThat(told().orElseThrow()).isCloseTo(200 * 248.0 / 300 - 100, within(1e-9));
  }

  @Test
  void a_night_for_which_nothing_was_told_is_unknown_and_not_awake() {
    sameNights(IntStream.range(0, DAYS));
    slept.removeIf(one ->
        one.from().compareTo(hour(24 * 6 + 12)) > 0 && one.to().compareTo(hour(24 * 7 + 12)) < 0
            || one.from().equals(hour(24 * 7)));
    assertThat(told().orElseThrow()).isEqualTo(100);
  }

  @Test
  void four_days_are_too_few() {
    sameNights(IntStream.range(0, 4));
    assertThat(told()).isEmpty();
  }

  @Test
  void days_without_any_sleep_told_have_no_regularity() {
    IntStream.range(0, DAYS).forEach(this::pulseByDay);
    assertThat(told()).isEmpty();
  }

  @Test
  void sleep_alone_tells_nothing_of_being_awake() {
    IntStream.range(0, DAYS).forEach(day -> sleep(24 * day, 24 * day + 7));
    assertThat(told()).isEmpty();
  }
}
