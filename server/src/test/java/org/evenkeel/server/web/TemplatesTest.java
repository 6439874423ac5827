package org.evenkeel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every template keeps the house's promises.
class TemplatesTest {
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path STATIC = Path.of("src/main/resources/static");
  private static final Set<String> ICONS =
      found("name\\.equals\\(\"([a-z-]+)\"\\)", read(TEMPLATES.resolve("web/icon.jte")));

  static Stream<Path> templates() throws IOException {
    return Files.walk(TEMPLATES).filter(file -> file.toString().endsWith(".jte"));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void an_icon_that_is_named_is_drawn(Path template) {
    assertThat(found("icon(?:\\(name)? = \"([a-z-]+)\"", read(template))).isSubsetOf(ICONS);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void nothing_is_styled_or_scripted_in_place(Path template) {
    assertThat(read(template))
        .doesNotContain(" style=")
        .doesNotContain("<style")
        .doesNotContainPattern(" on[a-z]+=\"");
    assertThat(found("<script([^>]*)>", read(template)))
        .allSatisfy(attributes -> assertThat(attributes).contains("src="));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void a_form_that_changes_something_carries_its_token(Path template) {
    String text = read(template);
    long forms = Pattern.compile("<form[^>]*method=\"post\"").matcher(text).results().count();
    assertThat(Pattern.compile("ui\\.csrf\\(\\)").matcher(text).results().count())
        .isGreaterThanOrEqualTo(forms);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void a_page_asks_no_other_house_for_anything(Path template) {
    assertThat(found("(?:src|action|srcset)=\"((?:https?:)?//[^\"]*)\"", read(template))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void a_component_names_its_colours_in_the_tokens(Path sheet) {
    String css = read(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
    assertThat(found("(#[0-9a-fA-F]{3,8}\\b|(?:rgb|hsl|oklch|oklab|lab|lch)a?\\([^)]*\\))", css))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void a_sheet_is_part_of_the_one_stylesheet(Path sheet) {
    String name = STATIC.resolve("css").relativize(sheet).toString();
    assertThat(read(STATIC.resolve("css/evenkeel.css")))
        .contains("@import url(\"" + name + "\") layer(");
  }

  /// Every sheet but the tokens themselves and the list of sheets.
  static Stream<Path> sheets() throws IOException {
    return Files.walk(STATIC.resolve("css"))
        .filter(file -> file.toString().endsWith(".css"))
        .filter(
            file -> !Set.of("tokens.css", "evenkeel.css").contains(file.getFileName().toString()));
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
