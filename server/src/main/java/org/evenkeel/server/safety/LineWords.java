package org.evenkeel.server.safety;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.server.web.Ui;

/// What stands beside a number, in words.
public final class LineWords {
  private LineWords() {}

  public static String name(Ui ui, Helpline line) {
    return line.danger()
        ? ui.text("safety.line-danger")
        : line.text() ? ui.text("safety.line-type") : line.name();
  }

  public static String small(Ui ui, Helpline line) {
    return Stream.of(who(ui, line), how(ui, line), when(ui, line), spoken(ui, line))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private static Optional<String> who(Ui ui, Helpline line) {
    return switch (line.kind()) {
      case EMERGENCY -> Optional.of(ui.text("safety.line-emergency"));
      case AMBULANCE -> Optional.of(ui.text("safety.line-ambulance"));
      case POLICE -> Optional.of(ui.text("safety.line-police"));
      case LINE, HEALTH -> Optional.empty();
    };
  }

  private static Optional<String> how(Ui ui, Helpline line) {
    return line.text()
        ? Optional.of(
            line.word()
                .map(word -> ui.text("safety.line-word", word, line.name()))
                .orElseGet(() -> ui.text("safety.line-text", line.name())))
        : line.option().map(option -> ui.text("safety.line-option", option));
  }

  private static Optional<String> when(Ui ui, Helpline line) {
    return line.danger()
        ? Optional.empty()
        : Optional.of(
            line.always()
                ? ui.text(line.free() ? "safety.line-free-always" : "safety.line-always")
                : ui.text(line.free() ? "safety.line-free-differs" : "safety.line-differs"));
  }

  /// Said only where the page's own language is not spoken there.
  private static Optional<String> spoken(Ui ui, Helpline line) {
    return line.languages().isEmpty() || line.languages().contains(ui.locale().getLanguage())
        ? Optional.empty()
        : Optional.of(ui.text("safety.line-speaks", names(line.languages(), ui.locale())));
  }

  private static String names(List<String> tags, Locale reader) {
    return tags.stream()
        .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(reader))
        .collect(Collectors.joining(", "));
  }
}
