package org.evenkeel.server.trespass;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The whole database, kept once: which rows are other rows afterwards, whoever's they are. What is
/// different each time (moments, sealed bytes, new random numbers) is written as what it is.
final class Shelves {
  /// The log only grows; the others are the house's own notes of what it has to do, or how often
  /// somebody tried.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "audit_line",
          "attempts",
          "event_publication",
          "flyway_schema_history",
          "heartbeat",
          "scheduled_tasks",
          "site_share");

  private static final Pattern MOMENT = Pattern.compile("\"\\d{4}-\\d\\d-\\d\\dT[^\"]*\"");
  private static final Pattern BYTES =
      Pattern.compile("\"(?:\\\\\\\\x[0-9a-f]*|\\$argon2id[^\"]*)\"");
  private static final Pattern COUNTED = Pattern.compile("\"number\": \\d+");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

  private final Keys keys;
  private final Set<String> known;
  private final List<String> tables;

  /// @param known random numbers that mean somebody or something
  Shelves(Keys keys, Set<String> known) {
    this.keys = keys;
    this.known = Set.copyOf(known);
    this.tables =
        keys
            .database()
            .queryForList(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
                String.class)
            .stream()
            .filter(table -> !LEFT_OUT.contains(table))
            .toList();
    keys.database().execute("drop schema if exists shelved cascade");
    keys.database().execute("create schema shelved");
    tables.forEach(table ->
        keys.database()
            .execute("create table shelved.%1$s as select * from public.%1$s".formatted(table)));
  }

  /// The names of all columns, with what each holds.
  List<Column> columns() {
    return keys.database()
        .query(
            "select distinct column_name, data_type from information_schema.columns where table_schema = 'public' order by 1, 2",
            (row, number) -> new Column(row.getString(1), row.getString(2)));
  }

  record Column(String name, String type) {}

  /// Rows that are new or gone, each as one text, in order.
  List<String> differing() {
    return keys
        .database()
        .queryForList(
            tables.stream()
                .flatMap(table ->
                    Stream.of(
                        rows("+", table, "public", "shelved"),
                        rows("-", table, "shelved", "public")))
                .collect(Collectors.joining(" union all ")),
            String.class)
        .stream()
        .map(this::plain)
        .sorted()
        .toList();
  }

  private static String rows(String sign, String table, String here, String there) {
    return "select '%s %s ' || to_jsonb(d)::text from (select * from %s.%2$s%s except all select * from %s.%2$s%4$s) as d"
        .formatted(sign, table, here, own(table), there);
  }

  /// Sessions that this test opened itself are none of its business.
  private static String own(String table) {
    return table.equals("session") ? " where device not in ('Test', 'Intruder')" : "";
  }

  private String plain(String row) {
    String plain = MOMENT.matcher(row).replaceAll("\"then\"");
    plain = BYTES.matcher(plain).replaceAll("\"bytes\"");
    plain = COUNTED.matcher(plain).replaceAll("\"number\": next");
    return ID.matcher(plain).replaceAll(id -> known.contains(id.group()) ? id.group() : "new");
  }

  /// Puts everything back.
  void mend(List<String> differing) {
    Set<String> changed = new TreeSet<>();
    differing.forEach(row -> changed.add(row.split(" ", 3)[1]));
    if (!changed.isEmpty()) {
      List<String> deeds =
          new ArrayList<>(List.of("begin", "set local session_replication_role = replica"));
      for (String table : changed) {
        deeds.add("delete from public.%s%s".formatted(table, own(table)));
        deeds.add(
            "insert into public.%1$s overriding system value select * from shelved.%1$s%2$s"
                .formatted(table, own(table)));
      }
      deeds.add("commit");
      keys.database().execute(String.join("; ", deeds));
    }
  }

  int tables() {
    return tables.size();
  }
}
