package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.safety.Rota.Gap;
import org.evenkeel.server.safety.Shift.Part;
import org.junit.jupiter.api.Test;

/// In London the clocks went forward on Sunday 29 March 2026 at 01:00 and go back on Sunday 25
/// October 2026 at 02:00 (tz database 2026a).
class RotaTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final AccountId MINA = AccountId.random();
  private static final AccountId BEA = AccountId.random();
  private static final Duration HOUR = Duration.ofMinutes(60);
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Rota OFFICE = rota(weekdays(MINA, "09:00", "17:00"));

  @Test
  void nobody_is_on_duty_before_a_shift_begins_nor_at_the_moment_it_ends() {
    assertThat(OFFICE.covers(at("2026-11-23T08:59:59"))).isFalse();
    assertThat(OFFICE.covers(at("2026-11-23T09:00:00"))).isTrue();
    assertThat(OFFICE.covers(at("2026-11-23T16:59:59"))).isTrue();
    assertThat(OFFICE.covers(at("2026-11-23T17:00:00"))).isFalse();
  }

  @Test
  void a_case_in_office_hours_is_due_within_its_time() {
    assertThat(OFFICE.due(at("2026-11-23T14:32"), HOUR, QUARTER)).contains(at("2026-11-23T15:32"));
  }

  @Test
  void a_case_shortly_before_closing_is_due_by_closing() {
    assertThat(OFFICE.due(at("2026-11-23T16:30"), HOUR, QUARTER)).contains(at("2026-11-23T17:00"));
  }

  @Test
  void a_case_minutes_before_closing_is_due_after_the_next_opening() {
    assertThat(OFFICE.due(at("2026-11-23T16:50"), HOUR, QUARTER)).contains(at("2026-11-24T10:00"));
  }

  @Test
  void a_case_at_night_is_due_after_the_next_opening() {
    assertThat(OFFICE.due(at("2026-11-23T23:48"), HOUR, QUARTER)).contains(at("2026-11-24T10:00"));
  }

  @Test
  void a_case_on_friday_evening_is_due_on_monday() {
    assertThat(OFFICE.due(at("2026-11-27T18:00"), HOUR, QUARTER)).contains(at("2026-11-30T10:00"));
  }

  @Test
  void a_closed_day_is_skipped() {
    Rota holiday = new Rota(OFFICE.shifts(), Set.of(LocalDate.parse("2026-11-24")));
    assertThat(holiday.nextOpening(at("2026-11-23T18:00"))).contains(at("2026-11-25T09:00"));
    assertThat(holiday.covers(at("2026-11-24T12:00"))).isFalse();
  }

  @Test
  void an_empty_roster_promises_nothing() {
    Rota empty = rota(Stream.of());
    assertThat(empty.due(at("2026-11-23T12:00"), HOUR, QUARTER)).isEmpty();
    assertThat(empty.nextOpening(at("2026-11-23T12:00"))).isEmpty();
    assertThat(empty.isEmpty()).isTrue();
  }

  @Test
  void a_supervisor_alone_does_not_open_the_clinic() {
    Rota rota = rota(Stream.of(shift(BEA, Part.SUPERVISOR, DayOfWeek.MONDAY, "09:00", "17:00")));
    assertThat(rota.covers(at("2026-11-23T12:00"))).isFalse();
    assertThat(rota.on(at("2026-11-23T12:00"), Part.SUPERVISOR)).hasSize(1);
  }

  @Test
  void two_shifts_that_meet_are_one_opening() {
    Rota rota =
        rota(Stream.concat(weekdays(MINA, "09:00", "13:00"), weekdays(BEA, "13:00", "17:00")));
    assertThat(rota.openUntil(at("2026-11-23T09:30"))).contains(at("2026-11-23T17:00"));
  }

  @Test
  void a_shift_over_midnight_belongs_to_the_day_on_which_it_begins() {
    Rota rota = rota(Stream.of(shift(MINA, Part.DUTY, DayOfWeek.MONDAY, "20:00", "08:00")));
    assertThat(rota.covers(at("2026-11-24T07:59"))).isTrue();
    assertThat(rota.covers(at("2026-11-25T07:59"))).isFalse();
  }

  @Test
  void the_night_on_which_the_clocks_go_back_is_an_hour_longer() {
    Shift night = shift(MINA, Part.DUTY, DayOfWeek.SATURDAY, "20:00", "08:00");
    Span span = night.on(LocalDate.parse("2026-10-24"));
    assertThat(Duration.between(span.from(), span.until())).isEqualTo(Duration.ofHours(13));
    assertThat(span.until()).isEqualTo(Instant.parse("2026-10-25T08:00:00Z"));
  }

  @Test
  void the_night_on_which_the_clocks_go_forward_is_an_hour_shorter() {
    Span span =
        shift(MINA, Part.DUTY, DayOfWeek.SATURDAY, "20:00", "08:00")
            .on(LocalDate.parse("2026-03-28"));
    assertThat(Duration.between(span.from(), span.until())).isEqualTo(Duration.ofHours(11));
  }

  @Test
  void sixty_minutes_on_the_night_of_the_change_are_sixty_minutes() {
    Rota nights = rota(Stream.of(shift(MINA, Part.DUTY, DayOfWeek.SATURDAY, "20:00", "08:00")));
    Instant halfPastOneSummerTime = Instant.parse("2026-10-25T00:30:00Z");
    assertThat(nights.due(halfPastOneSummerTime, HOUR, QUARTER))
        .contains(Instant.parse("2026-10-25T01:30:00Z"));
  }

  @Test
  void an_answer_on_the_last_evening_of_summer_time_is_due_by_winter_s_clock() {
    Rota everyDay =
        rota(
            Arrays.stream(DayOfWeek.values())
                .map(day -> shift(MINA, Part.DUTY, day, "08:00", "17:00")));
    Instant saturdayNight = at("2026-10-24T23:48");
    assertThat(everyDay.due(saturdayNight, HOUR, QUARTER))
        .contains(Instant.parse("2026-10-25T09:00:00Z"));
    assertThat(at("2026-10-25T09:00")).isEqualTo(Instant.parse("2026-10-25T09:00:00Z"));
  }

  @Test
  void nobody_is_promised_the_hour_that_comes_twice_a_second_time() {
    Rota rota = rota(Stream.of(shift(MINA, Part.DUTY, DayOfWeek.SUNDAY, "00:00", "01:30")));
    assertThat(rota.openUntil(Instant.parse("2026-10-25T00:15:00Z")))
        .contains(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void the_gaps_of_a_day_are_what_the_shifts_leave() {
    assertThat(OFFICE.gaps(at("2026-11-23T00:00"), at("2026-11-24T00:00")))
        .containsExactly(
            new Gap(at("2026-11-23T00:00"), at("2026-11-23T09:00")),
            new Gap(at("2026-11-23T17:00"), at("2026-11-24T00:00")));
  }

  @Test
  void a_clinic_that_never_closes_has_no_gaps() {
    Rota always =
        rota(
            Arrays.stream(DayOfWeek.values())
                .map(day -> shift(MINA, Part.DUTY, day, "00:00", "00:00")));
    assertThat(always.gaps(at("2026-10-19T00:00"), at("2026-10-26T00:00"))).isEmpty();
    assertThat(always.due(at("2026-10-25T00:59"), HOUR, QUARTER))
        .contains(at("2026-10-25T00:59").plus(HOUR));
  }

  private static Rota rota(Stream<Shift> shifts) {
    return new Rota(shifts.toList(), Set.of());
  }

  private static Stream<Shift> weekdays(AccountId clinician, String from, String until) {
    return List.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY)
        .stream()
        .map(day -> shift(clinician, Part.DUTY, day, from, until));
  }

  private static Shift shift(
      AccountId clinician, Part part, DayOfWeek day, String from, String until) {
    return new Shift(
        UUID.randomUUID(),
        clinician,
        part,
        day,
        LocalTime.parse(from),
        LocalTime.parse(until),
        LONDON);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(LONDON).toInstant();
  }
}
