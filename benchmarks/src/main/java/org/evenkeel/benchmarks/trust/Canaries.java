package org.evenkeel.benchmarks.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Made-up words that stand nowhere else: where one is found, what was written can be read there.
/// All begin alike, so that one look finds any of them.
final class Canaries {
  private static final int LETTERS = 14;
  private static final int MOST_INFLATED = 4 << 20;

  private final Random chance;
  private final String beginning;

  Canaries(long seed) {
    this.chance = new Random(seed);
    this.beginning = letters(8);
  }

  String next() {
    return beginning + letters(LETTERS - beginning.length());
  }

  private String letters(int count) {
    return chance
        .ints(count, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// Those that stand in a text.
  Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    int at = text.indexOf(beginning);
    while (at >= 0) {
      found.add(text.substring(at, Math.min(text.length(), at + LETTERS)));
      at = text.indexOf(beginning, at + 1);
    }
    return found;
  }

  /// Those that stand in bytes as UTF-8, as UTF-16, in base 64, or packed by gzip.
  Set<String> in(byte[] bytes) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    Set<String> found = in(latin);
    if (latin.contains(as(beginning, StandardCharsets.UTF_16LE))) {
      found.addAll(in(latin.replace("\0", "")));
    }
    encoded().filter(latin::contains).findFirst().ifPresent(some -> found.add("in base 64"));
    for (int at = latin.indexOf("\u001f\u008b\b");
        at >= 0;
        at = latin.indexOf("\u001f\u008b\b", at + 1)) {
      found.addAll(in(inflated(bytes, at)));
    }
    return found;
  }

  private static String as(String word, Charset written) {
    return new String(word.getBytes(written), StandardCharsets.ISO_8859_1);
  }

  /// The beginning as it looks in base 64, at each of three offsets, without its edges.
  private Stream<String> encoded() {
    return Stream.of(
        base64(beginning).substring(0, 10),
        base64("-" + beginning).substring(2, 12),
        base64("--" + beginning).substring(3, 12));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(ascii(text));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String inflated(byte[] bytes, int from) {
    try (GZIPInputStream packed =
        new GZIPInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
      return new String(packed.readNBytes(MOST_INFLATED), StandardCharsets.ISO_8859_1);
    } catch (IOException notPacked) {
      return "";
    }
  }

  /// Those in any file below a folder, and in the files' names. A file that goes away meanwhile is
  /// passed over.
  Set<String> below(Path folder, List<Path> leftOut) {
    Set<String> found = new TreeSet<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes) {
              return leftOut.contains(one)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              found.addAll(in(file.toString()));
              if (attributes.isRegularFile()) {
                found.addAll(in(Files.readAllBytes(file)));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
