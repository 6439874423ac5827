package org.evenkeel.server.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every visible word, in every language. Patterns are ICU message formats with positional
/// arguments.
@Component
public class Messages {
  private static final Pattern FILE =
      Pattern.compile("(.+)_([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\\.properties");

  private final Map<Language, Map<String, String>> words = new HashMap<>();

  public Messages() {
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*.properties")) {
        read(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The message files could not be read", e);
    }
  }

  private void read(Resource file) throws IOException {
    Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
    if (!name.matches()) {
      throw new IllegalArgumentException(
          "A message file is named <feature>_<language>.properties, not " + file.getFilename());
    }
    Map<String, String> kept =
        words.computeIfAbsent(new Language(name.group(2)), language -> new HashMap<>());
    Properties read = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      read.load(reader);
    }
    read.forEach((key, text) -> kept.put((String) key, (String) text));
  }

  /// The languages spoken, English first, then by tag.
  public List<Language> languages() {
    return words.keySet().stream()
        .filter(language -> keys(language).contains("language.name"))
        .sorted(
            Comparator.comparing((Language language) -> !language.equals(Language.ENGLISH))
                .thenComparing(Language::tag))
        .toList();
  }

  public Optional<Language> find(String tag) {
    return languages().stream().filter(language -> language.tag().equals(tag)).findFirst();
  }

  public Set<String> keys(Language language) {
    return words.getOrDefault(language, Map.of()).keySet();
  }

  /// The words for a key, in this language or else in English.
  ///
  /// @throws IllegalArgumentException when no file has the key
  public String text(Language language, String key, Object... arguments) {
    String own = words.getOrDefault(language, Map.of()).get(key);
    return own != null ? format(own, language, arguments) : english(key, arguments);
  }

  /// The unformatted pattern, for tests and for scripts that fill the blanks themselves.
  public String pattern(Language language, String key) {
    String own = words.getOrDefault(language, Map.of()).get(key);
    return own != null ? own : englishPattern(key);
  }

  private String english(String key, Object... arguments) {
    return format(englishPattern(key), Language.ENGLISH, arguments);
  }

  private String englishPattern(String key) {
    String pattern = words.getOrDefault(Language.ENGLISH, Map.of()).get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No message file has the key " + key);
    }
    return pattern;
  }

  private static String format(String pattern, Language language, Object... arguments) {
    return arguments.length == 0 && pattern.indexOf('{') < 0
        ? pattern
        : new MessageFormat(pattern, ULocale.forLanguageTag(language.tag())).format(arguments);
  }
}
