package org.evenkeel.psychometrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.psychometrics.LicensedFile.Kind;
import org.evenkeel.psychometrics.LicensedFile.Mistake;

/// The lines of a file that may be full of slips: every pair with the line it stands on, and what
/// is no pair.
final class FileLines {
  private static final int SHOWN = 60;

  private final Map<String, Line> pairs = new LinkedHashMap<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private String last = "";

  private record Line(int number, String value) {}

  private FileLines() {}

  static FileLines of(String content) {
    FileLines lines = new FileLines();
    String[] each = content.replace("\uFEFF", "").split("\r\n|\r|\n", -1);
    for (int i = 0; i < each.length; i++) {
      lines.add(i + 1, each[i]);
    }
    return lines;
  }

  private void add(int number, String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith(" ") || line.startsWith("\t")) {
      pairs.computeIfPresent(
          last, (key, begun) -> new Line(begun.number(), begun.value() + " " + line.strip()));
      return;
    }
    int sign = line.indexOf('=');
    if (sign < 1) {
      mistakes.add(new Mistake(number, Kind.NOT_A_PAIR, "", shortened(line)));
      return;
    }
    last = line.substring(0, sign).strip();
    if (pairs.putIfAbsent(last, new Line(number, line.substring(sign + 1).strip())) != null) {
      mistakes.add(new Mistake(number, Kind.TWICE, last, ""));
    }
  }

  static String shortened(String line) {
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  Set<String> keys() {
    return pairs.keySet();
  }

  boolean has(String key) {
    return pairs.containsKey(key) && !value(key).isEmpty();
  }

  /// The value of a key; empty where there is none.
  String value(String key) {
    Line line = pairs.get(key);
    return line == null ? "" : line.value();
  }

  List<String> words(String key) {
    return value(key).isEmpty() ? List.of() : List.of(value(key).split("\\s+"));
  }

  /// The line of a key; 0 where there is none.
  int line(String key) {
    Line line = pairs.get(key);
    return line == null ? 0 : line.number();
  }

  Mistake mistake(String key, Kind kind, String detail) {
    return new Mistake(line(key), kind, key, detail);
  }

  String all() {
    return without("");
  }

  /// Every pair but one, a line each.
  String without(String key) {
    return pairs.entrySet().stream()
        .filter(pair -> !pair.getKey().equals(key))
        .map(pair -> pair.getKey() + " = " + pair.getValue().value())
        .collect(Collectors.joining("\n"));
  }
}
