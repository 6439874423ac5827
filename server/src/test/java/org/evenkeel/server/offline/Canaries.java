package org.evenkeel.server.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Made-up words that stand nowhere else: where one is found, what was written can be read.
record Canaries(List<String> words) {
  private static final long SEED = 20261123;

  static Canaries hundred() {
    Random chance = new Random(SEED);
    return new Canaries(IntStream.range(0, 100).mapToObj(number -> word(chance)).toList());
  }

  static Canaries of(String word) {
    return new Canaries(List.of(word));
  }

  private static String word(Random chance) {
    return chance
        .ints(12, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  String text() {
    return String.join(" ", words);
  }

  /// Those that stand in any file below a folder, as browsers write text.
  TreeSet<String> foundIn(Path folder) {
    TreeSet<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .map(Canaries::bytes)
          .forEach(bytes -> found.addAll(in(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private List<String> in(String bytes) {
    return words.stream()
        .filter(word ->
            bytes.contains(as(word, StandardCharsets.UTF_8))
                || bytes.contains(as(word, StandardCharsets.UTF_16LE)))
        .toList();
  }

  private static String as(String word, Charset written) {
    return new String(word.getBytes(written), StandardCharsets.ISO_8859_1);
  }

  private static String bytes(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
