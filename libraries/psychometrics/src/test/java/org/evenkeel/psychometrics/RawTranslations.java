package org.evenkeel.psychometrics;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The raw translations outside the repository.
final class RawTranslations {
  private final Map<String, ?> instruments;

  private RawTranslations(Map<String, ?> instruments) {
    this.instruments = instruments;
  }

  static RawTranslations read(Path file) {
    return new RawTranslations(map(SmallJson.read(file), "instruments"));
  }

  List<String> defects(String instrument, String language) {
    Map<String, ?> version = map(map(instruments, instrument), language);
    Map<Integer, String> items = new TreeMap<>();
    map(version, "items").forEach((key, text) -> items.put(Integer.valueOf(key), (String) text));
    items.remove(10);
    Map<Integer, String> labels = new TreeMap<>();
    map(version, "responses")
        .forEach((key, text) -> labels.put(Integer.valueOf(key), (String) text));
    return new Wording(
            Locale.forLanguageTag(language),
            String.valueOf(version.get("preamble")),
            List.copyOf(items.values()),
            List.copyOf(labels.values()))
        .defects(instrument.equals("PHQ-9") ? 9 : 7, 4);
  }

  @SuppressWarnings("unchecked") // the file's shape is fixed
  private static Map<String, ?> map(Object value, String key) {
    return (Map<String, ?>) requireNonNull(((Map<String, ?>) value).get(key));
  }
}
