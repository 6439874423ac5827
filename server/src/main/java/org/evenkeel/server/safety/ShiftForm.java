package org.evenkeel.server.safety;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.safety.Shift.Part;
import org.evenkeel.server.web.Slips;

/// Shifts to put on the roster, as a browser sent them: the same hours on each chosen day.
record ShiftForm(Map<String, String> fields, List<String> days, ZoneId zone) {
  Slips slips() {
    return Slips.none()
        .unless(clinician().isPresent(), "clinician", "duty.slip-clinician")
        .unless(!chosen().isEmpty(), "day", "duty.slip-days")
        .unless(time("from").isPresent(), "from", "duty.slip-time")
        .unless(time("until").isPresent(), "until", "duty.slip-time");
  }

  List<Shift> shifts() {
    Part part =
        Arrays.stream(Part.values())
            .filter(one -> one.name().equals(fields.get("part")))
            .findFirst()
            .orElse(Part.DUTY);
    return chosen().stream()
        .map(day ->
            new Shift(
                UUID.randomUUID(),
                clinician().orElseThrow(),
                part,
                day,
                time("from").orElseThrow(),
                time("until").orElseThrow(),
                zone))
        .toList();
  }

  private List<DayOfWeek> chosen() {
    return Arrays.stream(DayOfWeek.values()).filter(day -> days.contains(day.name())).toList();
  }

  private Optional<AccountId> clinician() {
    try {
      return Optional.of(AccountId.of(fields.getOrDefault("clinician", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalTime> time(String field) {
    try {
      return Optional.of(LocalTime.parse(fields.getOrDefault(field, "")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
