package org.evenkeel.psychometrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// An `.instrument` file read by other means than the library's, to judge it by.
record RawFile(Map<String, String> values) {
  static RawFile of(String name) {
    String folder = "/org/evenkeel/psychometrics/instruments/";
    try (InputStream stream =
        Objects.requireNonNull(RawFile.class.getResourceAsStream(folder + name))) {
      return parsed(new String(stream.readAllBytes(), UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static RawFile parsed(String content) {
    Map<String, String> values = new LinkedHashMap<>();
    String whole = content.replaceAll("(?m)^#.*\n", "").replaceAll("\n +", " ");
    whole
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.split("=", 2))
        .forEach(parts -> values.put(parts[0].strip(), parts[1].strip()));
    return new RawFile(values);
  }

  String text(String key) {
    return values.getOrDefault(key, "");
  }

  String text(String key, String otherwise) {
    return values.getOrDefault(key, otherwise);
  }

  List<String> words(String key) {
    return Arrays.stream(text(key).split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  /// How many numbered entries there are between a beginning and an end.
  int count(String beginning, String end) {
    return (int)
        IntStream.iterate(1, i -> i + 1)
            .takeWhile(i -> values.containsKey(beginning + i + end))
            .count();
  }
}
