package org.evenkeel.wearablefiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A value out of a JSON file, or a row of a table as an object of texts: a map, a list, a text, a
/// number, a truth, or nothing.
record Json(@Nullable Object value) {

  static final Json NONE = new Json(null);

  boolean isObject() {
    return value instanceof Map;
  }

  boolean isList() {
    return value instanceof List;
  }

  /// Whether it is an object that has all these members.
  boolean has(String... names) {
    return value instanceof Map<?, ?> members && members.keySet().containsAll(List.of(names));
  }

  /// What lies at the end of this path; [#NONE] where it leads nowhere.
  Json at(String... path) {
    Json here = this;
    for (String name : path) {
      here = here.value instanceof Map<?, ?> members ? new Json(members.get(name)) : NONE;
    }
    return here;
  }

  /// Its elements; none where it is no list.
  List<Json> list() {
    return value instanceof List<?> elements
        ? elements.stream().map(Json::new).toList()
        : List.of();
  }

  /// Names of its members; none where it is no object.
  List<String> names() {
    return value instanceof Map<?, ?> members
        ? members.keySet().stream().map(String::valueOf).toList()
        : List.of();
  }

  Optional<String> text() {
    return value instanceof String text && !text.isBlank()
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  /// A number, also where it stands as text.
  OptionalDouble number() {
    if (value instanceof Double number) {
      return OptionalDouble.of(number);
    }
    Optional<String> text = text();
    return text.isPresent() ? number(text.get()) : OptionalDouble.empty();
  }

  private static OptionalDouble number(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
