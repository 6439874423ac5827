package org.evenkeel.server.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Instruments;

/// The questionnaires this house offers, in the order they are shown.
final class Offer {
  private static final List<String> NAMES = List.of("phq-9", "gad-7", "phq-4", "phq-2", "gad-2");

  /// Asked again and again, so that a change can be seen.
  static final List<String> REPEATED = List.of("phq-9", "gad-7");

  private Offer() {}

  static List<Instrument> all() {
    return NAMES.stream().map(Instruments::get).toList();
  }

  static Optional<Instrument> find(String name) {
    return all().stream().filter(one -> one.id().toString().equals(name)).findFirst();
  }

  /// Languages whose words may be scored.
  static List<Locale> languages(Instrument instrument) {
    return instrument.languages().stream()
        .filter(language -> instrument.equivalence(language).scores())
        .toList();
  }

  static boolean speaks(Instrument instrument, Locale language) {
    return instrument.equivalence(language).scores();
  }
}
