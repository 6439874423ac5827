package org.evenkeel.server.trespass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds what is somebody's in what the house answers: their marks, their numbers, and the random
/// numbers of their rows.
final class Traces {
  private static final Pattern MARK = Pattern.compile("zq\\d+x[a-z]+qz");
  private static final Pattern NUMBER = Pattern.compile("\\b\\d{3},?\\d{3}\\b");
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /// Something of somebody's, read.
  ///
  /// @param table of the row whose random number it is, or empty for a mark
  /// @param text as it stood there
  record Trace(Person about, Mark mark, String table, String text) {}

  private final Map<String, Trace> known = new HashMap<>();

  Traces(Keys keys, List<Person> people) {
    people.forEach(this::marks);
    rows(keys, people);
  }

  private void marks(Person person) {
    for (Mark mark : Mark.values()) {
      known.put(person.mark(mark), new Trace(person, mark, "", person.mark(mark)));
    }
    for (int day = 0; day < 3; day++) {
      known.put(
          String.valueOf(person.number() + day),
          new Trace(person, Mark.NUMBER, "", String.valueOf(person.number() + day)));
    }
  }

  private void rows(Keys keys, List<Person> people) {
    List<String> withId = keys.tablesWith("id");
    List<String> ofPeople = keys.tablesWith("person_id");
    List<String> ofAccounts = keys.tablesWith("account_id");
    ofAccounts.removeAll(ofPeople);
    ofPeople.retainAll(withId);
    ofAccounts.retainAll(withId);
    ofPeople.remove("account");
    for (Person person : people) {
      row(person, "person", person.person());
      row(person, "account", person.account());
      ofPeople.forEach(table -> rows(keys, person, table, "person_id", person.person()));
      ofAccounts.forEach(table -> rows(keys, person, table, "account_id", person.account()));
    }
  }

  private void rows(Keys keys, Person person, String table, String column, UUID value) {
    keys.database()
        .queryForList("select id from %s where %s = ?".formatted(table, column), UUID.class, value)
        .forEach(id -> row(person, table, id));
  }

  private void row(Person person, String table, UUID id) {
    known.putIfAbsent(id.toString(), new Trace(person, Mark.NAME, table, id.toString()));
  }

  /// The random numbers of somebody's rows, by table.
  Map<String, List<String>> rowsOf(Person person) {
    Map<String, List<String>> rows = new HashMap<>();
    known.forEach((id, trace) -> {
      if (trace.about().equals(person) && !trace.table().isEmpty()) {
        rows.computeIfAbsent(trace.table(), table -> new ArrayList<>()).add(id);
      }
    });
    return rows;
  }

  /// The table in which a random number is a row's.
  Optional<String> tableOf(String id) {
    return Optional.ofNullable(known.get(id)).map(Trace::table).filter(table -> !table.isEmpty());
  }

  /// Whose row has a random number.
  Optional<Trace> of(String id) {
    return Optional.ofNullable(known.get(id)).filter(trace -> !trace.table().isEmpty());
  }

  /// The random numbers in a text.
  static Set<String> ids(String text) {
    return ID.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /// What is in a text, apart from what was said before.
  Set<Trace> in(String answer, Set<String> said) {
    Set<Trace> found = new HashSet<>();
    for (Pattern pattern : List.of(MARK, NUMBER, ID)) {
      pattern
          .matcher(answer)
          .results()
          .map(MatchResult::group)
          .distinct()
          .filter(text -> !said.contains(text))
          .map(text -> known.get(pattern == NUMBER ? text.replace(",", "") : text))
          .filter(trace -> trace != null)
          .forEach(found::add);
    }
    return found;
  }
}
