package org.evenkeel.selfhelp;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A file of `key = value` lines in UTF-8 that says everything but the words. `#` begins a comment
/// line; a line that begins with a space goes on with the value above. A key stands once, and a key
/// nobody asks for is a mistake, so that a typing error cannot hide.
final class StructureFile {
  private final String name;
  private final Map<String, String> values;
  private final Set<String> unread;

  private StructureFile(String name, Map<String, String> values) {
    this.name = name;
    this.values = values;
    this.unread = new LinkedHashSet<>(values.keySet());
  }

  static StructureFile parse(String name, String content) {
    Map<String, String> values = new LinkedHashMap<>();
    String key = "";
    for (String line : content.split("\n", -1)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(" ")) {
        values.computeIfPresent(key, (same, value) -> value + " " + line.strip());
        continue;
      }
      key = key(name, line);
      if (values.put(key, line.substring(line.indexOf('=') + 1).strip()) != null) {
        throw new IllegalArgumentException("%s says %s twice".formatted(name, key));
      }
    }
    return new StructureFile(name, values);
  }

  private static String key(String name, String line) {
    int sign = line.indexOf('=');
    if (sign < 1) {
      throw new IllegalArgumentException(
          "%s has the line \"%s\"; lines are \"key = value\"".formatted(name, line));
    }
    return line.substring(0, sign).strip();
  }

  Optional<String> find(String key) {
    unread.remove(key);
    return Optional.ofNullable(values.get(key));
  }

  String text(String key) {
    return find(key)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> new IllegalArgumentException("%s does not say %s".formatted(name, key)));
  }

  int number(String key) {
    String value = text(key);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException(
          "%s says %s = %s; it is a whole number".formatted(name, key, value), wrong);
    }
  }

  LocalDate day(String key) {
    return LocalDate.parse(text(key));
  }

  List<String> words(String key) {
    return find(key)
        .filter(value -> !value.isEmpty())
        .map(value -> List.of(value.split("\\s+")))
        .orElse(List.of());
  }

  /// The keys that begin so, in the order of the file.
  List<String> keys(String beginning) {
    return values.keySet().stream().filter(key -> key.startsWith(beginning)).toList();
  }

  void allRead() {
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException("%s says %s, which means nothing".formatted(name, unread));
    }
  }
}
