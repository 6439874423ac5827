package org.evenkeel.server.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.BodyStream;
import org.evenkeel.wearablefiles.Device;
import org.evenkeel.wearablefiles.SleepStage;
import org.evenkeel.wearablefiles.ZoneKnown;
import org.junit.jupiter.api.Test;

class SummingUpADayTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Device WATCH = new Device("watch", "", "");
  private static final Device PHONE = new Device("phone", "", "");

  private final List<BodySample> samples = new ArrayList<>();

  /// Times of Madrid in winter.
  private static Instant at(String time) {
    return Instant.parse(time + ":00Z").minus(Duration.ofHours(1));
  }

  private void measured(BodyStream stream, Device by, Instant from, Instant to, double value) {
    samples.add(new BodySample(stream, by, from, to, value, 3600, ZoneKnown.TOLD));
  }

  private void slept(SleepStage stage, String from, String to) {
    measured(BodyStream.SLEEP, WATCH, at(from), at(to), stage.ordinal());
  }

  private Optional<DaySummary> told(BodyKind kind, LocalDate day) {
    return new SummingUpADay(day, MADRID, List.of(), samples)
        .summed().stream().filter(summary -> summary.kind() == kind).findFirst();
  }

  private double value(Measure measure) {
    return Objects.requireNonNull(told(measure.kind(), DAY).orElseThrow().values().get(measure));
  }

  private void aNight() {
    slept(SleepStage.IN_BED, "2026-03-09T23:00", "2026-03-10T07:00");
    slept(SleepStage.LIGHT, "2026-03-09T23:30", "2026-03-10T03:00");
    slept(SleepStage.AWAKE, "2026-03-10T03:00", "2026-03-10T03:30");
    slept(SleepStage.DEEP, "2026-03-10T03:30", "2026-03-10T06:30");
  }

  @Test
  void a_night_belongs_to_the_day_on_which_its_sleeper_got_up() {
    aNight();
    assertThat(told(BodyKind.SLEEP, DAY)).isPresent();
    assertThat(told(BodyKind.SLEEP, DAY.minusDays(1))).isEmpty();
  }

  @Test
  void hours_share_and_middle_of_a_night_are_those_of_its_stretches() {
    aNight();
    assertThat(value(Measure.SLEEP_HOURS)).isEqualTo(6.5);
    assertThat(value(Measure.SLEEP_SHARE)).isEqualTo(100 * 6.5 / 8);
    // from 23:30 to 6:30, the middle is 3:00, nine hours after six
    assertThat(value(Measure.SLEEP_MIDDLE)).isCloseTo(9, within(1e-9));
    assertThat(told(BodyKind.SLEEP, DAY).orElseThrow().measured()).isEqualTo(480);
  }

  @Test
  void a_nap_in_the_afternoon_is_not_the_night() {
    aNight();
    slept(SleepStage.ASLEEP, "2026-03-10T15:00", "2026-03-10T16:00");
    assertThat(value(Measure.SLEEP_HOURS)).isEqualTo(6.5);
  }

  @Test
  void seventeen_hours_asleep_are_shown_as_odd() {
    slept(SleepStage.ASLEEP, "2026-03-09T19:00", "2026-03-10T12:00");
    assertThat(told(BodyKind.SLEEP, DAY).orElseThrow().odd()).isTrue();
  }

  @Test
  void a_walk_with_watch_and_phone_counts_once() {
    measured(BodyStream.STEPS, WATCH, at("2026-03-10T10:00"), at("2026-03-10T10:10"), 1000);
    measured(BodyStream.STEPS, WATCH, at("2026-03-10T12:00"), at("2026-03-10T12:10"), 500);
    measured(BodyStream.STEPS, PHONE, at("2026-03-10T10:02"), at("2026-03-10T10:12"), 900);
    assertThat(value(Measure.STEPS)).isEqualTo(1500);
    DaySummary told = told(BodyKind.MOVEMENT, DAY).orElseThrow();
    assertThat(told.devices()).isEqualTo(2);
    assertThat(told.gaveWay()).isEqualTo(1);
  }

  @Test
  void the_device_that_the_person_prefers_comes_first() {
    measured(BodyStream.STEPS, WATCH, at("2026-03-10T10:00"), at("2026-03-10T10:10"), 1000);
    measured(BodyStream.STEPS, WATCH, at("2026-03-10T12:00"), at("2026-03-10T12:10"), 500);
    measured(BodyStream.STEPS, PHONE, at("2026-03-10T10:02"), at("2026-03-10T10:12"), 900);
    DaySummary told = new SummingUpADay(DAY, MADRID, List.of(PHONE), samples).summed().getFirst();
    assertThat(told.values()).containsEntry(Measure.STEPS, 1400.0);
  }

  @Test
  void hours_in_which_nothing_was_worn_are_not_measured() {
    measured(BodyStream.STEPS, WATCH, at("2026-03-10T10:00"), at("2026-03-10T11:00"), 10);
    measured(BodyStream.HEART_RATE, WATCH, at("2026-03-10T20:00"), at("2026-03-10T20:00"), 70);
    assertThat(told(BodyKind.MOVEMENT, DAY).orElseThrow().measured()).isEqualTo(70);
    assertThat(told(BodyKind.HEART, DAY).orElseThrow().measured()).isEqualTo(10);
  }

  @Test
  void the_rate_at_rest_is_the_lowest_five_minutes_asleep() {
    aNight();
    for (int minute = 0; minute < 8 * 60; minute++) {
      Instant moment = at("2026-03-09T23:00").plus(Duration.ofMinutes(minute));
      boolean calm = minute >= 300 && minute < 305;
      measured(BodyStream.HEART_RATE, WATCH, moment, moment, calm ? 48 : 60);
    }
    assertThat(value(Measure.RESTING_RATE)).isEqualTo(48);
  }

  @Test
  void where_a_file_does_not_say_the_zone_the_persons_own_counts() {
    Instant late = Instant.parse("2026-03-10T23:30:00Z"); // half past midnight in Madrid
    samples.add(new BodySample(BodyStream.STEPS, WATCH, late, late, 5, 0, ZoneKnown.INFERRED));
    assertThat(told(BodyKind.MOVEMENT, DAY)).isEmpty();
    assertThat(told(BodyKind.MOVEMENT, DAY.plusDays(1)).orElseThrow().zones())
        .isEqualTo("INFERRED");
  }
}
