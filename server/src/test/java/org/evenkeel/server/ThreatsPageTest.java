package org.evenkeel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/reference/threats.md` answers every threat, counts right, and names tests that there are.
class ThreatsPageTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PAGE = ROOT.resolve("docs/reference/threats.md");
  private static final List<String> STATES = List.of("met", "open", "not there yet");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Test)\\.(\\w+)`");
  private static final Pattern IS_A_TEST =
      Pattern.compile("@(?:Test|ParameterizedTest)\\b[\\s\\S]{0,3000}?\\bvoid (\\w+)\\(");

  /// One line of the table.
  private record Threat(String id, String state, String held) {
    static Stream<Threat> read(String line) {
      List<String> cells =
          line.startsWith("|")
              ? Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList()
              : List.of();
      return cells.size() == 4 && cells.getFirst().matches("T\\d\\d")
          ? Stream.of(new Threat(cells.get(0), cells.get(2), cells.get(3)))
          : Stream.of();
    }
  }

  private static List<Threat> threats() {
    return read(PAGE).lines().flatMap(Threat::read).toList();
  }

  @Test
  void every_threat_is_answered_once_and_in_order() {
    assertThat(threats())
        .extracting(Threat::id)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 36).mapToObj("T%02d"::formatted).toList());
  }

  @Test
  void what_is_met_names_its_tests_and_what_is_not_says_what_is_missing() {
    assertThat(threats())
        .allSatisfy(threat -> {
          assertThat(threat.state()).as(threat.id()).isIn(STATES);
          assertThat(threat.held()).as(threat.id()).isNotBlank();
          assertThat(!threat.state().equals("met") || NAMED.matcher(threat.held()).find())
              .as("%s is met, and names the test that holds it", threat.id())
              .isTrue();
        });
  }

  @Test
  void every_test_that_is_named_is_there() {
    Map<String, String> sources = sources();
    assertThat(threats())
        .flatExtracting(threat -> NAMED.matcher(threat.held()).results().toList())
        .hasSizeGreaterThan(30)
        .allSatisfy(named ->
            assertThat(IS_A_TEST.matcher(sources.getOrDefault(named.group(1), "")).results())
                .as(named.group())
                .anyMatch(test -> test.group(1).equals(named.group(2))));
  }

  @Test
  void the_count_at_the_top_is_that_of_the_table() {
    Map<String, Long> counted =
        threats().stream().collect(Collectors.groupingBy(Threat::state, Collectors.counting()));
    assertThat(read(PAGE))
        .contains(
            "Of 36 threats %d are met, %d are open, %d concern what is not there yet."
                .formatted(
                    counted.getOrDefault("met", 0L),
                    counted.getOrDefault("open", 0L),
                    counted.getOrDefault("not there yet", 0L)));
  }

  private static Map<String, String> sources() {
    return Tree.files(ROOT, ".*/src/test/java/.*Test\\.java")
        .collect(
            Collectors.toMap(
                file -> file.getFileName().toString().replace(".java", ""),
                ThreatsPageTest::read,
                String::concat));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
