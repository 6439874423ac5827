package org.evenkeel.server.appointment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a browser sent, as it was typed. Day and time are the clinician's own.
///
/// @param version of the appointment when the form was opened; 0 for a new one
public record AppointmentForm(
    AppointmentId id,
    int version,
    String date,
    String time,
    String minutes,
    String way,
    String note) {

  static AppointmentForm of(Map<String, String> fields) {
    return new AppointmentForm(
        id(fields.getOrDefault("id", "")),
        number(fields.getOrDefault("version", "")).orElse(0),
        fields.getOrDefault("date", "").strip(),
        fields.getOrDefault("time", "").strip(),
        fields.getOrDefault("minutes", "").strip(),
        fields.getOrDefault("way", ""),
        fields.getOrDefault("note", "").replace("\r\n", "\n"));
  }

  /// A form with nothing chosen but what most would choose.
  static AppointmentForm empty(LocalDate day) {
    return new AppointmentForm(AppointmentId.random(), 0, day.toString(), "", "30", "PHONE", "");
  }

  static AppointmentForm of(Appointment appointment, String note, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(appointment.at(), zone);
    return new AppointmentForm(
        appointment.id(),
        appointment.version(),
        local.toLocalDate().toString(),
        local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
        String.valueOf(appointment.slot().minutes()),
        appointment.way().name(),
        note);
  }

  /// The same, to be booked as a new one.
  AppointmentForm anew() {
    return new AppointmentForm(AppointmentId.random(), 0, date, time, minutes, way, note);
  }

  /// What is wrong with each field, as message keys, in the order of the page.
  Map<String, String> errors(ZoneId zone) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (day().isEmpty()) {
      errors.put("date", "appointment.no-date");
    }
    if (clock().isEmpty()) {
      errors.put("time", "appointment.no-time");
    } else if (day().isPresent() && moment(zone).isEmpty()) {
      errors.put("time", "appointment.no-such-time");
    }
    if (length().isEmpty()) {
      errors.put("minutes", "appointment.no-minutes");
    }
    if (chosenWay().isEmpty()) {
      errors.put("way", "appointment.no-way");
    }
    if (note.length() > Plan.MOST_NOTE) {
      errors.put("note", "appointment.long-note");
    }
    return errors;
  }

  /// Empty where a field is wrong.
  Optional<Plan> plan(ZoneId zone) {
    return errors(zone).isEmpty()
        ? moment(zone)
            .flatMap(at ->
                length()
                    .flatMap(minutes ->
                        chosenWay().map(chosen -> new Plan(new Slot(at, minutes), chosen, note))))
        : Optional.empty();
  }

  Optional<LocalDate> day() {
    return parsed(() -> LocalDate.parse(date));
  }

  private Optional<LocalTime> clock() {
    return parsed(() -> LocalTime.parse(time));
  }

  /// Empty where the clocks jump over that time; of two equal times, the first.
  private Optional<Instant> moment(ZoneId zone) {
    return day()
        .flatMap(day -> clock().map(day::atTime))
        .filter(local -> !zone.getRules().getValidOffsets(local).isEmpty())
        .map(local -> local.atZone(zone).toInstant());
  }

  private Optional<Integer> length() {
    return number(minutes).filter(number -> number >= Slot.FEWEST && number <= Slot.MOST);
  }

  private Optional<Way> chosenWay() {
    return Arrays.stream(Way.values()).filter(one -> one.name().equals(way)).findFirst();
  }

  private interface Reading<T> {
    T read();
  }

  private static <T> Optional<T> parsed(Reading<T> reading) {
    try {
      return Optional.of(reading.read());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(String text) {
    return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static AppointmentId id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? new AppointmentId(UUID.fromString(text))
        : AppointmentId.random();
  }
}
