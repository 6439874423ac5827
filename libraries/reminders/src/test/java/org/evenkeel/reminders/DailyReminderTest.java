package org.evenkeel.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.evenkeel.reminders.Turn.Due;
import org.evenkeel.reminders.Turn.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailyReminderTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static DailyReminder at(String time) {
    return new DailyReminder(LocalTime.parse(time), QuietHours.none());
  }

  @Test
  void a_skipped_time_comes_as_much_later_as_the_clock_skipped() {
    assertThat(at("02:30").on(LocalDate.of(2026, 3, 29), BERLIN))
        .contains(Instant.parse("2026-03-29T01:30:00Z")); // 03:30 in summer time
  }

  @Test
  void a_time_that_comes_twice_counts_the_first_time() {
    assertThat(at("02:30").on(LocalDate.of(2026, 10, 25), BERLIN))
        .contains(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void a_day_that_a_zone_leaves_out_has_none() {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    assertThat(at("09:00").on(LocalDate.of(2011, 12, 30), apia)).isEmpty();
    assertThat(at("09:00").on(LocalDate.of(2011, 12, 31), apia)).isPresent();
  }

  /// Walks the clock by the minute over two days around each change of 2026 to 2028.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin", "Australia/Lord_Howe", "America/Havana", "Africa/Cairo", "Asia/Beirut",
        "America/Nuuk", "Antarctica/Troll", "America/Santiago", "America/St_Johns", "Asia/Tehran"
      })
  void it_is_sent_once_on_each_local_day_around_every_change(String name) {
    ZoneId zone = ZoneId.of(name);
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    ZoneOffsetTransition change = zone.getRules().nextTransition(from);
    while (change != null && change.getInstant().isBefore(Instant.parse("2029-01-01T00:00:00Z"))) {
      for (String time : List.of("00:00", "00:30", "01:30", "02:15", "23:30")) {
        walk(at(time), zone, change.getInstant());
      }
      change = zone.getRules().nextTransition(change.getInstant());
    }
  }

  private static void walk(DailyReminder reminder, ZoneId zone, Instant change) {
    LocalDate first = change.atZone(zone).toLocalDate().minusDays(1);
    Instant now = first.atStartOfDay(zone).toInstant();
    Instant end = first.plusDays(3).atStartOfDay(zone).toInstant();
    List<LocalDate> sent = new ArrayList<>();
    LocalDate last = first.minusDays(1);
    while (now.isBefore(end)) {
      if (reminder.turn(now, zone, last) instanceof Due(LocalDate day)) {
        sent.add(day);
        last = day;
      }
      now = now.plus(Duration.ofMinutes(5));
    }
    assertThat(sent).containsExactly(first, first.plusDays(1), first.plusDays(2));
  }

  /// The clock leaps by up to two days either way, 20,000 times; seed 20261123.
  @Test
  void a_clock_that_jumps_sends_nothing_twice() {
    RandomGenerator random = new Random(20261123);
    DailyReminder reminder = at("08:00");
    Instant now = Instant.parse("2026-03-01T00:00:00Z");
    LocalDate last = LocalDate.of(2026, 1, 1);
    TreeSet<LocalDate> sent = new TreeSet<>();
    for (int i = 0; i < 20_000; i++) {
      now = now.plusSeconds(random.nextInt(-172_000, 180_000));
      if (reminder.turn(now, BERLIN, last) instanceof Due(LocalDate day)) {
        assertThat(sent.add(day)).as("%s twice", day).isTrue();
        assertThat(day).isEqualTo(now.atZone(BERLIN).toLocalDate());
        last = day;
      }
    }
    assertThat(sent).hasSizeGreaterThan(200);
  }

  @Test
  void a_clock_set_forward_over_the_time_sends_it_late_the_same_day() {
    LocalDate day = LocalDate.of(2026, 5, 5);
    assertThat(at("08:00").turn(Instant.parse("2026-05-05T20:00:00Z"), BERLIN, day.minusDays(1)))
        .isEqualTo(new Due(day));
  }

  @Test
  void a_missed_day_is_not_made_up_for() {
    assertThat(
            at("08:00")
                .turn(Instant.parse("2026-05-05T01:00:00Z"), BERLIN, LocalDate.of(2026, 5, 1)))
        .isEqualTo(new Wait(Instant.parse("2026-05-05T06:00:00Z")));
  }

  @Test
  void a_move_west_over_the_date_line_sends_the_day_once() {
    LocalDate day = LocalDate.of(2026, 5, 5);
    Instant evening =
        Instant.parse("2026-05-05T07:00:00Z"); // 19:00 in Auckland, 21:00 on the 4th in Honolulu
    assertThat(at("08:00").turn(evening, ZoneId.of("Pacific/Auckland"), day.minusDays(1)))
        .isEqualTo(new Due(day));
    assertThat(at("08:00").turn(evening, ZoneId.of("Pacific/Honolulu"), day))
        .isEqualTo(new Wait(Instant.parse("2026-05-06T18:00:00Z")));
  }

  @Test
  void quiet_hours_move_it_to_their_end_or_leave_it_out() {
    QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30));
    LocalDate day = LocalDate.of(2026, 5, 5);
    assertThat(new DailyReminder(LocalTime.of(6, 0), night).on(day, BERLIN))
        .contains(Instant.parse("2026-05-05T05:30:00Z"));
    assertThat(new DailyReminder(LocalTime.of(23, 0), night).on(day, BERLIN)).isEmpty();
    assertThat(
            new DailyReminder(LocalTime.of(21, 0), night)
                .turn(Instant.parse("2026-05-05T20:30:00Z"), BERLIN, day.minusDays(1)))
        .isEqualTo(new Wait(Instant.parse("2026-05-06T19:00:00Z")));
  }

  @Test
  void quiet_hours_may_cross_midnight_and_equal_ends_are_none() {
    QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
    assertThat(night.cover(LocalTime.of(22, 0))).isTrue();
    assertThat(night.cover(LocalTime.of(3, 0))).isTrue();
    assertThat(night.cover(LocalTime.of(7, 0))).isFalse();
    assertThat(new QuietHours(LocalTime.NOON, LocalTime.of(14, 0)).cover(LocalTime.of(13, 0)))
        .isTrue();
    assertThat(QuietHours.none().cover(LocalTime.MIDNIGHT)).isFalse();
  }

  @Test
  void silence_makes_reminders_rarer_and_then_stops_them() {
    LocalDate day = LocalDate.of(2026, 5, 5);
    Taper taper = Taper.withDefaults();
    assertThat(taper.nextDay(day, 0)).contains(day.plusDays(1));
    assertThat(taper.nextDay(day, 3)).contains(day.plusDays(1));
    assertThat(taper.nextDay(day, 4)).contains(day.plusDays(3));
    assertThat(taper.nextDay(day, 7)).contains(day.plusDays(7));
    assertThat(taper.nextDay(day, 10)).contains(day.plusDays(7));
    assertThat(taper.nextDay(day, 11)).isEmpty();
  }
}
