package org.evenkeel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.server.language.Language;
import org.evenkeel.server.language.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every visible word is in the message files, in every language, and nothing in them is left over.
class WordsTest {
  private static final Messages MESSAGES = new Messages();
  private static final Pattern KEY = Pattern.compile("\"([a-z][a-z-]*\\.[a-z0-9][a-z0-9-]*)\"");

  static Stream<Language> languages() {
    return MESSAGES.languages().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void each_language_has_every_key(Language language) {
    assertThat(MESSAGES.keys(language))
        .containsExactlyInAnyOrderElementsOf(MESSAGES.keys(Language.ENGLISH));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_pattern_is_well_formed_and_has_the_same_places_to_fill(Language language) {
    assertThat(MESSAGES.keys(Language.ENGLISH))
        .allSatisfy(key ->
            assertThat(places(language, key)).as(key).isEqualTo(places(Language.ENGLISH, key)));
  }

  private static Set<String> places(Language language, String key) {
    String pattern = MESSAGES.pattern(language, key);
    new MessageFormat(pattern, ULocale.forLanguageTag(language.tag()));
    MessagePattern parsed = new MessagePattern(pattern);
    return Stream.iterate(0, i -> i < parsed.countParts(), i -> i + 1)
        .map(parsed::getPart)
        .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NUMBER)
        .map(parsed::getSubstring)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void no_text_is_blank(Language language) {
    assertThat(MESSAGES.keys(language))
        .allSatisfy(key -> assertThat(MESSAGES.pattern(language, key)).as(key).isNotBlank());
  }

  /// A key counts as used when it stands in a template, a class or a script, whole or up to a part
  /// that is put in while running (`"assessment.band-" + name`).
  @org.junit.jupiter.api.Test
  void no_key_is_left_over_and_none_is_missing() throws IOException {
    String source = source();
    Set<String> literal =
        KEY.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toSet());
    Set<String> starts = starts(source);
    assertThat(MESSAGES.keys(Language.ENGLISH))
        .allSatisfy(key ->
            assertThat(literal.contains(key) || starts.stream().anyMatch(key::startsWith))
                .as(key + " is used")
                .isTrue());
  }

  private static Set<String> starts(String source) {
    Matcher found = Pattern.compile("\"([a-z][a-z-]*\\.(?:[a-z0-9-]*-)?)\"").matcher(source);
    return found.results().map(result -> result.group(1)).collect(Collectors.toSet());
  }

  private static String source() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|jte|js)"))
          .map(WordsTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
