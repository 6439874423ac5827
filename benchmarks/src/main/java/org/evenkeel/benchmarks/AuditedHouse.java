package org.evenkeel.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Visitor;
import org.evenkeel.sealedlog.HeadKey;
import org.evenkeel.sealedlog.Heads;
import org.evenkeel.sealedlog.Link;

/// A house whose log is read past the house, as whoever owns its database reads it.
final class AuditedHouse {
  private static final Pattern RECORD = Pattern.compile("href=\"(/people/[0-9a-f-]{36})\"");

  private final House house;
  private final Path data;

  AuditedHouse(House house, Path data) {
    this.house = house;
    this.data = data;
  }

  /// A clinician opens records, one after another, until the house has signed a head, and goes on
  /// for a while after that.
  void lookAtRecords(int looks) {
    try (Visitor mina = Visitor.demo(house.address(), "Mina")) {
      List<String> records =
          RECORD
              .matcher(mina.get("/people").body())
              .results()
              .map(found -> found.group(1))
              .toList();
      for (int i = 0; i < looks; i++) {
        mina.get(records.get(i % records.size()));
      }
      while (heads().all().isEmpty()) {
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      }
      for (int i = 0; i < looks / 10; i++) {
        mina.get(records.get(i % records.size()));
      }
    }
  }

  Heads heads() {
    Path folder = data.resolve("audit");
    try {
      return Files.exists(folder.resolve("heads.log"))
          ? Heads.read(
              Files.readAllLines(folder.resolve("heads.log")),
              HeadKey.PublicHalf.read(Files.readString(folder.resolve("heads.public")).strip())
                  .orElseThrow())
          : new Heads(List.of(), java.util.Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Link> log() {
    List<Link> log = new ArrayList<>();
    try (Connection database = new EmbeddedDatabase(data).connect();
        Statement question = database.createStatement();
        ResultSet row = question.executeQuery("select * from audit_line order by number")) {
      while (row.next()) {
        log.add(link(row));
      }
      return log;
    } catch (SQLException e) {
      throw new IllegalStateException("The log could not be read", e);
    }
  }

  private static Link link(ResultSet row) throws SQLException {
    String about = row.getString("person_id");
    String content =
        String.join(
            "\n",
            row.getTimestamp("at").toInstant().toString(),
            row.getString("account_id"),
            about == null ? "-" : about,
            row.getString("deed"),
            row.getString("what"));
    return new Link(
        row.getLong("number"), content, row.getBytes("hash_before"), row.getBytes("hash"));
  }

  /// The database's own refusal, to its owner.
  List<Figure> refusals() {
    return List.of(
            "update audit_line set what = ''",
            "delete from audit_line where number = 1",
            "truncate audit_line",
            "set session_replication_role = replica; delete from audit_line")
        .stream()
        .map(deed ->
            Figure.of(
                "database: " + deed, refused(deed) ? "refused" : "done", "refused", refused(deed)))
        .toList();
  }

  private boolean refused(String deed) {
    try (Connection database = new EmbeddedDatabase(data).connect();
        Statement statement = database.createStatement()) {
      statement.execute(deed);
      return false;
    } catch (SQLException e) {
      return String.valueOf(e.getMessage()).contains("added, never altered");
    }
  }
}
