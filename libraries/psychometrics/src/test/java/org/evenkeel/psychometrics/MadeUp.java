package org.evenkeel.psychometrics;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Made-up words for shells, so that they can be scored in tests.
final class MadeUp {
  private MadeUp() {}

  static Instrument filled(Instrument shell) {
    return shell.languages().contains(Locale.ENGLISH) ? shell : shell.withText(words(shell, ""));
  }

  /// A word of its own for each place, so that no two questions are alike.
  private static String words(int place) {
    return "W" + String.valueOf((char) ('a' + place % 26)).repeat(20 + place / 26 * 30);
  }

  /// A `.text` file.
  static String words(Instrument shell, String more) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("language", "en");
    lines.put("equivalence", "validated");
    lines.put("note", "Made up for a test");
    lines.put("preamble", "How much");
    shell
        .allItems()
        .forEach(item -> {
          lines.put("item." + item.id().label(), words(lines.size()) + " of " + item.id());
          item.options()
              .forEach(option -> lines.put("option." + option.code(), "Label " + option.code()));
        });
    return lines.entrySet().stream()
            .map(line -> line.getKey() + " = " + line.getValue())
            .collect(Collectors.joining("\n"))
        + "\n"
        + more;
  }
}
