package org.evenkeel.psychometrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// A JSON reader just big enough for the reference files: objects, arrays, strings, numbers and the
/// three words.
public final class SmallJson {
  private static final Map<Path, Object> READ = new ConcurrentHashMap<>();
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private final String text;
  private int at;

  private SmallJson(String text) {
    this.text = text;
  }

  /// A file is read once.
  public static Object read(Path file) {
    return READ.computeIfAbsent(file, SmallJson::parsed);
  }

  private static Object parsed(Path file) {
    try {
      return new SmallJson(Files.readString(file)).value();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Object value() {
    skip();
    return switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> word();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> read = new LinkedHashMap<>();
    while (more('}')) {
      String key = string();
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

  private Object word() {
    int begin = at;
    while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(begin, at);
    return word.matches("-?[0-9].*") ? (Object) Double.valueOf(word) : word;
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
