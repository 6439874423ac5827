package org.evenkeel.server.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.server.administration.HouseDatabase;
import org.evenkeel.server.administration.Refusal;
import org.evenkeel.server.vault.Keyring;

/// `bin/restore`: a backup, or an archive, and a copy of the keys become a new house. It is built
/// beside its place and moved there when it is whole, so a restore that was stopped leaves no half
/// house.
public final class RestoreCommand {
  private static final String USAGE =
      "Use: bin/restore FILE --keyring FILE2 --key FILE3 --data DIR, where DIR is new or empty; or, in the place of FILE,"
          + " --archive DIR2 [--until 2026-11-23T12:00:00Z] [--despite-damage yes] [--drill no].";
  private static final Set<String> KNOWN =
      Set.of("--data", "--keyring", "--key", "--archive", "--until", "--despite-damage", "--drill");

  private final Class<?> application;
  private final Words words;
  private final PrintStream out;

  private RestoreCommand(Class<?> application, Words words, PrintStream out) {
    this.application = application;
    this.words = words;
    this.out = out;
  }

  /// @return the exit status: 0, or 2 with one sentence
  public static int run(
      Class<?> application, List<String> words, PrintStream out, PrintStream err) {
    BackupCommand.quiet();
    try {
      new RestoreCommand(application, Words.read(words, KNOWN, USAGE), out).restore();
      return 0;
    } catch (Refusal refusal) {
      err.println("Nothing was restored. " + refusal.getMessage());
      return 2;
    }
  }

  private void restore() {
    Path keyring = words.needed("--keyring", USAGE);
    SealedFile.Opener opener = SealedFile.Opener.with(words.needed("--key", USAGE));
    Path data = words.needed("--data", USAGE);
    readable(keyring);
    empty(data);
    Path building = beside(data, ".being-restored");
    Path scratch = beside(data, ".rolling-forward");
    try {
      unpack(keyring, opener, building.resolve("keys"));
      Source source = words.has("--archive") ? rolled(building, scratch, opener) : file(opener);
      Restoring.Restored restored = built(building, source);
      Files.deleteIfExists(data);
      Files.move(building, data, StandardCopyOption.ATOMIC_MOVE);
      told(restored, source.erased() + restored.erased(), data);
    } catch (IOException e) {
      throw new Refusal("The folder " + data + " could not be made: " + e.getMessage() + ".", e);
    } finally {
      Drill.throwAway(building);
      Drill.throwAway(scratch);
    }
  }

  /// What is restored.
  ///
  /// @param erased how many erased people are not in it any more
  private record Source(Path backup, SealedFile.Opener opener, int erased) {}

  private Source file(SealedFile.Opener opener) {
    Path backup =
        words.alone().map(Words::absolute).orElseThrow(() -> new Refusal("Which file? " + USAGE));
    readable(backup);
    return new Source(backup, opener, 0);
  }

  /// The archive, rolled forward and written down as a backup, which has to pass the same drill as
  /// every other one before it counts.
  private Source rolled(Path building, Path scratch, SealedFile.Opener opener) {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Path software = building.resolve("software/postgres-18");
    RollingForward.Rolled rolled =
        new RollingForward(archive(), opener, building.resolve("keys"), software, scratch)
            .to(until(), "yes".equals(words.named().get("--despite-damage")), key);
    out.println("Rolled the log forward to " + rolled.at() + ".");
    rolled.trouble().ifPresent(trouble -> out.println("Not further: " + trouble));
    SealedFile.Opener known = SealedFile.Opener.known(key);
    if (!"no".equals(words.named().get("--drill"))) {
      drilled(rolled.backup(), building.resolve("keys"), scratch, key);
    }
    return new Source(rolled.backup(), known, rolled.erased());
  }

  private void drilled(Path backup, Path keys, Path scratch, byte[] key) {
    SealedFile.Opener known = SealedFile.Opener.known(key);
    Path copy = scratch.resolve("keys.sealed");
    try {
      Archive.seal(copy, keys.resolve("backup.public"), key, file -> KeyringCopy.write(keys, file));
    } catch (IOException e) {
      throw new Refusal("The drill could not be held: " + e.getMessage() + ".", e);
    }
    Drill drill =
        new Drill(
            application,
            scratch.resolve("drill"),
            keys.resolveSibling("software").resolve("postgres-18"));
    drill.on(backup, copy, known, known).lines().forEach(out::println);
  }

  /// The folder named, or the only archive in it.
  private Archive archive() {
    Path folder = words.needed("--archive", USAGE);
    try {
      List<Archive> all = Files.isDirectory(folder) ? Archive.all(folder) : List.of();
      Archive itself = new Archive(folder);
      if (Files.isDirectory(folder) && all.isEmpty() && !itself.bases().isEmpty()) {
        return itself;
      }
      if (all.size() != 1) {
        throw new Refusal(
            all.isEmpty()
                ? "There is no archive with a copy to start from in " + folder + "."
                : "There are "
                    + all.size()
                    + " archives in "
                    + folder
                    + ", one after each gap; name one of them, the newest is "
                    + all.getLast().folder()
                    + ".");
      }
      return all.getFirst();
    } catch (IOException e) {
      throw new Refusal("The folder " + folder + " cannot be read.", e);
    }
  }

  private Optional<Instant> until() {
    try {
      return Optional.ofNullable(words.named().get("--until")).map(Instant::parse);
    } catch (DateTimeParseException e) {
      throw new Refusal(
          "--until takes a moment in UTC such as 2026-11-23T12:00:00Z, not "
              + words.named().get("--until")
              + ".",
          e);
    }
  }

  private static Path beside(Path data, String ending) {
    Path folder = data.resolveSibling(data.getFileName() + ending);
    Drill.throwAway(folder);
    return folder;
  }

  private static void readable(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new Refusal("The file " + file + " cannot be read.");
    }
  }

  private static void empty(Path data) {
    try (Stream<Path> inside = Files.exists(data) ? Files.list(data) : Stream.empty()) {
      if (inside.findAny().isPresent()) {
        throw new Refusal(
            "The folder " + data + " is not empty; a house is never restored over another one.");
      }
    } catch (IOException e) {
      throw new Refusal("The folder " + data + " cannot be read.", e);
    }
  }

  private static void unpack(Path keyringCopy, SealedFile.Opener opener, Path keys)
      throws IOException {
    Files.createDirectories(
        keys.resolveSibling(""),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try (var in = SealedFile.read(keyringCopy, opener)) {
      KeyringCopy.read(in, keys);
    }
  }

  private static Restoring.Restored built(Path building, Source source) {
    try (HouseDatabase empty =
        HouseDatabase.make(building, building.resolve("software/postgres-18"))) {
      return new Restoring(empty.source(), Keyring.in(building.resolve("keys")))
          .from(source.backup(), source.opener());
    } catch (SQLException e) {
      throw new Refusal("The new database refused: " + e.getMessage() + ".", e);
    }
  }

  private void told(Restoring.Restored restored, int erased, Path data) {
    out.println(
        "Restored %d tables and %,d rows of %s into %s."
            .formatted(restored.tables(), restored.rows(), restored.at(), data));
    if (erased > 0) {
      out.println(erased + " people were erased since then and were left out.");
    }
    out.println("Everybody has to sign in again. Start it: bin/serve --data " + data);
  }
}
