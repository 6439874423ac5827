package org.evenkeel.server.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Signal;

/// The numbers of a check-in, for the record. Their ids follow from the check-in's id, so that they
/// too are kept once.
final class Numbers {
  private static final String SOURCE = "check-in";

  private Numbers() {}

  static List<Observation> of(CheckIn said) {
    List<Observation> numbers = new ArrayList<>(4);
    said.mood().ifPresent(mood -> numbers.add(of(said, Signal.MOOD, mood)));
    said.energy().ifPresent(energy -> numbers.add(of(said, Signal.ENERGY, energy)));
    said.sleepHours().ifPresent(hours -> numbers.add(of(said, Signal.SLEEP_HOURS, hours)));
    said.sleepQuality().ifPresent(level -> numbers.add(of(said, Signal.SLEEP_QUALITY, level)));
    return numbers;
  }

  /// Words have no number, so what was kept without any has none.
  static List<Observation> of(KeptCheckIn kept) {
    boolean onlyWords =
        kept.mood().isEmpty()
            && kept.energy().isEmpty()
            && kept.sleepHours().isEmpty()
            && kept.sleepQuality().isEmpty();
    return onlyWords ? List.of() : of(withoutWords(kept));
  }

  private static CheckIn withoutWords(KeptCheckIn kept) {
    return new CheckIn(
        kept.id(),
        kept.at(),
        kept.zone(),
        kept.zoneKnown(),
        kept.mood(),
        kept.energy(),
        kept.labels(),
        kept.sleepHours(),
        kept.sleepQuality(),
        Optional.empty());
  }

  private static Observation of(CheckIn said, Signal signal, double value) {
    return new Observation(
        new UUID(
            said.id().value().getMostSignificantBits(),
            said.id().value().getLeastSignificantBits() ^ signal.name().hashCode()),
        signal,
        value,
        said.at(),
        said.zone(),
        said.zoneKnown(),
        new Source(SOURCE, said.id().value()));
  }
}
