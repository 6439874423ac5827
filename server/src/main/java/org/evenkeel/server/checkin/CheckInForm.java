package org.evenkeel.server.checkin;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.server.checkin.page.Fields;
import org.evenkeel.server.checkin.page.Filled;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.springframework.util.MultiValueMap;

/// What a browser sent, as a check-in or as what is to be put right.
///
/// Numbers come from the page's own choices, so one that is off its scale was not made by a person:
/// it is refused whole ([IllegalArgumentException]).
record CheckInForm(MultiValueMap<String, String> sent) {

  sealed interface Read {
    record Good(CheckIn checkIn) implements Read {}

    record Bad(Fields fields) implements Read {}
  }

  CheckInId id() {
    return CheckInId.of(one("id"));
  }

  /// A check-in of now. The device may say which zone it is in; otherwise the account's holds.
  Read read(Instant now, ZoneId zone) {
    Optional<ZoneId> device = deviceZone();
    return read(
        id(), now, device.orElse(zone), device.isPresent() ? ZoneKnown.INFERRED : ZoneKnown.TOLD);
  }

  /// The same check-in, said differently.
  Read readInPlaceOf(KeptCheckIn kept) {
    return read(kept.id(), kept.at(), kept.zone(), kept.zoneKnown());
  }

  private Read read(CheckInId id, Instant at, ZoneId zone, ZoneKnown known) {
    if (words().length() > CheckIn.MOST_WORDS) {
      return bad(id, "words", "checkin.words-too-long");
    }
    return empty()
        ? bad(id, "mood", "checkin.nothing-said")
        : new Read.Good(
            new CheckIn(
                id,
                at,
                zone,
                known,
                step("mood"),
                step("energy"),
                labels(),
                hours(),
                step("sleep-quality"),
                Optional.of(words()).filter(words -> !words.isBlank())));
  }

  private Read bad(CheckInId id, String field, String key) {
    return new Read.Bad(new Fields(filled(id), Map.of(field, key)));
  }

  /// The mark of what the page showed.
  Optional<String> seen() {
    return Optional.ofNullable(sent.getFirst("seen"));
  }

  /// Filled in as it was, for a check-in that says something else by now.
  Fields meanwhile(CheckInId id) {
    return new Fields(filled(id), Map.of("more", "checkin.changed-meanwhile"));
  }

  private boolean empty() {
    return List.of("mood", "energy", "label", "sleep-hours", "sleep-quality").stream()
            .allMatch(field -> one(field).isEmpty())
        && words().isBlank();
  }

  private Filled filled(CheckInId id) {
    return new Filled(
        id.toString(),
        step("mood").orElse(0),
        step("energy").orElse(0),
        labels().stream().map(Label::name).collect(Collectors.toSet()),
        one("sleep-hours"),
        step("sleep-quality").orElse(0),
        one("words"));
  }

  static Filled filled(KeptCheckIn kept, CareAccess own) {
    return new Filled(
        kept.id().toString(),
        kept.mood().orElse(0),
        kept.energy().orElse(0),
        kept.labels().stream().map(Label::name).collect(Collectors.toSet()),
        kept.sleepHours().map(CheckInForm::written).orElse(""),
        kept.sleepQuality().orElse(0),
        kept.words().map(words -> words.open(own)).orElse(""));
  }

  private static String written(double hours) {
    return BigDecimal.valueOf(hours).stripTrailingZeros().toPlainString();
  }

  private Optional<ZoneId> deviceZone() {
    try {
      return Optional.of(one("zone")).filter(zone -> !zone.isEmpty()).map(ZoneId::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Integer> step(String field) {
    return Optional.of(one(field)).filter(value -> !value.isEmpty()).map(Integer::valueOf);
  }

  private Optional<Double> hours() {
    return Optional.of(one("sleep-hours")).filter(value -> !value.isEmpty()).map(Double::valueOf);
  }

  private Set<Label> labels() {
    return sent.getOrDefault("label", List.of()).stream()
        .map(Label::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private String words() {
    return one("words").replace("\r\n", "\n");
  }

  private String one(String field) {
    String value = sent.getFirst(field);
    return value == null ? "" : value;
  }
}
