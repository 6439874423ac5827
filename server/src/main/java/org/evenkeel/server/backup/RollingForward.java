package org.evenkeel.server.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.administration.HouseDatabase;
import org.evenkeel.server.administration.Refusal;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Keyring;
import org.evenkeel.server.vault.SealedColumn;

/// Makes an ordinary backup of an archive: rolls a copy of the database forward along the log in a
/// throw-away folder, to its end or to a moment, and writes down what is there then without anybody
/// who was erased. What comes after is the restore of that backup.
///
/// @param archive where the log is
/// @param keys an unpacked copy of the folder of keys
/// @param software the programs of the database
/// @param scratch a new folder, in which everything lies open for as long as it takes
record RollingForward(
    Archive archive, SealedFile.Opener opener, Path keys, Path software, Path scratch) {
  private static final Duration PATIENCE = Duration.ofHours(24);

  /// What came of it.
  ///
  /// @param at the moment of the last transaction that is in it
  /// @param trouble why the log was not followed to its end
  /// @param erased how many people were left out because they were erased since
  record Rolled(Path backup, Instant at, Optional<String> trouble, int erased) {}

  /// @param until the moment to stop at; the archive's end when there is none
  /// @param despite take what there is before a piece that is missing or damaged
  /// @param key under which the backup is sealed
  Rolled to(Optional<Instant> until, boolean despite, byte[] key) {
    try {
      BaseCopy.About about = base(until);
      Keyring keyring = Keyring.in(keys);
      if (!about.keyring().equals(keyring.fingerprint())) {
        throw new Refusal("These keys are another house's: they do not belong to this archive.");
      }
      Path given = closed(scratch.resolve("given"));
      try (Feeding feeding = new Feeding(archive, about.id(), opener, given);
          HouseDatabase rolled = rolled(feeding, until)) {
        if (!despite) {
          feeding.trouble().ifPresent(RollingForward::refuse);
        }
        return written(rolled, keyring, feeding.trouble(), key);
      }
    } catch (IOException e) {
      throw new Refusal("The archive could not be followed: " + e.getMessage() + ".", e);
    } catch (SQLException e) {
      throw new Refusal("The database that was rolled forward refused: " + e.getMessage() + ".", e);
    }
  }

  /// The newest copy that was whole by then, laid out.
  private BaseCopy.About base(Optional<Instant> until) throws IOException {
    for (String first : archive.bases().reversed()) {
      BaseCopy.About about =
          BaseCopy.unpack(archive.base(first), opener, closed(scratch.resolve("house")));
      if (until.isEmpty() || !about.whole().isAfter(until.get())) {
        return about;
      }
      Drill.throwAway(scratch.resolve("house"));
    }
    throw new Refusal(
        "The archive "
            + archive.folder()
            + " has no copy of the database to start from"
            + until.map(moment -> " that is older than " + moment).orElse("")
            + ".");
  }

  private HouseDatabase rolled(Feeding feeding, Optional<Instant> until) throws IOException {
    List<String> settings = new ArrayList<>(List.of("-c", "restore_command=" + feeding.command()));
    settings.addAll(List.of("-c", "recovery_target_action=promote", "-c", "hot_standby=off"));
    until.ifPresent(moment ->
        settings.addAll(
            List.of("-c", "recovery_target_time=" + moment.toString().replace("Z", "+00"))));
    try {
      return HouseDatabase.rolledForward(scratch.resolve("house"), software, settings, PATIENCE);
    } catch (IOException e) {
      feeding.trouble().ifPresent(RollingForward::refuse);
      String words = lastWords();
      throw new Refusal(
          until.isPresent() && words.contains("before configured recovery target")
              ? "The archive does not reach "
                  + until.get()
                  + "; without --until it goes as far as it does."
              : "The log could not be followed: " + words + ".",
          e);
    }
  }

  private static void refuse(String trouble) {
    throw new Refusal(
        trouble + " What was written before that can be had with --until and an earlier moment.");
  }

  private String lastWords() throws IOException {
    Path log = scratch.resolve("house/postgres.log");
    return Files.exists(log)
        ? Files.readAllLines(log, StandardCharsets.UTF_8).stream()
            .filter(line -> line.contains("FATAL"))
            .reduce("", (before, line) -> line.replaceFirst(".*FATAL:\\s*", ""))
        : "it said nothing";
  }

  private Rolled written(
      HouseDatabase rolled, Keyring keyring, Optional<String> trouble, byte[] key)
      throws IOException, SQLException {
    Path backup = scratch.resolve("moment.sealed");
    try (Connection database = rolled.connect()) {
      complete(database, keyring);
      Instant at = newest(database);
      Archive.seal(
          backup,
          keys.resolve("backup.public"),
          key,
          file -> BackupCommand.rows(database, keyring, file, at));
      return new Rolled(backup, at, trouble, erased(database, keyring));
    }
  }

  /// Somebody whose words are here and whose key is not could never be read again, and nobody would
  /// notice: the copy of the keys is older than the log.
  private static void complete(Connection database, Keyring keyring) throws SQLException {
    for (SealedColumn column : SealedColumn.ALL) {
      String people = "select distinct person_id from (" + column.everywhere() + ") t";
      for (PersonId person : people(database, people)) {
        if (!keyring.isErased(person) && keyring.known(person, "archive").isEmpty()) {
          throw new Refusal(
              "The folder of keys lacks somebody's key who is in this archive: give the copy that belongs to it, keys-"
                  + "archive-….sealed, or a newer one.");
        }
      }
    }
  }

  private static int erased(Connection database, Keyring keyring) throws SQLException {
    return (int)
        people(database, "select person_id from account where person_id is not null").stream()
            .filter(keyring::isErased)
            .count();
  }

  private static List<PersonId> people(Connection database, String question) throws SQLException {
    List<PersonId> people = new ArrayList<>();
    Tables.each(database, question, row -> people.add(new PersonId(row.getObject(1, UUID.class))));
    return people;
  }

  /// When the last transaction was committed that came along the log.
  private static Instant newest(Connection database) throws SQLException {
    List<Instant> moments = new ArrayList<>();
    Tables.each(
        database,
        "select coalesce(pg_last_xact_replay_timestamp(), now())",
        row -> moments.add(row.getTimestamp(1).toInstant()));
    return moments.getFirst();
  }

  private static Path closed(Path folder) throws IOException {
    return Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }
}
