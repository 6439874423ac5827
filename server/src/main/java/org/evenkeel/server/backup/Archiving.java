package org.evenkeel.server.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.administration.LogSpool;
import org.evenkeel.server.administration.Refusal;
import org.evenkeel.server.vault.Keyring;

/// Carries the database's log from the spool into the archive, and sets a new copy to start from
/// beside it once a week.
final class Archiving {
  static final Duration A_NEW_BASE_EVERY = Duration.ofDays(7);

  /// 1 GB of log that cannot be carried away, or less than this free: then there is a gap instead.
  private static final int MOST_WAITING = 64;

  private static final long LEAST_ROOM = 256L << 20;

  private final Path data;
  private final LogSpool spool;
  private final BackupFolders folders;
  private final Owner owner;
  private final InstantSource clock;
  private volatile Current current;

  /// The archive that is being written.
  ///
  /// @param id stands in all of its files, so that none of another one passes for its own
  private record Current(Archive archive, UUID id, KeysBeside keys) {}

  /// How to reach the database as its owner.
  record Owner(String url, String name, String password) {}

  /// @param data the house's folder
  Archiving(Path data, BackupFolders folders, Owner owner, InstantSource clock) throws IOException {
    this.data = data;
    this.spool = LogSpool.in(data);
    this.folders = folders;
    this.owner = owner;
    this.clock = clock;
    if (!Files.exists(publicKey())) {
      throw new Refusal(
          "An archive is sealed for the holder of a backup key, and this house has none yet:"
              + " bin/backup --data "
              + data
              + " --new-key FILE makes a pair.");
    }
    List<String> note = Files.exists(note()) ? Files.readAllLines(note()) : List.of();
    if (note.size() == 2
        && Path.of(note.getFirst()).startsWith(folders.backups())
        && Files.isDirectory(Path.of(note.getFirst()))) {
      current = known(new Archive(Path.of(note.getFirst())), UUID.fromString(note.getLast()));
    } else {
      current = begun();
    }
  }

  private Path publicKey() {
    return data.resolve("keys/backup.public");
  }

  /// Which archive the pieces in the spool go to.
  private Path note() {
    return spool.folder().resolve("archive");
  }

  private Current begun() throws IOException {
    Archive next = Archive.next(folders.backups());
    UUID fresh = UUID.randomUUID();
    Files.write(
        note(), List.of(next.folder().toString(), fresh.toString()), StandardCharsets.UTF_8);
    spool.takeUp();
    return known(next, fresh);
  }

  private Current known(Archive archive, UUID id) {
    return new Current(
        archive, id, new KeysBeside(data.resolve("keys"), archive.keysIn(folders.keyrings())));
  }

  Archive archive() {
    return current.archive();
  }

  /// Everything that waits goes into the archive, the keys it needs first. A piece leaves the spool
  /// when it is sealed and on disk.
  void carry() throws IOException {
    if (spool.isGivenUp()) {
      current = begun();
    }
    Current to = current;
    List<Path> waiting = spool.finished();
    if (!waiting.isEmpty()) {
      to.keys().refresh(clock.instant());
      for (Path piece : waiting) {
        new PieceOfLog(to.archive(), to.id(), piece.getFileName().toString())
            .seal(piece, publicKey());
        Files.delete(piece);
      }
    }
  }

  /// After something could not be carried away: rather a gap than a full disk.
  ///
  /// @return whether the spool was given up
  boolean spare() throws IOException {
    boolean tooMuch =
        !spool.isGivenUp()
            && (spool.finished().size() > MOST_WAITING
                || Files.getFileStore(spool.folder()).getUsableSpace() < LEAST_ROOM);
    if (tooMuch) {
      spool.giveUp();
    }
    return tooMuch;
  }

  boolean needsBase() throws IOException {
    return !spool.isGivenUp()
        && newestBase()
            .filter(newest -> newest.plus(A_NEW_BASE_EVERY).isAfter(clock.instant()))
            .isEmpty();
  }

  /// A copy to start from, while the house runs.
  void takeBase() throws IOException {
    Current into = current;
    try (Connection database =
        DriverManager.getConnection(owner.url(), owner.name(), owner.password())) {
      BaseCopy.take(
          database,
          data.resolve("postgres"),
          data.resolve("keys"),
          into.archive(),
          into.id(),
          Keyring.in(data.resolve("keys")).fingerprint(),
          clock);
    } catch (SQLException e) {
      throw new IOException("the database refused a copy (" + e.getSQLState() + ")", e);
    }
  }

  /// What has lain for 30 days goes, in older archives too.
  void roll() throws IOException {
    Instant now = clock.instant();
    for (Archive each : Archive.all(folders.backups())) {
      each.roll(now);
      if (!each.equals(archive())) {
        each.removeIfEmpty();
      }
    }
    KeysBeside.roll(folders.keyrings(), archive().keysIn(folders.keyrings()), now);
  }

  Optional<Instant> newestBase() throws IOException {
    return archive().newestBase();
  }
}
