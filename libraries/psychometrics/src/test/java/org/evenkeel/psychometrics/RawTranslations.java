package org.evenkeel.psychometrics;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The raw translations outside the repository, read with a JSON reader just big enough for them.
final class RawTranslations {
  private final Map<String, ?> instruments;

  private RawTranslations(Map<String, ?> instruments) {
    this.instruments = instruments;
  }

  static RawTranslations read(Path file) {
    try {
      Object all = new Json(Files.readString(file)).value();
      return new RawTranslations(map(all, "instruments"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  List<String> defects(String instrument, String language) {
    Map<String, ?> version = map(map(instruments, instrument), language);
    Map<Integer, String> items = new TreeMap<>();
    map(version, "items").forEach((key, text) -> items.put(Integer.valueOf(key), (String) text));
    items.remove(10);
    Map<Integer, String> labels = new TreeMap<>();
    map(version, "responses")
        .forEach((key, text) -> labels.put(Integer.valueOf(key), (String) text));
    return new Wording(
            Locale.forLanguageTag(language),
            String.valueOf(version.get("preamble")),
            List.copyOf(items.values()),
            List.copyOf(labels.values()))
        .defects(instrument.equals("PHQ-9") ? 9 : 7, 4);
  }

  @SuppressWarnings("unchecked") // the file's shape is fixed
  private static Map<String, ?> map(Object value, String key) {
    return (Map<String, ?>) requireNonNull(((Map<String, ?>) value).get(key));
  }

  /// Objects, arrays and strings; numbers and words do not occur in the file.
  private static final class Json {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private final String text;
    private int at;

    Json(String text) {
      this.text = text;
    }

    Object value() {
      skip();
      return switch (text.charAt(at)) {
        case '{' -> object();
        case '[' -> array();
        default -> string();
      };
    }

    private Map<String, Object> object() {
      Map<String, Object> read = new LinkedHashMap<>();
      while (more('}')) {
        String key = string();
        skip();
        at++;
        read.put(key, value());
      }
      return read;
    }

    private List<Object> array() {
      List<Object> read = new ArrayList<>();
      while (more(']')) {
        read.add(value());
      }
      return read;
    }

    /// Steps over the opening bracket or a comma; false when the closing bracket was met instead.
    private boolean more(char end) {
      return !closes(end) && !opens(end);
    }

    private boolean opens(char end) {
      at++;
      return closes(end);
    }

    private boolean closes(char end) {
      skip();
      boolean closed = text.charAt(at) == end;
      at += closed ? 1 : 0;
      return closed;
    }

    private String string() {
      int begin = at + 1;
      int end = text.indexOf('"', begin);
      while (text.charAt(end - 1) == '\\') {
        end = text.indexOf('"', end + 1);
      }
      at = end + 1;
      skip();
      return ESCAPE
          .matcher(text.substring(begin, end))
          .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)))
          .replace("\\\"", "\"");
    }

    private void skip() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
  }
}
