package org.evenkeel.server.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.server.administration.HouseDatabase;
import org.evenkeel.server.administration.Refusal;
import org.evenkeel.server.vault.Keyring;
import org.springframework.boot.logging.LoggingSystem;

/// `bin/backup`: makes a pair of keys, takes a backup and holds the drill on it, or holds the drill
/// on one that is there.
public final class BackupCommand {
  private static final String USAGE =
      "Use: bin/backup --data DIR --new-key FILE, once; bin/backup --data DIR --to DIR2 --keys-to DIR3 [--second DIR4 --keys-second DIR5] [--drill no];"
          + " bin/backup --verify FILE --keyring FILE2 --key FILE3 [--data DIR].";
  private static final Set<String> KNOWN =
      Set.of(
          "--data",
          "--new-key",
          "--to",
          "--keys-to",
          "--second",
          "--keys-second",
          "--drill",
          "--verify",
          "--keyring",
          "--key");

  private final Class<?> application;
  private final PrintStream out;

  private BackupCommand(Class<?> application, PrintStream out) {
    this.application = application;
    this.out = out;
  }

  /// @return the exit status: 0, or 2 with one sentence
  public static int run(
      Class<?> application, List<String> words, PrintStream out, PrintStream err) {
    quiet();
    try {
      new BackupCommand(application, out).run(Words.read(words, KNOWN, USAGE));
      return 0;
    } catch (Refusal refusal) {
      err.println("No backup. " + refusal.getMessage());
      return 2;
    }
  }

  /// The operator reads our sentences; what the libraries say as they work stays out of them.
  static void quiet() {
    LoggingSystem.get(BackupCommand.class.getClassLoader()).beforeInitialize();
  }

  private void run(Words words) {
    if (words.has("--new-key")) {
      newKey(words);
    } else if (words.has("--verify")) {
      verify(words);
    } else {
      take(words);
    }
  }

  private void newKey(Words words) {
    Path data = words.data();
    Path secret = words.needed("--new-key", USAGE);
    if (secret.startsWith(data)) {
      throw new Refusal(
          "The private half would lie in "
              + data
              + ", beside what it opens; name a file elsewhere.");
    }
    if (!Files.exists(data.resolve("keys"))) {
      throw new Refusal("There is no house in " + data + ".");
    }
    BackupKey.make(secret, publicKey(data));
    out.println("The private half is in " + secret + ". Carry it away from this machine, twice:");
    out.println("without it no backup can be read, and with it and a copy of the keys all can.");
  }

  private static Path publicKey(Path data) {
    return data.resolve("keys/backup.public");
  }

  private void take(Words words) {
    Path data = words.data();
    BackupFolders folders =
        BackupFolders.checked(data, words.needed("--to", USAGE), words.needed("--keys-to", USAGE));
    Optional<SecondPlace> second = second(words, "--second", data, folders.backups());
    Optional<SecondPlace> secondKeys = second(words, "--keys-second", data, folders.keyrings());
    if (second.isPresent() != secondKeys.isPresent()) {
      throw new Refusal(
          "A second place for backups needs one for copies of the keys, and the other way round: "
              + USAGE);
    }
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Instant begun = Instant.now();
    Path backup = folders.nextBackup();
    Path keyring = folders.nextKeyring();
    try (HouseDatabase database = HouseDatabase.of(data)) {
      written(backup, data, key, file -> rows(database, data, file, begun));
      written(keyring, data, key, file -> KeyringCopy.write(data.resolve("keys"), file));
    }
    told("Backup", backup, begun);
    out.println("Keys   " + keyring);
    second.ifPresent(place -> out.println("Second " + place.add(backup)));
    secondKeys.ifPresent(place -> out.println("Second " + place.add(keyring)));
    second.ifPresent(_ -> LastVerified.second(data).write(begun));
    int gone = folders.rollKeyrings(Instant.now());
    if (gone > 0) {
      out.println(gone + " copies of the keys older than 30 days are gone.");
    }
    if (!"no".equals(words.named().get("--drill"))) {
      SealedFile.Opener known = SealedFile.Opener.known(key);
      drilled(data, backup, keyring, known);
    }
  }

  private static Optional<SecondPlace> second(Words words, String option, Path data, Path first) {
    return words.has(option)
        ? Optional.of(SecondPlace.checked(words.needed(option, USAGE), data, first))
        : Optional.empty();
  }

  private static void rows(HouseDatabase database, Path data, DataOutputStream file, Instant now)
      throws IOException {
    try (Connection connection = database.connect()) {
      rows(connection, Keyring.in(data.resolve("keys")), file, now);
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  static void rows(Connection database, Keyring keyring, DataOutputStream file, Instant now)
      throws IOException {
    try {
      new TakingABackup(database, keyring).to(file, now);
    } catch (SQLException e) {
      throw refused(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not to be had in this Java", e);
    }
  }

  private static Refusal refused(SQLException e) {
    return new Refusal("The database could not be read: " + e.getMessage() + ".", e);
  }

  private void verify(Words words) {
    Path backup = words.needed("--verify", USAGE);
    SealedFile.Opener opener = SealedFile.Opener.with(words.needed("--key", USAGE));
    Path keyring = words.needed("--keyring", USAGE);
    drilled(words.data(), backup, keyring, opener);
  }

  private void drilled(Path data, Path backup, Path keyring, SealedFile.Opener opener) {
    Drill drill =
        new Drill(application, data.resolve("drill"), data.resolve("software/postgres-18"));
    Drill.throwAway(data.resolve("drill"));
    Drill.Passed passed = drill.on(backup, keyring, opener, opener);
    out.println("Restored into an empty instance, which is gone again:");
    passed.lines().forEach(out::println);
    if (Files.exists(data.resolve("postgres"))) {
      LastVerified.in(data).write(passed.restored().at());
    }
  }

  private void told(String what, Path file, Instant begun) {
    try {
      out.println(
          "%s %s (%,d bytes, %d s)"
              .formatted(
                  what,
                  file,
                  Files.size(file),
                  Duration.between(begun, Instant.now()).toSeconds()));
    } catch (IOException e) {
      throw new Refusal("The file " + file + " is gone.", e);
    }
  }

  private static void written(Path target, Path data, byte[] key, Archive.Content content) {
    try {
      Archive.seal(target, publicKey(data), key, content);
    } catch (IOException e) {
      throw new Refusal(
          "The file "
              + target
              + " could not be written ("
              + e.getMessage()
              + "); nothing is left of it.",
          e);
    }
  }
}
