package org.evenkeel.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.sealedlog.Heads;
import org.evenkeel.sealedlog.Verdict;
import org.evenkeel.server.administration.ApplicationRole;
import org.evenkeel.server.administration.Folders;
import org.evenkeel.server.administration.HouseDatabase;
import org.evenkeel.server.administration.Refusal;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.SignInDrill;
import org.evenkeel.server.vault.Keyring;
import org.evenkeel.server.vault.UnsealingDrill;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Restores a backup into an empty throw-away instance and looks whether it would do: every table
/// the same, the log whole, somebody can sign in, words open. Nothing of it stays.
///
/// @param application the house's main class
/// @param scratch a new folder for the throw-away instance
/// @param software the programs of the database
record Drill(Class<?> application, Path scratch, Path software) {
  private static final int WORDS_OF_EACH_KIND = 100;

  /// What was looked at, in words for the operator.
  record Passed(Restoring.Restored restored, long auditLines, int words, Duration took) {
    List<String> lines() {
      return List.of(
          "  %d tables, %,d rows: the same".formatted(restored.tables(), restored.rows()),
          "  %,d lines of the log: whole".formatted(auditLines),
          "  signing in: works",
          "  %,d sealed words: open".formatted(words),
          "  it took %d s".formatted(took.toSeconds()));
    }
  }

  /// @throws Refusal naming what would not do
  Passed on(Path backup, Path keyringCopy, SealedFile.Opener data, SealedFile.Opener keys) {
    Instant begun = Instant.now();
    try {
      Files.createDirectories(scratch);
      try (var in = SealedFile.read(keyringCopy, keys)) {
        KeyringCopy.read(in, scratch.resolve("keys"));
      }
      try (HouseDatabase empty = HouseDatabase.make(scratch, software)) {
        Keyring keyring = Keyring.in(scratch.resolve("keys"));
        Restoring.Restored restored = new Restoring(empty.source(), keyring).from(backup, data);
        return lookedAt(empty.application(), restored, begun);
      }
    } catch (IOException e) {
      throw new Refusal("The drill could not be held: " + e.getMessage() + ".", e);
    } catch (SQLException e) {
      throw new Refusal("The drill's database refused: " + e.getMessage() + ".", e);
    } finally {
      throwAway(scratch);
    }
  }

  private Passed lookedAt(ApplicationRole database, Restoring.Restored restored, Instant begun) {
    try (ConfigurableApplicationContext house = house(database)) {
      long lines = whole(house.getBean(AuditLog.class));
      SignInDrill door = house.getBean(SignInDrill.class);
      if (door.locked() > 0 || !door.opens()) {
        throw new Refusal("In the restored house somebody could not sign in.");
      }
      int words = house.getBean(UnsealingDrill.class).open(WORDS_OF_EACH_KIND);
      return new Passed(restored, lines, words, Duration.between(begun, Instant.now()));
    }
  }

  private static long whole(AuditLog log) {
    return switch (log.inspect(new Heads(List.of(), Optional.empty()))) {
      case Verdict.Whole(long lines, long _) -> lines;
      case Verdict.Broken(long number, Verdict.Why _) ->
          throw new Refusal("In the restored house the log does not fit at line " + number + ".");
    };
  }

  /// Only what is asked for is made: no page is served, no timer goes off, nobody is paged.
  private ConfigurableApplicationContext house(ApplicationRole database) {
    return new SpringApplicationBuilder(application)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .properties(database.settings())
        .properties(
            Map.of(
                "spring.datasource.hikari.minimum-idle", "1",
                "evenkeel.keys", scratch.resolve("keys").toString(),
                "evenkeel.audit", scratch.resolve("audit").toString(),
                "evenkeel.url", "http://localhost",
                "logging.file.name", scratch.resolve("drill.log").toString()))
        .run();
  }

  static void throwAway(Path folder) {
    try {
      Folders.remove(folder);
    } catch (IOException e) {
      throw new Refusal("The folder " + folder + " cannot be removed; remove it by hand.", e);
    }
  }
}
