package org.evenkeel.psychometrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A file of `key = value` lines in UTF-8. `#` begins a comment line; a line that begins with a
/// space continues the value above. A key may stand once, and a key nobody asks for is a mistake,
/// so that a typing error cannot hide.
final class PlainFile {
  private final String name;
  private final Map<String, String> values;
  private final Set<String> unread;

  private PlainFile(String name, Map<String, String> values) {
    this.name = name;
    this.values = values;
    this.unread = new LinkedHashSet<>(values.keySet());
  }

  static PlainFile resource(String name) {
    try (InputStream stream = PlainFile.class.getResourceAsStream("instruments/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("There is no instrument file " + name);
      }
      return parse(name, new String(stream.readAllBytes(), UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException("Instrument file %s cannot be read".formatted(name), failure);
    }
  }

  static PlainFile parse(String name, String content) {
    Map<String, String> values = new LinkedHashMap<>();
    String key = "";
    int number = 0;
    for (String line : content.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(" ")) {
        values.computeIfPresent(key, (same, value) -> value + " " + line.strip());
        continue;
      }
      key = keyOf(name, number, line);
      if (values.put(key, line.substring(line.indexOf('=') + 1).strip()) != null) {
        throw new IllegalArgumentException(
            "%s line %d: %s stands twice".formatted(name, number, key));
      }
    }
    return new PlainFile(name, values);
  }

  private static String keyOf(String name, int number, String line) {
    if (line.indexOf('=') < 1) {
      throw new IllegalArgumentException(
          "%s line %d is \"%s\"; it must be \"key = value\"".formatted(name, number, line));
    }
    return line.substring(0, line.indexOf('=')).strip();
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

  String text(String key, String otherwise) {
    return find(key).orElse(otherwise);
  }

  int number(String key) {
    return Integer.parseInt(text(key));
  }

  double decimal(String key) {
    return Double.parseDouble(text(key));
  }

  List<String> words(String key) {
    return find(key).filter(value -> !value.isEmpty()).stream()
        .flatMap(value -> Arrays.stream(value.split("\\s+")))
        .toList();
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /// Reads `prefix1.…`, `prefix2.…` for as long as the telling key is there.
  <T> List<T> numbered(String prefix, String telling, Function<String, T> reading) {
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> prefix + i + ".")
        .takeWhile(key -> has(key + telling))
        .map(reading)
        .toList();
  }

  void allRead() {
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException("%s says %s, which means nothing".formatted(name, unread));
    }
  }
}
