package org.evenkeel.server.trespass;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The database of a house as its owner sees it, past everything the house itself would refuse.
final class Keys {
  private final JdbcTemplate database;

  Keys(String url, String name, String password) {
    this.database = new JdbcTemplate(new SingleConnectionDataSource(url, name, password, true));
  }

  JdbcTemplate database() {
    return database;
  }

  /// Opens the second wall for whoever asks, so that the first one stands alone.
  void openTheSecondWall() {
    tablesWith("person_id").stream()
        .filter(table -> !table.equals("account"))
        .forEach(table ->
            database.execute("create policy open_wall on public.%s using (true)".formatted(table)));
    database.execute("create policy open_wall on public.audit_line using (true)");
  }

  /// A whole or half session of an account.
  ///
  /// @return the token of its cookie
  String session(UUID account, boolean whole, String device) {
    String token = UUID.randomUUID().toString();
    Instant now = Instant.now();
    database.update(
        """
        insert into session (id, token_hash, account_id, complete, device, opened_at, seen_at, proved_at, expires_at)
        values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        hash(token),
        account,
        whole,
        device,
        Timestamp.from(now),
        Timestamp.from(now),
        Timestamp.from(now),
        Timestamp.from(now.plus(Duration.ofDays(1))));
    return token;
  }

  static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  boolean asks(String question, Object... values) {
    return Boolean.TRUE.equals(
        database.queryForObject("select exists (" + question + ")", Boolean.class, values));
  }

  /// The tables that have this column, the log left out: it only grows, and does so by refusals.
  List<String> tablesWith(String column) {
    return database.queryForList(
        """
        select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and c.column_name = ? and t.table_type = 'BASE TABLE' and c.table_name <> 'audit_line'
        order by c.table_name
        """,
        String.class,
        column);
  }
}
