package org.evenkeel.server.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The tables of the database as they are, so that none is forgotten: each with its columns and
/// with the SQL that says whose each row is.
final class Tables {
  /// What only passes through. Sessions stay out so that none which somebody ended comes alive
  /// again with an older backup.
  private static final Set<String> PASSING =
      Set.of("beginning", "flyway_schema_history", "passkey_challenge", "session");

  /// The log of who looked names people by random numbers only, and its chain must stay whole after
  /// one of them is erased.
  private static final String LOG = "audit_line";

  private Tables() {}

  /// One table.
  record Source(String name, List<String> columns) {
    private String list(String prefix) {
      return columns.stream()
          .map(column -> prefix + '"' + column + '"')
          .collect(Collectors.joining(", "));
    }

    private String owner() {
      if (name.equals(LOG)) {
        return "null::uuid";
      }
      if (columns.contains("person_id")) {
        return "t.person_id";
      }
      return columns.contains("account_id")
          ? "(select a.person_id from account a where a.id = t.account_id)"
          : "null::uuid";
    }

    /// Each row with whose it is before it, a person's rows together.
    String out() {
      return "copy (select %s, %s from \"%s\" t order by 1) to stdout"
          .formatted(owner(), list("t."), name);
    }

    /// The same rows, in any order and without whose they are.
    String content() {
      return "copy (select %s from \"%s\" t) to stdout".formatted(list("t."), name);
    }

    String in() {
      return "copy \"%s\" (%s) from stdin".formatted(name, list(""));
    }
  }

  /// All tables, each after those it refers to.
  static List<Source> of(Connection database) throws SQLException {
    Map<String, List<String>> columns = columns(database);
    Map<String, Set<String>> references = references(database);
    Set<String> ordered = new LinkedHashSet<>();
    columns.keySet().forEach(table -> place(table, references, ordered));
    return ordered.stream()
        .filter(columns::containsKey)
        .map(table -> new Source(table, columns.getOrDefault(table, List.of())))
        .toList();
  }

  private static void place(
      String table, Map<String, Set<String>> references, Set<String> ordered) {
    if (!ordered.contains(table)) {
      references.getOrDefault(table, Set.of()).forEach(other -> place(other, references, ordered));
      ordered.add(table);
    }
  }

  private static Map<String, List<String>> columns(Connection database) throws SQLException {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    each(
        database,
        """
        select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by c.relname, a.attnum
        """,
        row -> {
          if (!PASSING.contains(row.getString(1))) {
            columns
                .computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                .add(row.getString(2));
          }
        });
    return columns;
  }

  private static Map<String, Set<String>> references(Connection database) throws SQLException {
    Map<String, Set<String>> references = new LinkedHashMap<>();
    each(
        database,
        """
        select f.relname, t.relname from pg_constraint k
        join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
        where k.contype = 'f' and f.oid <> t.oid and f.relnamespace = 'public'::regnamespace
        """,
        row ->
            references
                .computeIfAbsent(row.getString(1), name -> new LinkedHashSet<>())
                .add(row.getString(2)));
    return references;
  }

  /// The counters of identity columns and sequences: name, last value, whether it was used.
  static List<Part.Counter> counters(Connection database) throws SQLException {
    List<String> names = new ArrayList<>();
    each(
        database,
        "select sequencename from pg_sequences where schemaname = 'public' order by 1",
        row -> names.add(row.getString(1)));
    List<Part.Counter> counters = new ArrayList<>();
    for (String name : names) {
      each(
          database,
          "select last_value, is_called from \"" + name + "\"",
          row -> counters.add(new Part.Counter(name, row.getLong(1), row.getBoolean(2))));
    }
    return counters;
  }

  static List<Part.Step> schema(Connection database) throws SQLException {
    List<Part.Step> steps = new ArrayList<>();
    each(
        database,
        """
        select version, coalesce(checksum, 0) from flyway_schema_history
        where success and version is not null order by installed_rank
        """,
        row -> steps.add(new Part.Step(row.getString(1), row.getInt(2))));
    return steps;
  }

  static void each(Connection database, String question, Row row) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        row.read(rows);
      }
    }
  }

  /// What is done with a row.
  interface Row {
    void read(ResultSet row) throws SQLException;
  }
}
