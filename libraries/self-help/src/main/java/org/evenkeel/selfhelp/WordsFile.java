package org.evenkeel.selfhelp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words in one language: sections that begin with `[name]`, each a few lines. `#` begins a
/// comment line, blank lines mean nothing. A section stands once, and one nobody asks for is a
/// mistake.
public final class WordsFile {
  private final String name;
  private final Map<String, List<String>> sections;
  private final Set<String> unread;

  private WordsFile(String name, Map<String, List<String>> sections) {
    this.name = name;
    this.sections = sections;
    this.unread = new LinkedHashSet<>(sections.keySet());
  }

  /// @throws IllegalArgumentException if a line stands before the first section, or one stands
  ///   twice
  public static WordsFile parse(String name, String content) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> open = List.of();
    for (String line : content.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        open = new ArrayList<>();
        if (sections.put(line.substring(1, line.length() - 1), open) != null) {
          throw new IllegalArgumentException("%s has %s twice".formatted(name, line));
        }
        continue;
      }
      if (sections.isEmpty()) {
        throw new IllegalArgumentException(
            "%s says \"%s\" before its first section".formatted(name, line));
      }
      open.add(line);
    }
    return new WordsFile(name, sections);
  }

  /// Every section with its lines, in the order of the file.
  public Map<String, List<String>> sections() {
    return sections;
  }

  boolean has(String section) {
    return sections.containsKey(section);
  }

  /// The lines of a section; none where there is no such section.
  List<String> optional(String section) {
    unread.remove(section);
    return sections.getOrDefault(section, List.of());
  }

  List<String> lines(String section) {
    List<String> lines = optional(section);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("%s says nothing under [%s]".formatted(name, section));
    }
    return lines;
  }

  List<String> lines(String section, int count) {
    List<String> lines = lines(section);
    if (lines.size() != count) {
      throw new IllegalArgumentException(
          "%s has %d lines under [%s]; it needs %d".formatted(name, lines.size(), section, count));
    }
    return lines;
  }

  String line(String section) {
    return lines(section, 1).getFirst();
  }

  void allRead() {
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has sections %s, which nothing uses".formatted(name, unread));
    }
  }
}
