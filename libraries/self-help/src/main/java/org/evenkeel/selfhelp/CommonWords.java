package org.evenkeel.selfhelp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Words that many exercises share, by language.
final class CommonWords {
  static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"), Locale.of("ar"));

  private static final Map<Locale, WordsFile> FILES =
      LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), CommonWords::read));

  private CommonWords() {}

  static WordsFile of(Locale language) {
    Locale asked = Locale.of(language.getLanguage());
    return Objects.requireNonNull(FILES.get(FILES.containsKey(asked) ? asked : Locale.ENGLISH));
  }

  private static WordsFile read(Locale language) {
    String name = "common." + language + ".words";
    return WordsFile.parse(name, Shelf.shipped().need(name));
  }
}
