package org.evenkeel.server.trespass;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What everybody's rows are, kept once; whose differ afterwards, and in which tables. Tables are
/// asked from the database: each that has a column for a person or an account. Sessions that this
/// test opened itself are left out.
final class Footprints {
  private final Keys keys;
  private final List<Table> tables;

  /// Of rows that are nobody's own, such as a file asked for, to which an intruder may give any id.
  private final List<String> ofTheHouse;

  /// @param whose the column that names the person, or their account
  /// @param everybody all of them, as an array of the database
  private record Table(String name, String whose, String everybody) {
    String rows(String schema) {
      return "select * from %s.%s where %s = any (%s)%s"
          .formatted(
              schema,
              name,
              whose,
              everybody,
              name.equals("session") ? " and device not in ('Test', 'Intruder')" : "");
    }

    /// Those whose rows differ.
    String differing() {
      return "select distinct '%1$s' as name, %2$s as whose from ((%3$s except all %4$s) union all (%4$s except all %3$s)) as d"
          .formatted(name, whose, rows("public"), rows("kept"));
    }
  }

  private Footprints(Keys keys, List<Person> people) {
    this.keys = keys;
    List<String> ofPeople = keys.tablesWith("person_id");
    this.tables =
        Stream.concat(
                ofPeople.stream()
                    .map(name -> new Table(name, "person_id", all(people, Person::person))),
                keys.tablesWith("account_id").stream()
                    .filter(name -> !ofPeople.contains(name))
                    .map(name -> new Table(name, "account_id", all(people, Person::account))))
            .toList();
    this.ofTheHouse = new ArrayList<>(keys.tablesWith("id"));
    tables.forEach(table -> ofTheHouse.remove(table.name()));
  }

  private static String all(List<Person> people, Function<Person, UUID> id) {
    return people.stream()
        .map(person -> id.apply(person).toString())
        .collect(Collectors.joining("','", "array['", "']::uuid[]"));
  }

  static Footprints kept(Keys keys, List<Person> people) {
    Footprints footprints = new Footprints(keys, people);
    keys.database().execute("drop schema if exists kept cascade");
    keys.database().execute("create schema kept");
    footprints.tables.forEach(table ->
        keys.database()
            .execute("create table kept.%s as %s".formatted(table.name(), table.rows("public"))));
    footprints.ofTheHouse.forEach(table ->
        keys.database()
            .execute("create table kept.%1$s as select * from public.%1$s".formatted(table)));
    return footprints;
  }

  int tables() {
    return tables.size();
  }

  /// A table in which somebody's rows are not what they were.
  record Change(String table, UUID whose) {
    boolean of(Person person) {
      return whose.equals(person.person()) || whose.equals(person.account());
    }
  }

  List<Change> changes() {
    return keys.database()
        .query(
            tables.stream().map(Table::differing).collect(Collectors.joining(" union all ")),
            (row, number) -> new Change(row.getString(1), row.getObject(2, UUID.class)));
  }

  /// The tables in which somebody's rows are not what they were.
  Set<String> changed(Person person) {
    Set<String> changed = new TreeSet<>();
    changes().stream().filter(one -> one.of(person)).map(Change::table).forEach(changed::add);
    return changed;
  }

  /// Puts everything back as it was, so that what one intruder may do never hides what another one
  /// must not.
  void mend() {
    Set<String> changed = changes().stream().map(Change::table).collect(Collectors.toSet());
    List<String> deeds = new ArrayList<>();
    ofTheHouse.forEach(table ->
        deeds.add(
            "delete from public.%1$s where id not in (select id from kept.%1$s)".formatted(table)));
    for (Table table : tables) {
      if (changed.contains(table.name()) && !table.name().equals("account")) {
        deeds.add("delete" + table.rows("public").substring("select *".length()));
        deeds.add(
            "insert into public.%1$s overriding system value select * from kept.%1$s"
                .formatted(table.name()));
      }
    }
    keys.database().batchUpdate(deeds.toArray(String[]::new));
  }
}
