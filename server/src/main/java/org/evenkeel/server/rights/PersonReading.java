package org.evenkeel.server.rights;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.SealedColumn;
import org.evenkeel.server.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads everything of a person, table by table, with their own words opened. Only with the
/// person's own key.
@Component
class PersonReading {
  private static final int AT_ONCE = 500;

  /// Hold pieces of files or packed numbers, which may be any bytes.
  private static final Set<String> ANY_BYTES =
      Set.of("diary_piece", "wearable_chunk", "wearable_piece");

  /// The ways in and the devices: what they are, never what opens them.
  private static final Map<String, String> OF_THE_ACCOUNT =
      Map.of(
          "way_in",
          """
          select 'sign-in name' as kind, login_name as name, changed_at as since from password where account_id = :account
          union all select 'passkey', label, since from passkey where account_id = :account
          union all select 'authenticator', '', since from authenticator where account_id = :account
          union all select 'key', '', since from anonymous_key where account_id = :account
          """,
          "signed_in",
          "select device, opened_at, seen_at, ended_at from session where account_id = :account order by opened_at",
          "who_looked",
          "select at, person_id, account_id, (select name from account a where a.id = l.account_id) as account_name, deed, what from audit_line l where person_id = :person order by number");

  /// Tables that tell of somebody who works here, whose name the person is shown on a page too.
  private static final Set<String> OF_SOMEBODY =
      Set.of(
          "appointment",
          "care_relationship",
          "emergency_access",
          "follow_up",
          "message",
          "sharing");

  private final JdbcClient database;
  private final PersonRows rows;
  private final Vault vault;

  PersonReading(JdbcClient database, PersonRows rows, Vault vault) {
    this.database = database;
    this.rows = rows;
    this.vault = vault;
  }

  /// The names of everything there is to read.
  List<String> names() {
    return Stream.concat(OF_THE_ACCOUNT.keySet().stream(), rows.tablesWith("person_id").stream())
        .sorted()
        .toList();
  }

  /// Each row as column and value: text, number, truth, list, or nothing.
  void each(
      String name, CareAccess own, AccountId account, Consumer<Map<String, @Nullable Object>> row) {
    PersonId person = own.person();
    database
        .sql(question(name))
        .withFetchSize(AT_ONCE)
        .param("person", person.value())
        .param("account", account.value())
        .query(read -> {
          row.accept(values(name, person, read));
        });
  }

  private static String question(String name) {
    String known = OF_THE_ACCOUNT.get(name);
    if (known != null) {
      return "select * from ("
          + known
          + ") as known where :person::uuid is not null and :account::uuid is not null";
    }
    StringBuilder columns = new StringBuilder("t.*");
    sealed(name)
        .forEach(column ->
            columns
                .append(", (%s) as \"place of %s\"".formatted(column.place(), column.column()))
                .append(", %s as \"row of %s\"".formatted(column.row(), column.column())));
    if (OF_SOMEBODY.contains(name)) {
      columns.append(", (select a.name from account a where a.id = t.account_id) as account_name");
    }
    return "select %s from \"%s\" t where person_id = :person and :account::uuid is not null"
        .formatted(columns, name);
  }

  private static List<SealedColumn> sealed(String table) {
    return SealedColumn.ALL.stream().filter(column -> column.table().equals(table)).toList();
  }

  private Map<String, @Nullable Object> values(String table, PersonId person, ResultSet row)
      throws SQLException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    ResultSetMetaData columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String column = columns.getColumnLabel(i);
      if (!column.contains(" of ")) {
        values.put(column, value(table, column, person, row));
      }
    }
    return values;
  }

  private @Nullable Object value(String table, String column, PersonId person, ResultSet row)
      throws SQLException {
    return switch (row.getObject(column)) {
      case null -> null;
      case Number number -> number;
      case Boolean truth -> truth;
      case Timestamp moment -> moment.toInstant().toString();
      case Date day -> day.toLocalDate().toString();
      case Time time -> time.toLocalTime().toString();
      case Array list -> new ArrayList<>(Arrays.asList((Object[]) list.getArray()));
      case byte[] bytes -> words(table, column, person, row, bytes);
      case Object other -> other.toString();
    };
  }

  private String words(String table, String column, PersonId person, ResultSet row, byte[] bytes)
      throws SQLException {
    boolean sealed = sealed(table).stream().anyMatch(each -> each.column().equals(column));
    if (!sealed) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    Place place =
        new Place(
            table,
            row.getString("place of " + column),
            row.getObject("row of " + column, UUID.class));
    return ANY_BYTES.contains(table)
        ? Base64.getEncoder().encodeToString(vault.openBytes(person, place, bytes))
        : vault.open(person, place, bytes);
  }
}
