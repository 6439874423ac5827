package org.evenkeel.benchmarks.trust;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.evenkeel.benchmarks.EmbeddedDatabase;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Repository;

/// A house whose database is broken while it runs, one way after another, and mended again.
final class BrokenDatabase {
  private static final List<Way> WAYS =
      List.of(
          Way.setting("fsync", "off", "fsync=off"),
          Way.setting("synchronous_commit", "off", "synchronous_commit=off"),
          Way.setting("full_page_writes", "off", "full_page_writes=off"),
          Way.setting("default_transaction_read_only", "on", "read-only"),
          Way.step("true", "newer program"),
          Way.step("false", "half-way"),
          new Way(
              "update house_mark set value = 'another' where name = 'wrapping-key'",
              "",
              "belongs to another house"));

  private BrokenDatabase() {}

  static int tried() {
    return WAYS.size();
  }

  /// The ways that were not refused, or for another reason.
  static List<String> open(Path data) {
    try (House house = House.serve(Repository.root(), data)) {
      EmbeddedDatabase database = new EmbeddedDatabase(data);
      return WAYS.stream().filter(way -> !way.isRefused(database)).map(Way::breaking).toList();
    }
  }

  /// @param mending empty for the last way, after which the house is not needed
  private record Way(String breaking, String mending, String says) {
    private static final Duration UNTIL_TOLD = Duration.ofMillis(500);

    static Way setting(String name, String value, String says) {
      return new Way(
          "alter system set " + name + " = " + value, "alter system reset " + name, says);
    }

    static Way step(String success, String says) {
      return new Way(
          """
          insert into flyway_schema_history
          values (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'evenkeel', now(), 1, %s)
          """
              .formatted(success),
          "delete from flyway_schema_history where version = '9999'",
          says);
    }

    boolean isRefused(EmbeddedDatabase database) {
      done(database, breaking);
      boolean refused = BrokenSetUp.told(breaking, says).isRefused(database.data());
      if (!mending.isEmpty()) {
        done(database, mending);
      }
      return refused;
    }

    private static void done(EmbeddedDatabase database, String deed) {
      database.deeds("set default_transaction_read_only = off", deed, "select pg_reload_conf()");
      Crashes.pause(UNTIL_TOLD);
    }
  }
}
