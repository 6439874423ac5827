package org.evenkeel.server.offline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.server.checkin.CheckIn;
import org.evenkeel.server.checkin.CheckInId;
import org.evenkeel.server.checkin.Label;
import org.evenkeel.server.offline.OpenedEntry.Field;
import org.evenkeel.server.offline.OpenedEntry.Skew;
import org.evenkeel.server.offline.OpenedEntry.WrittenCheckIn;
import org.evenkeel.server.record.Observation.ZoneKnown;

/// The fields of a check-in's form as a phone sealed them.
record CheckInFields(WrittenCheckIn written, Map<String, List<String>> fields) {
  static CheckInFields of(WrittenCheckIn written) {
    return new CheckInFields(
        written,
        written.fields().stream()
            .collect(
                Collectors.groupingBy(
                    Field::name, Collectors.mapping(Field::value, Collectors.toList()))));
  }

  /// @throws IllegalArgumentException when a field has a value that the form does not offer, or
  ///   nothing is said
  CheckIn checkIn(Skew skew) {
    return new CheckIn(
        new CheckInId(written.id()),
        skew.mended(written.when().at()),
        written.when().zone(),
        ZoneKnown.INFERRED,
        one("mood").map(Integer::valueOf),
        one("energy").map(Integer::valueOf),
        labels(),
        one("sleep-hours").map(Double::valueOf),
        one("sleep-quality").map(Integer::valueOf),
        one("words").filter(words -> !words.isBlank()));
  }

  private Set<Label> labels() {
    return fields.getOrDefault("label", List.of()).stream()
        .map(Label::valueOf)
        .collect(Collectors.toSet());
  }

  private Optional<String> one(String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst();
  }
}
