package org.evenkeel.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.server.Evenkeel;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.administration.HouseDatabase;
import org.evenkeel.server.administration.Refusal;
import org.evenkeel.server.checkin.CheckIn;
import org.evenkeel.server.checkin.CheckInId;
import org.evenkeel.server.checkin.RecordingACheckIn;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.vault.Keyring;
import org.evenkeel.server.vault.Rewrapping;
import org.evenkeel.server.wall.Reach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class BackupTest {
  private static final Path SOFTWARE = Path.of("target/postgres-18").toAbsolutePath();
  private static final String CANARY = "canary of the lighthouse";

  @Value("${spring.datasource.url}")
  String url;

  @Value("${spring.flyway.password}")
  String password;

  @Autowired SmallWorld world;
  @Autowired RecordingACheckIn recording;

  @Value("${evenkeel.keys}")
  Path keys;

  @TempDir Path folder;

  private Path secret;
  private Path backup;
  private Path keyring;
  private PersonId ada;

  @BeforeEach
  void somebody_with_words_and_a_pair_of_keys() throws Exception {
    secret = folder.resolve("backup.private");
    backup = folder.resolve("backup");
    keyring = folder.resolve("keyring");
    BackupKey.make(secret, folder.resolve("backup.public"));
    Account account = world.person("Ada Canary");
    ada = account.person().orElseThrow();
    recorded(ada);
  }

  @Test
  void a_house_restored_from_its_backup_is_the_same_and_would_do() throws Exception {
    taken();
    Drill.Passed passed = drill().on(backup, keyring, opener(), opener());
    assertThat(passed.restored().rows()).isGreaterThan(5);
    assertThat(passed.words()).isPositive();
    assertThat(passed.restored().erased()).isZero();
    assertThat(folder.resolve("drill")).doesNotExist();
  }

  @Test
  void a_backup_holds_one_moment_while_others_write() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger written = new AtomicInteger();
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              while (!stop.get()) {
                Reach.person(ada.value()).during(() -> recorded(ada));
                written.incrementAndGet();
              }
            });
    try {
      taken();
    } finally {
      stop.set(true);
      writer.join();
    }
    assertThat(restored(keys(keyring)).rows()).isPositive();
  }

  @Test
  void p14_nothing_of_a_person_a_table_or_a_time_shows_in_a_backup() throws Exception {
    taken();
    for (Path file : List.of(backup, keyring)) {
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .doesNotContain(CANARY, "Ada Canary", "check_in", "words", ada.toString(), "2026-");
    }
  }

  @Test
  void somebody_erased_since_is_left_out_of_an_older_backup() throws Exception {
    taken();
    Path newer = keys(keyring);
    Keyring.in(newer).destroy(ada, Instant.now());
    try (HouseDatabase empty = empty()) {
      Restoring.Restored restored =
          new Restoring(empty.source(), Keyring.in(newer)).from(backup, opener());
      assertThat(restored.erased()).isEqualTo(1);
      for (String table : List.of("account", "check_in", "observation")) {
        assertThat(
                JdbcClient.create(empty.source())
                    .sql("select count(*) from " + table + " where person_id = ?")
                    .param(ada.value())
                    .query(Long.class)
                    .single())
            .isZero();
      }
    }
  }

  @Test
  void a_keyring_without_somebody_who_was_not_erased_is_refused() throws Exception {
    taken();
    Path poorer = keys(keyring);
    Files.delete(poorer.resolve("people/" + ada.toString().substring(0, 2) + "/" + ada + ".key"));
    assertThatThrownBy(() -> restored(poorer))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("newer copy");
  }

  @Test
  void another_houses_keys_are_refused() throws Exception {
    taken();
    Path other = Files.createDirectory(folder.resolve("other"));
    assertThatThrownBy(() -> restored(other)).hasMessageContaining("another house");
  }

  @Test
  void a_backup_opens_with_the_keys_from_before_and_after_the_wrapping_key_was_changed()
      throws Exception {
    taken();
    Path newer = keys(keyring);
    new Rewrapping(newer, Instant.now(), (done, all) -> {}).run();
    assertThat(restored(newer).rows()).isPositive();
    assertThat(restored(keys(keyring)).rows()).isPositive();
  }

  @Test
  void a_copy_of_the_keys_from_the_middle_of_a_change_opens_and_goes_on() throws Exception {
    taken();
    Path changing = keys(keyring);
    Path middle = folder.resolve("middle");
    AtomicBoolean done = new AtomicBoolean();
    new Rewrapping(
            changing,
            Instant.now(),
            (shelves, all) -> {
              if (shelves > 0 && !done.getAndSet(true)) {
                copied(changing, middle);
              }
            })
        .run();
    Path copy = keys(middle);
    assertThat(Rewrapping.isUnderWay(copy)).isTrue();
    assertThat(restored(copy).rows()).isPositive();
    new Rewrapping(copy, Instant.now(), (shelves, all) -> {}).run();
    assertThat(restored(copy).rows()).isPositive();
  }

  private void copied(Path keys, Path target) {
    try (DataOutputStream file = sealed(target)) {
      KeyringCopy.write(keys, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void another_private_half_is_refused() throws Exception {
    taken();
    BackupKey.make(folder.resolve("other.private"), folder.resolve("other.public"));
    assertThatThrownBy(
            () -> SealedFile.read(backup, SealedFile.Opener.with(folder.resolve("other.private"))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not made for the key");
  }

  @Test
  void a_backup_that_was_cut_or_changed_anywhere_restores_nothing() throws Exception {
    taken();
    byte[] whole = Files.readAllBytes(backup);
    try (HouseDatabase empty = empty()) {
      for (int at : new int[] {0, 10, 40, 90, 150, whole.length / 2, whole.length - 1}) {
        assertRefused(Arrays.copyOf(whole, at), empty);
        byte[] changed = whole.clone();
        changed[at] ^= 1;
        assertRefused(changed, empty);
      }
    }
  }

  private void assertRefused(byte[] damaged, HouseDatabase empty) throws Exception {
    Files.write(backup, damaged);
    assertThatThrownBy(
            () -> new Restoring(empty.source(), Keyring.in(keys(keyring))).from(backup, opener()))
        .isInstanceOf(Refusal.class);
    JdbcClient database = JdbcClient.create(empty.source());
    if (database.sql("select to_regclass('account') is not null").query(Boolean.class).single()) {
      assertThat(database.sql("select count(*) from account").query(Long.class).single()).isZero();
    }
  }

  @Test
  void the_commands_go_from_a_house_to_a_backup_and_to_a_new_house() throws Exception {
    taken();
    Path data = folder.resolve("house");
    assertThat(restore(backup, keyring, data)).contains("Restored").contains("sign in again");
    assertThat(command("--data", data.toString(), "--to", path("a"), "--keys-to", path("b")))
        .contains("backup.public");
    assertThat(command("--data", data.toString(), "--new-key", path("new.private")))
        .contains("Carry it away");
    String said = command("--data", data.toString(), "--to", path("a"), "--keys-to", path("b"));
    assertThat(said).contains("signing in: works").contains("the same");
    assertThat(LastVerified.in(data).read()).isPresent();
    assertThat(
            command(
                "--data",
                data.toString(),
                "--verify",
                path("a/backup-000001.sealed"),
                "--keyring",
                path("b/keys-000001.sealed"),
                "--key",
                path("new.private")))
        .contains("signing in: works");
    assertThat(restore(backup, keyring, data)).contains("not empty");
  }

  @Test
  void a_full_disk_leaves_a_sentence_and_no_file() throws Exception {
    taken();
    Path data = folder.resolve("house");
    restore(backup, keyring, data);
    command("--data", data.toString(), "--new-key", path("new.private"));
    Files.createDirectory(folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("a/backup-000001.sealed.part"), Path.of("/dev/full"));
    assertThat(command("--data", data.toString(), "--to", path("a"), "--keys-to", path("b")))
        .contains("No space left on device")
        .contains("nothing is left of it");
    assertThat(folder.resolve("a")).isEmptyDirectory();
  }

  private String command(String... words) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    BackupCommand.run(Evenkeel.class, List.of(words), out, out);
    return said.toString(StandardCharsets.UTF_8);
  }

  private String restore(Path backup, Path keyring, Path data) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    RestoreCommand.run(
        Evenkeel.class,
        List.of(
            backup.toString(),
            "--keyring",
            keyring.toString(),
            "--key",
            secret.toString(),
            "--data",
            data.toString()),
        out,
        out);
    return said.toString(StandardCharsets.UTF_8);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void taken() throws Exception {
    try (Connection connection = DriverManager.getConnection(url, "evenkeel", password);
        DataOutputStream file = sealed(backup)) {
      new TakingABackup(connection, Keyring.in(keys)).to(file, Instant.now());
    }
    copied(keys, keyring);
  }

  private DataOutputStream sealed(Path file) throws IOException {
    byte[] key = new byte[32];
    key[0] = 7;
    return SealedFile.write(
        new FileOutputStream(file.toFile()), folder.resolve("backup.public"), key);
  }

  private Restoring.Restored restored(Path keys) throws Exception {
    try (HouseDatabase empty = empty()) {
      return new Restoring(empty.source(), Keyring.in(keys)).from(backup, opener());
    }
  }

  private HouseDatabase empty() throws IOException {
    return HouseDatabase.make(Files.createTempDirectory(folder, "empty"), SOFTWARE);
  }

  private Path keys(Path copy) throws IOException {
    Path unpacked = Files.createTempDirectory(folder, "keys").resolve("keys");
    try (var in = SealedFile.read(copy, opener())) {
      KeyringCopy.read(in, unpacked);
    }
    return unpacked;
  }

  private SealedFile.Opener opener() {
    return SealedFile.Opener.with(secret);
  }

  private Drill drill() {
    return new Drill(Evenkeel.class, folder.resolve("drill"), SOFTWARE);
  }

  private void recorded(PersonId person) {
    recording.record(
        person,
        new CheckIn(
            new CheckInId(UUID.randomUUID()),
            Instant.now(),
            ZoneId.of("Europe/London"),
            ZoneKnown.TOLD,
            Optional.of(3),
            Optional.of(4),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(CANARY)));
  }
}
