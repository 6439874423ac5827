package org.evenkeel.server.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Broken set-ups of the house's folder and of its keys.
class FoldersCheckTest {
  @TempDir Path folder;

  private Path data;
  private Path keys;

  @BeforeEach
  void a_house_in_order() throws IOException {
    data = made(folder.resolve("data"));
    keys = made(data.resolve("keys"));
    made(keys.resolve("people"));
    file("keys/wrapping.key", random());
    file("keys/offline-entries.key", random());
    file(
        "keys/database.password",
        "3f1c8a52-77aa-4b0e-9d0e-1b2c3d4e5f60".getBytes(StandardCharsets.US_ASCII));
    made(data.resolve("postgres"));
    file("postgres/PG_VERSION", "18\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] random() {
    byte[] key = new byte[32];
    new Random(5).nextBytes(key);
    return key;
  }

  private static Path made(Path folder) throws IOException {
    return Files.createDirectory(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private void file(String name, byte[] content) throws IOException {
    Path file = data.resolve(name);
    Files.write(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void a_house_in_order_starts() {
    assertThat(troubles()).isEmpty();
  }

  @Test
  void a_house_that_is_not_there_yet_starts() {
    assertThat(new FoldersCheck(folder.resolve("new/house")).troubles()).isEmpty();
    assertThat(new KeysCheck(folder.resolve("new/house")).troubles()).isEmpty();
  }

  @Test
  void a_folder_without_a_house_that_others_may_read_is_closed_by_the_start_itself()
      throws IOException {
    Path fresh = Files.createDirectory(folder.resolve("fresh"));
    Files.createDirectory(fresh.resolve("demo"));
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(new FoldersCheck(fresh).troubles()).isEmpty();
  }

  @Test
  void a_file_in_place_of_a_folder_is_refused() throws IOException {
    assertThat(new FoldersCheck(Files.createFile(folder.resolve("file"))).troubles())
        .singleElement()
        .asString()
        .contains("needs a folder");
  }

  @Test
  void a_folder_that_cannot_be_made_is_refused() {
    assertThat(new FoldersCheck(Path.of("/proc/house")).troubles())
        .singleElement()
        .asString()
        .contains("cannot be made");
  }

  @Test
  void a_folder_that_cannot_be_written_is_refused() {
    assertThat(new FoldersCheck(Path.of("/proc/self")).troubles())
        .singleElement()
        .asString()
        .contains("cannot be written");
  }

  @ParameterizedTest
  @ValueSource(strings = {"logs", "uploads", "audit"})
  void a_room_that_cannot_be_written_is_refused(String room) throws IOException {
    file(room, new byte[0]);
    assertThat(troubles()).singleElement().asString().contains(room + " cannot be written");
  }

  @Test
  void a_disk_that_is_nearly_full_is_refused() {
    assertThat(new FoldersCheck(data).room(FoldersCheck.LEAST_ROOM - 1).orElseThrow())
        .contains("255 MB left");
    assertThat(new FoldersCheck(data).room(FoldersCheck.LEAST_ROOM)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    ", rwxr-xr-x, chmod 700",
    "keys, rwxr-x---, chmod 700",
    "postgres, rwx---r-x, chmod 700",
    "keys/wrapping.key, rw-r-----, chmod 600",
    "keys/offline-entries.key, rw-r--r--, chmod 600",
    "keys/database.password, rw----r--, chmod 600"
  })
  void what_others_on_the_machine_can_open_is_refused(
      @Nullable String name, String mode, String says) throws IOException {
    Path path = name == null ? data : data.resolve(name);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    assertThat(troubles()).singleElement().asString().contains(says).contains(path.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"keys/wrapping.key", "keys/offline-entries.key"})
  void a_key_of_another_length_is_refused(String name) throws IOException {
    file(name, new byte[31]);
    assertThat(troubles()).singleElement().asString().contains("has 31 bytes");
  }

  @Test
  void an_example_key_is_refused() throws IOException {
    file(
        "keys/wrapping.key",
        "00000000000000001111111111111111".getBytes(StandardCharsets.US_ASCII));
    assertThat(troubles()).singleElement().asString().contains("holds an example");
  }

  @Test
  void a_key_file_that_cannot_be_read_is_refused() throws IOException {
    Files.delete(keys.resolve("wrapping.key"));
    made(keys.resolve("wrapping.key"));
    assertThat(troubles()).anyMatch(trouble -> trouble.contains("cannot be read"));
  }

  @Test
  void people_whose_wrapping_key_is_gone_are_not_started_over() throws IOException {
    Files.delete(keys.resolve("wrapping.key"));
    assertThat(troubles()).singleElement().asString().contains("nobody's words");
  }

  @Test
  void a_database_whose_password_is_gone_is_refused() throws IOException {
    Files.delete(keys.resolve("database.password"));
    assertThat(troubles()).singleElement().asString().contains("password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "changeme", " "})
  void a_password_that_everybody_tries_is_refused(String password) throws IOException {
    file("keys/database.password", password.getBytes(StandardCharsets.US_ASCII));
    assertThat(troubles()).singleElement().asString().contains("tries first");
  }

  @Test
  void keys_within_the_folder_of_backups_are_refused() throws IOException {
    Files.createFile(folder.resolve("backup-000001.sealed"));
    assertThat(troubles()).singleElement().asString().contains("where backups are");
  }

  @Test
  void keys_that_a_link_leads_to_the_folder_of_backups_are_refused() throws IOException {
    Path target = made(folder.resolve("target"));
    Files.createFile(target.resolve("backup-000001.sealed"));
    Files.move(keys, target.resolve("keys"));
    Files.createSymbolicLink(keys, target.resolve("keys"));
    assertThat(troubles()).singleElement().asString().contains("where backups are");
  }

  @Test
  void the_private_half_of_the_backup_key_beside_the_house_is_refused() throws IOException {
    file("keys/oops.txt", "evenkeel-backup-private AAAA".getBytes(StandardCharsets.US_ASCII));
    assertThat(troubles()).singleElement().asString().contains("carry it away");
  }

  @Test
  void a_damaged_backup_key_is_refused() throws IOException {
    file("keys/backup.public", "evenkeel-backup-public AAAA".getBytes(StandardCharsets.US_ASCII));
    assertThat(troubles()).singleElement().asString().contains("open for nobody");
  }

  @Test
  void a_database_of_another_postgresql_is_refused() throws IOException {
    file("postgres/PG_VERSION", "17\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(troubles()).singleElement().asString().contains("PostgreSQL 17");
  }

  private List<String> troubles() {
    return Stream.concat(
            new FoldersCheck(data).troubles().stream(), new KeysCheck(data).troubles().stream())
        .toList();
  }
}
