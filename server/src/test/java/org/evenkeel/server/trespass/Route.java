package org.evenkeel.server.trespass;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/// One way into the house, as its own program has it.
///
/// @param fields the names it listens to, with their types
record Route(String method, PathPattern pattern, List<Field> fields, Body body) {
  /// How what is sent is written.
  enum Body {
    FORM,
    FILE,
    JSON
  }

  record Field(String name, Class<?> type) {}

  private static final Pattern HOLE =
      Pattern.compile("\\{\\*?(\\w+)(?::(?:[^{}]|\\{[^{}]*})+)?}|\\*+");

  boolean changes() {
    return !method.equals("GET");
  }

  /// The names of the holes in the path.
  List<String> holes() {
    return HOLE.matcher(pattern.getPatternString()).results().map(Route::name).toList();
  }

  private static String name(java.util.regex.MatchResult hole) {
    return Optional.ofNullable(hole.group(1)).orElse("rest");
  }

  /// What stands in the holes of a path, where it is one of this route's.
  Optional<Map<String, String>> read(String path) {
    return Optional.ofNullable(pattern.matchAndExtract(PathContainer.parsePath(path)))
        .map(PathPattern.PathMatchInfo::getUriVariables);
  }

  /// The path with its holes filled.
  String path(UnaryOperator<String> filling) {
    return HOLE.matcher(pattern.getPatternString())
        .replaceAll(hole -> Matcher.quoteReplacement(filling.apply(name(hole))));
  }

  @Override
  public String toString() {
    return method + " " + pattern.getPatternString();
  }
}
