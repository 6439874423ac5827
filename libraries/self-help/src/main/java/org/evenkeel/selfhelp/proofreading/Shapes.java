package org.evenkeel.selfhelp.proofreading;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Where two languages do not have the same sections with the same number of lines.
final class Shapes {
  private Shapes() {}

  static String difference(
      Locale language, Map<String, Integer> english, Map<String, Integer> other) {
    Set<String> all = new TreeSet<>(english.keySet());
    all.addAll(other.keySet());
    return all.stream()
        .filter(section -> lines(english, section) != lines(other, section))
        .map(section ->
            "[%s] has %d lines in en and %d in %s"
                .formatted(section, lines(english, section), lines(other, section), language))
        .collect(Collectors.joining("; "));
  }

  private static int lines(Map<String, Integer> shape, String section) {
    return shape.getOrDefault(section, 0);
  }
}
