package org.evenkeel.server.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.server.administration.HouseDatabase;
import org.evenkeel.server.administration.Refusal;
import org.evenkeel.server.vault.Keyring;

/// `bin/restore`: a backup and a copy of the keys become a new house. It is built beside its place
/// and moved there when it is whole, so a restore that was stopped leaves no half house.
public final class RestoreCommand {
  private static final String USAGE =
      "Use: bin/restore FILE --keyring FILE2 --key FILE3 --data DIR, where DIR is new or empty.";
  private static final Set<String> KNOWN = Set.of("--data", "--keyring", "--key");

  private RestoreCommand() {}

  /// @return the exit status: 0, or 2 with one sentence
  public static int run(List<String> words, PrintStream out, PrintStream err) {
    BackupCommand.quiet();
    try {
      restore(Words.read(words, KNOWN, USAGE), out);
      return 0;
    } catch (Refusal refusal) {
      err.println("Nothing was restored. " + refusal.getMessage());
      return 2;
    }
  }

  private static void restore(Words words, PrintStream out) {
    Path backup =
        words.alone().map(Words::absolute).orElseThrow(() -> new Refusal("Which file? " + USAGE));
    Path keyring = words.needed("--keyring", USAGE);
    SealedFile.Opener opener = SealedFile.Opener.with(words.needed("--key", USAGE));
    Path data = words.needed("--data", USAGE);
    readable(backup);
    readable(keyring);
    empty(data);
    Path building = data.resolveSibling(data.getFileName() + ".being-restored");
    Drill.throwAway(building);
    try {
      Restoring.Restored restored = built(building, backup, keyring, opener);
      Files.deleteIfExists(data);
      Files.move(building, data, StandardCopyOption.ATOMIC_MOVE);
      told(restored, data, out);
    } catch (IOException e) {
      throw new Refusal("The folder " + data + " could not be made: " + e.getMessage() + ".", e);
    } finally {
      Drill.throwAway(building);
    }
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

  private static Restoring.Restored built(
      Path building, Path backup, Path keyringCopy, SealedFile.Opener opener) throws IOException {
    Files.createDirectories(
        building,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try (var in = SealedFile.read(keyringCopy, opener)) {
      KeyringCopy.read(in, building.resolve("keys"));
    }
    try (HouseDatabase empty =
        HouseDatabase.make(building, building.resolve("software/postgres-18"))) {
      return new Restoring(empty.source(), Keyring.in(building.resolve("keys")))
          .from(backup, opener);
    } catch (SQLException e) {
      throw new Refusal("The new database refused: " + e.getMessage() + ".", e);
    }
  }

  private static void told(Restoring.Restored restored, Path data, PrintStream out) {
    out.println(
        "Restored %d tables and %,d rows of %s into %s."
            .formatted(restored.tables(), restored.rows(), restored.at(), data));
    if (restored.erased() > 0) {
      out.println(restored.erased() + " people were erased since then and were left out.");
    }
    out.println("Everybody has to sign in again. Start it: bin/serve --data " + data);
  }
}
