package org.evenkeel.benchmarks.trust;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a house holds, read as the owner of its database, and who may reach what of it by the
/// house's own rules. The rules are written here once more, in other words than the policies.
///
/// @param rows of every table with people's rows
/// @param roles of every member of staff
/// @param cares who is in the care of whom now
/// @param called whose call for help concerns whom
record Truth(
    Map<String, List<Row>> rows,
    Set<String> people,
    Map<String, Set<String>> roles,
    Map<String, Set<String>> cares,
    Map<String, Set<String>> called) {
  private static final Set<String> ALARMS =
      Set.of(
          "crisis_case",
          "crisis_reason",
          "crisis_event",
          "ladder_rung",
          "duty_page",
          "crisis_lowering",
          "crisis_access",
          "follow_up",
          "follow_up_answer");

  /// @param account the member of staff in it, where it has one
  /// @param place where the row lies
  /// @param json the whole row
  record Row(String person, String account, String place, String json) {}

  /// Somebody for whom a connection could be told that it works.
  sealed interface Asker {
    String setting();

    record Nobody() implements Asker {
      @Override
      public String setting() {
        return "";
      }
    }

    record Person(String id) implements Asker {
      @Override
      public String setting() {
        return "person:" + id;
      }
    }

    record Staff(String account) implements Asker {
      @Override
      public String setting() {
        return "account:" + account;
      }
    }
  }

  static Truth of(Connection owner) throws SQLException {
    Map<String, List<Row>> rows = new HashMap<>();
    for (String table : tables(owner)) {
      rows.put(table, rows(owner, table));
    }
    return new Truth(
        rows,
        pairs(owner, "select person_id, person_id from account where person_id is not null")
            .keySet(),
        pairs(owner, "select id, unnest(roles) from account where person_id is null"),
        pairs(
            owner,
            "select account_id, person_id from care_relationship where ended_at is null and (until is null or until > now())"),
        pairs(
            owner,
            """
            select owner_id, person_id from crisis_case union select acknowledged_by, person_id from crisis_case
            union select closed_by, person_id from crisis_case union select account_id, person_id from duty_page
            """));
  }

  private static List<String> tables(Connection owner) throws SQLException {
    return List.copyOf(
        pairs(
                owner,
                """
                select table_name, table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'person_id' and table_name <> 'account'
                """)
            .keySet());
  }

  private static List<Row> rows(Connection owner, String table) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (Statement question = owner.createStatement();
        ResultSet row =
            question.executeQuery(
                "select person_id::text, to_jsonb(t) ->> 'account_id', ctid::text, to_jsonb(t)::text from "
                    + table
                    + " t where person_id is not null limit 2000")) {
      while (row.next()) {
        String account = row.getString(2);
        rows.add(
            new Row(
                row.getString(1),
                account == null ? "" : account,
                row.getString(3),
                row.getString(4)));
      }
    }
    return rows;
  }

  private static Map<String, Set<String>> pairs(Connection owner, String sql) throws SQLException {
    Map<String, Set<String>> pairs = new HashMap<>();
    try (Statement question = owner.createStatement();
        ResultSet row = question.executeQuery(sql)) {
      while (row.next()) {
        if (row.getString(1) != null) {
          pairs.computeIfAbsent(row.getString(1), key -> new HashSet<>()).add(row.getString(2));
        }
      }
    }
    return pairs;
  }

  boolean mayRead(Asker asker, String table, Row row) {
    return switch (asker) {
      case Asker.Nobody() -> false;
      case Asker.Person(String id) -> id.equals(row.person());
      case Asker.Staff(String account) ->
          mayChange(asker, table, row)
              || (table.equals("research_consent") && is(account, "SUPERVISOR", "OPERATOR"));
    };
  }

  boolean mayChange(Asker asker, String table, Row row) {
    return switch (asker) {
      case Asker.Nobody() -> false;
      case Asker.Person(String id) -> id.equals(row.person()) && !table.equals("audit_line");
      case Asker.Staff(String account) ->
          !table.equals("audit_line")
              && (with(cares, account).contains(row.person()) || besides(account, table, row));
    };
  }

  /// What a member of staff reaches of people outside their care.
  private boolean besides(String account, String table, Row row) {
    boolean calls = with(called, account).contains(row.person());
    return (ALARMS.contains(table) && (calls || is(account, "SUPERVISOR")))
        || (table.equals("appointment") && row.account().equals(account))
        || (table.equals("care_relationship")
            && (is(account, "OPERATOR")
                || row.account().equals(account)
                || (!row.json().contains("\"until\": null") && is(account, "SUPERVISOR"))))
        || (table.equals("emergency_access")
            && (is(account, "SUPERVISOR") || row.account().equals(account)));
  }

  private boolean is(String account, String... wanted) {
    return Set.of(wanted).stream().anyMatch(with(roles, account)::contains);
  }

  private static Set<String> with(Map<String, Set<String>> map, String key) {
    return map.getOrDefault(key, Set.of());
  }

  /// Everybody there is to ask as: nobody, each person, each member of staff.
  List<Asker> askers() {
    List<Asker> askers = new ArrayList<>(List.of(new Asker.Nobody()));
    people.forEach(person -> askers.add(new Asker.Person(person)));
    roles.keySet().forEach(account -> askers.add(new Asker.Staff(account)));
    return askers;
  }

  /// The tables that have rows to try.
  List<String> filled() {
    return rows.entrySet().stream()
        .filter(table -> !table.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .collect(Collectors.toList());
  }
}
