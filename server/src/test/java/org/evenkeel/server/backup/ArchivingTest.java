package org.evenkeel.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.evenkeel.server.Evenkeel;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.administration.HouseDatabase;
import org.evenkeel.server.administration.LogSpool;
import org.evenkeel.server.checkin.CheckIn;
import org.evenkeel.server.checkin.CheckInId;
import org.evenkeel.server.checkin.RecordingACheckIn;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.vault.Keyring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A house of its own, restored from a backup of the one that all tests share, keeps an archive.
@HouseTest
class ArchivingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String CANARY = "canary of the lighthouse";

  @Value("${spring.datasource.url}")
  String url;

  @Value("${spring.flyway.password}")
  String password;

  @Value("${evenkeel.keys}")
  Path keys;

  @Autowired SmallWorld world;
  @Autowired RecordingACheckIn recording;

  @TempDir Path folder;

  private Path house;
  private HouseDatabase database;
  private Archiving archiving;
  private PersonId ada;

  @BeforeEach
  void a_house_that_keeps_an_archive() throws Exception {
    ada = world.person("Ada Canary").person().orElseThrow();
    recording.record(ada, checkIn());
    house = folder.resolve("house");
    BackupKey.make(folder.resolve("backup.private"), folder.resolve("backup.public"));
    Path backup = folder.resolve("backup");
    try (Connection connection = DriverManager.getConnection(url, "evenkeel", password)) {
      Keyring keyring = Keyring.in(keys);
      Archive.seal(
          backup,
          folder.resolve("backup.public"),
          file -> BackupCommand.rows(connection, keyring, file, Instant.now()));
    }
    copied(keys, folder.resolve("keyring"));
    assertThat(restore(house, backup.toString(), "--keyring", folder.resolve("keyring").toString()))
        .contains("Restored");
    Files.copy(folder.resolve("backup.public"), house.resolve("keys/backup.public"));
    LogSpool.in(house).open();
    database = HouseDatabase.of(house);
    archiving = archiving();
    archiving.takeBase();
  }

  @AfterEach
  void closed() {
    database.close();
  }

  @Test
  void what_was_written_after_the_copy_comes_back_to_the_end_or_to_a_moment() throws Exception {
    written("Bilal of the archive");
    String moment =
        one(
            "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')");
    written("Chen of the archive");
    carried();
    assertThat(restored("all"))
        .contains("Rolled the log forward to")
        .contains("signing in: works")
        .contains("sealed words: open");
    assertThat(names("all")).contains("Ada Canary", "Bilal of the archive", "Chen of the archive");
    assertThat(restored("then", "--until", moment, "--drill", "no")).contains("Restored");
    assertThat(names("then"))
        .contains("Ada Canary", "Bilal of the archive")
        .doesNotContain("Chen of the archive");
    assertThat(restored("later", "--until", "2099-01-01T00:00:00Z", "--drill", "no"))
        .contains("does not reach 2099");
    assertThat(restored("before", "--until", "2020-01-01T00:00:00Z", "--drill", "no"))
        .contains("older than 2020");
    assertThat(folder.resolve("before.rolling-forward")).doesNotExist();
  }

  @Test
  void nothing_that_is_in_the_archive_can_be_read_without_the_private_half() throws Exception {
    written("Bilal of the archive");
    carried();
    try (Stream<Path> files =
        Stream.concat(Files.walk(folder.resolve("a")), Files.walk(folder.resolve("k")))) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).hasSizeGreaterThan(2);
      for (Path file : all) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain("Bilal of the archive", "Ada Canary", ada.toString(), "check_in");
      }
    }
  }

  @Test
  void a_database_killed_and_a_carrier_killed_at_any_step_lose_nothing() throws Exception {
    written("Bilal of the archive");
    killed();
    written("Chen of the archive");
    finished();
    Path first = LogSpool.in(house).finished().getFirst();
    String name = first.getFileName().toString();
    byte[] piece = Files.readAllBytes(first);
    Files.writeString(LogSpool.in(house).folder().resolve(name + ".part"), "half a pie");
    archiving.carry();
    Files.write(first, piece); // sealed, and killed before the spool was emptied
    Files.writeString(
        archiving.archive().folder().resolve("log-00000001000000000000FFFF.sealed.part"), "half");
    archiving = archiving();
    written("Dede of the archive");
    carried();
    assertThat(LogSpool.in(house).finished()).isEmpty();
    restored("all", "--drill", "no");
    assertThat(names("all"))
        .contains("Bilal of the archive", "Chen of the archive", "Dede of the archive");
  }

  @Test
  void a_piece_that_is_missing_or_damaged_is_refused_and_what_came_before_can_be_had()
      throws Exception {
    written("Bilal of the archive");
    carried();
    written("Chen of the archive");
    carried();
    Path missing = archiving.archive().piece(archiving.archive().pieces().getLast());
    written("Dede of the archive");
    carried();
    byte[] whole = Files.readAllBytes(missing);
    byte[] damaged = whole.clone();
    damaged[whole.length / 2] ^= 1;
    Files.write(missing, damaged);
    assertThat(restored("damaged", "--drill", "no")).contains("damaged").contains("--until");
    Files.write(missing, java.util.Arrays.copyOf(whole, whole.length - 5));
    assertThat(restored("cut", "--drill", "no")).contains("cut short").contains("--until");
    Files.delete(missing);
    assertThat(restored("missing", "--drill", "no"))
        .contains("lacks the piece")
        .contains("--until");
    assertThat(folder.resolve("missing")).doesNotExist();
    assertThat(restored("before", "--drill", "no", "--despite-damage", "yes"))
        .contains("Not further: The archive lacks the piece");
    assertThat(names("before"))
        .contains("Bilal of the archive")
        .doesNotContain("Chen of the archive");
    Files.move(archiving.archive().piece(archiving.archive().pieces().getLast()), missing);
    assertThat(restored("renamed", "--drill", "no")).contains("not the one that its name says");
  }

  @Test
  void somebody_erased_does_not_come_back_though_the_log_still_holds_their_rows() throws Exception {
    written("Bilal of the archive");
    Keyring.in(house.resolve("keys")).destroy(ada, Instant.now());
    written("Chen of the archive");
    carried();
    assertThat(restored("all")).contains("1 people were erased since then and were left out");
    assertThat(names("all")).contains("Bilal of the archive", "Chen of the archive");
    assertThat(accounts("all", ada)).isZero();
    assertThat(Keyring.in(folder.resolve("all/keys")).isErased(ada)).isTrue();
  }

  @Test
  void a_copy_of_the_keys_that_is_older_than_the_log_is_refused() throws Exception {
    written("Bilal of the archive");
    carried();
    Path key = house.resolve("keys/people/" + ada.toString().substring(0, 2) + "/" + ada + ".key");
    byte[] kept = Files.readAllBytes(key);
    Files.delete(key);
    copied(house.resolve("keys"), folder.resolve("older"));
    Files.write(key, kept);
    assertThat(
            restore(
                folder.resolve("all"),
                "--archive",
                folder.resolve("a").toString(),
                "--keyring",
                folder.resolve("older").toString(),
                "--drill",
                "no"))
        .contains("lacks somebody's key");
  }

  @Test
  void an_archive_that_cannot_be_written_becomes_a_gap_and_a_new_one_begins() throws Exception {
    written("Bilal of the archive");
    carried();
    LogSpool.in(house).giveUp();
    written("Chen of the archive");
    one("select pg_walfile_name(pg_switch_wal())");
    archiving.carry();
    assertThat(archiving.archive().folder()).hasFileName("archive-000002");
    assertThat(archiving.needsBase()).isTrue();
    archiving.takeBase();
    written("Dede of the archive");
    carried();
    assertThat(restored("all", "--drill", "no")).contains("There are 2 archives");
    restore(
        folder.resolve("newest"),
        "--archive",
        archiving.archive().folder().toString(),
        "--keyring",
        folder.resolve("k/keys-archive-000002.sealed").toString(),
        "--drill",
        "no");
    assertThat(names("newest"))
        .contains("Bilal of the archive", "Chen of the archive", "Dede of the archive");
  }

  private Archiving archiving() throws IOException {
    return new Archiving(
        house,
        BackupFolders.checked(house, folder.resolve("a"), folder.resolve("k")),
        new Archiving.Owner(
            String.valueOf(database.source().getUrl()),
            "evenkeel",
            String.valueOf(database.source().getPassword())),
        Clock.systemUTC());
  }

  private void written(String name) {
    JdbcClient.create(database.source())
        .sql(
            "insert into account (id, person_id, name, roles, zone) values (gen_random_uuid(), gen_random_uuid(), ?, '{PERSON}', 'Europe/London')")
        .param(name)
        .update();
  }

  private String one(String question) {
    return JdbcClient.create(database.source()).sql(question).query(String.class).single();
  }

  /// What PostgreSQL does by itself after a minute.
  private void finished() throws IOException {
    String piece = one("select pg_walfile_name(pg_switch_wal())");
    Instant limit = Instant.now().plus(PATIENCE);
    while (LogSpool.in(house).finished().stream().noneMatch(file -> file.endsWith(piece))) {
      assertThat(Instant.now()).as("the piece " + piece + " in the spool").isBefore(limit);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private void carried() throws IOException {
    finished();
    archiving.carry();
  }

  private void killed() throws IOException {
    long pid =
        Long.parseLong(Files.readAllLines(house.resolve("postgres/postmaster.pid")).getFirst());
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
    Instant limit = Instant.now().plus(PATIENCE);
    while (!answers()) {
      assertThat(Instant.now()).as("the database is back").isBefore(limit);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private boolean answers() {
    try (Connection connection = database.connect()) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private String restored(String name, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--archive",
                folder.resolve("a").toString(),
                "--keyring",
                folder.resolve("k/keys-archive-000001.sealed").toString()));
    words.addAll(List.of(more));
    return restore(folder.resolve(name), words.toArray(String[]::new));
  }

  private String restore(Path data, String... more) {
    List<String> words = new ArrayList<>(List.of(more));
    words.addAll(
        List.of("--key", folder.resolve("backup.private").toString(), "--data", data.toString()));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    RestoreCommand.run(Evenkeel.class, words, out, out);
    return said.toString(StandardCharsets.UTF_8);
  }

  private List<String> names(String name) {
    try (HouseDatabase restored = HouseDatabase.of(folder.resolve(name))) {
      return JdbcClient.create(restored.source())
          .sql("select name from account")
          .query(String.class)
          .list();
    }
  }

  private long accounts(String name, PersonId person) {
    try (HouseDatabase restored = HouseDatabase.of(folder.resolve(name))) {
      return JdbcClient.create(restored.source())
          .sql("select count(*) from account where person_id = ?")
          .param(person.value())
          .query(Long.class)
          .single();
    }
  }

  private void copied(Path keys, Path target) throws IOException {
    Archive.seal(target, folder.resolve("backup.public"), file -> KeyringCopy.write(keys, file));
  }

  private static CheckIn checkIn() {
    return new CheckIn(
        new CheckInId(UUID.randomUUID()),
        Instant.now(),
        ZoneId.of("Europe/London"),
        ZoneKnown.TOLD,
        Optional.of(3),
        Optional.of(4),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(CANARY));
  }
}
