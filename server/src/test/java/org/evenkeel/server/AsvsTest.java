package org.evenkeel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page that says how the house stands to OWASP's ASVS tells the truth about its tests.
class AsvsTest {
  /// Items of levels 1 and 2 by chapter, counted in the standard's own list, version 5.0.0.
  private static final List<Integer> ITEMS =
      List.of(27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7);

  private static final Pattern ROW =
      Pattern.compile(
          "^\\| (V(\\d+)\\.\\d+\\.\\d+) \\| ([12]) \\| [^|]+ \\| (met|not applicable|open): ([^|]+) \\|$",
          Pattern.MULTILINE);
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
  private static final Path ROOT = Path.of("..");

  private static List<MatchResult> rows() throws IOException {
    return ROW.matcher(Files.readString(ROOT.resolve("docs/reference/asvs.md"))).results().toList();
  }

  @Test
  void every_item_of_levels_one_and_two_is_there_once() throws IOException {
    List<MatchResult> rows = rows();
    assertThat(rows).extracting(row -> row.group(1)).doesNotHaveDuplicates().hasSize(253);
    for (int chapter = 1; chapter <= ITEMS.size(); chapter++) {
      String number = String.valueOf(chapter);
      assertThat(rows.stream().filter(row -> row.group(2).equals(number)))
          .as("V" + chapter)
          .hasSize(ITEMS.get(chapter - 1));
    }
  }

  @Test
  void what_is_met_names_tests_and_every_test_that_is_named_is_there() throws IOException {
    Set<String> tests = tests();
    for (MatchResult row : rows()) {
      List<String> named =
          TEST.matcher(row.group(5))
              .results()
              .map(test -> test.group(1) + "." + test.group(2))
              .toList();
      assertThat(row.group(4).equals("met") && named.isEmpty())
          .as(row.group(1) + " names a test")
          .isFalse();
      assertThat(tests).as(row.group(1)).containsAll(named);
    }
  }

  private static Set<String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file ->
              file.toString().contains("/src/test/") && file.toString().endsWith("Test.java"))
          .flatMap(AsvsTest::tests)
          .collect(Collectors.toSet());
    }
  }

  private static Stream<String> tests(Path file) {
    String name = file.getFileName().toString().replace(".java", "");
    try {
      return Pattern.compile("void (\\w+)\\(")
          .matcher(Files.readString(file))
          .results()
          .map(test -> name + "." + test.group(1))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
