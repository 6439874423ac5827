package org.evenkeel.wearablefiles;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a value has to be, so that it is what a schema of Open mHealth describes. Members that a
/// schema does not name are free.
interface OpenMHealthRule {

  boolean holds(Json value);

  /// A member of an object, and whether it must be there.
  record Member(String name, OpenMHealthRule rule, boolean required) {}

  static Member must(String name, OpenMHealthRule rule) {
    return new Member(name, rule, true);
  }

  static Member may(String name, OpenMHealthRule rule) {
    return new Member(name, rule, false);
  }

  static OpenMHealthRule text() {
    return value -> value.value() instanceof String;
  }

  static OpenMHealthRule number() {
    return value -> value.value() instanceof Double;
  }

  static OpenMHealthRule whole() {
    return value -> value.value() instanceof Double number && number == Math.rint(number);
  }

  static OpenMHealthRule truth() {
    return value -> value.value() instanceof Boolean;
  }

  static OpenMHealthRule oneOf(String... words) {
    Set<String> known = Set.of(words);
    return value -> value.value() instanceof String word && known.contains(word);
  }

  static OpenMHealthRule object(Member... members) {
    return value ->
        value.isObject()
            && Arrays.stream(members)
                .allMatch(member ->
                    value.has(member.name())
                        ? member.rule().holds(value.at(member.name()))
                        : !member.required());
  }

  /// All members of one object and those of another.
  static OpenMHealthRule object(List<Member> members, Member... more) {
    List<Member> all = new ArrayList<>(members);
    all.addAll(List.of(more));
    return object(all.toArray(Member[]::new));
  }

  /// Just one of these.
  static OpenMHealthRule exactlyOne(OpenMHealthRule... rules) {
    return value ->
        value.isObject() && Arrays.stream(rules).filter(rule -> rule.holds(value)).count() == 1;
  }

  static OpenMHealthRule measured(String... units) {
    return object(must("value", number()), must("unit", units.length == 0 ? text() : oneOf(units)));
  }

  /// RFC 3339, section 5.6: date, time and offset.
  static OpenMHealthRule dateTime() {
    return value -> value.text().flatMap(OpenMHealthRule::moment).isPresent();
  }

  static OpenMHealthRule date() {
    return value -> value.text().filter(OpenMHealthRule::isDate).isPresent();
  }

  static Optional<OffsetDateTime> moment(String text) {
    try {
      return text.length() < 20 ? Optional.empty() : Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isDate(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
