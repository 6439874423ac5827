package org.evenkeel.server.caseload;

import java.util.Optional;
import java.util.Set;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.server.language.LanguageChoice;
import org.evenkeel.server.web.Ui;

/// What things are called on a clinician's screen.
public final class Names {
  private static final Set<String> WORDED =
      Set.of(
          "mood",
          "energy",
          "sleep-hours",
          "sleep-quality",
          "check-ins-together",
          "mood-ups-and-downs");

  private Names() {}

  public static String phq9() {
    return of(Scores.PHQ9);
  }

  /// An instrument's name, with a hyphen that never ends a line.
  static String of(Instrument instrument) {
    return instrument.name().replace('-', '\u2011');
  }

  /// A language's name in its own words; "not chosen" where none was.
  public static String language(Ui ui, Optional<String> tag) {
    return tag.flatMap(
            chosen -> ui.languages().stream().filter(one -> one.tag().equals(chosen)).findFirst())
        .map(LanguageChoice::name)
        .orElseGet(() -> ui.text("caseload.language-not-chosen"));
  }

  /// A signal in words; a column of a diary keeps the name it came with.
  public static String signal(Ui ui, String signal) {
    return WORDED.contains(signal)
        ? ui.text("caseload.signal-" + signal)
        : signal.substring(signal.indexOf(':') + 1).replace('_', ' ');
  }
}
