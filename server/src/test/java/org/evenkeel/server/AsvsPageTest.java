package org.evenkeel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/reference/asvs.md` answers every item of levels 1 and 2, counts right, and names tests
/// that there are.
class AsvsPageTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PAGE = ROOT.resolve("docs/reference/asvs.md");
  private static final Path ITEMS = Path.of("src/test/resources/asvs-5.0.0-levels-1-and-2.txt");
  private static final List<String> STATES = List.of("met", "not applicable", "open");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Test)\\.(\\w+)`");
  private static final Pattern IS_A_TEST =
      Pattern.compile("@(?:Test|ParameterizedTest)\\b[\\s\\S]{0,3000}?\\bvoid (\\w+)\\(");

  /// One line of a chapter's table.
  private record Item(String id, String level, String state, String reason) {
    static Stream<Item> read(String line) {
      List<String> cells = cells(line);
      return cells.size() == 5 && cells.getFirst().matches("V\\d+\\.\\d+\\.\\d+")
          ? Stream.of(new Item(cells.get(0), cells.get(1), cells.get(3), cells.get(4)))
          : Stream.of();
    }

    String chapter() {
      return id.substring(0, id.indexOf('.'));
    }
  }

  private static List<String> cells(String line) {
    return line.startsWith("|")
        ? Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList()
        : List.of();
  }

  private static List<Item> items() {
    return lines(PAGE).stream().flatMap(Item::read).toList();
  }

  @Test
  void every_item_of_levels_1_and_2_is_answered_once() {
    List<String> wanted =
        lines(ITEMS).stream().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    assertThat(wanted).hasSize(253);
    assertThat(items())
        .extracting(item -> item.id() + " " + item.level())
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void every_answer_is_one_of_three_and_says_why() {
    assertThat(items())
        .allSatisfy(item -> {
          assertThat(item.state()).as(item.id()).isIn(STATES);
          assertThat(item.reason()).as(item.id()).isNotBlank();
          assertThat(!item.state().equals("met") || NAMED.matcher(item.reason()).find())
              .as("%s is met, and names the test that holds it", item.id())
              .isTrue();
        });
  }

  @Test
  void every_test_that_is_named_is_there() {
    Map<String, String> sources = sources();
    assertThat(items())
        .flatExtracting(item -> NAMED.matcher(item.reason()).results().toList())
        .hasSizeGreaterThan(100)
        .allSatisfy(named ->
            assertThat(IS_A_TEST.matcher(sources.getOrDefault(named.group(1), "")).results())
                .as(named.group())
                .anyMatch(test -> test.group(1).equals(named.group(2))));
  }

  @Test
  void the_counts_at_the_top_are_those_of_the_tables() {
    List<String> counted =
        lines(PAGE).stream()
            .map(AsvsPageTest::cells)
            .filter(cells -> cells.size() == 7 && cells.getFirst().matches("V\\d+ .*|all"))
            .map(cells -> cells.getFirst().split(" ")[0] + " " + cells.subList(1, 7))
            .toList();
    Stream<String> chapters = items().stream().map(Item::chapter).distinct();
    assertThat(counted)
        .containsExactlyElementsOf(
            Stream.concat(
                    chapters.map(name -> name + " " + counts(item -> item.chapter().equals(name))),
                    Stream.of("all " + counts(item -> true)))
                .toList());
  }

  private static List<String> counts(Predicate<Item> of) {
    return Stream.of("1", "2")
        .flatMap(level -> STATES.stream().map(state -> level + state))
        .map(wanted ->
            items().stream()
                .filter(of)
                .filter(item -> wanted.equals(item.level() + item.state()))
                .count())
        .map(String::valueOf)
        .toList();
  }

  private static Map<String, String> sources() {
    return Tree.files(ROOT, ".*/src/test/java/.*Test\\.java")
        .collect(
            Collectors.toMap(
                file -> file.getFileName().toString().replace(".java", ""),
                AsvsPageTest::read,
                String::concat));
  }

  private static List<String> lines(Path file) {
    return read(file).lines().toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
