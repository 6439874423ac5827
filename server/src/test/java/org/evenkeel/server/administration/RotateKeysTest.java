package org.evenkeel.server.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.Owner;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.vault.Keyring;
import org.evenkeel.server.vault.Rewrapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@HouseTest
class RotateKeysTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Autowired AuditLog audit;
  @Autowired Owner owner;
  @Autowired KeyChanges changes;

  @Value("${evenkeel.keys}")
  Path keys;

  @TempDir Path data;

  @Test
  void the_command_changes_the_key_and_says_so() throws IOException {
    Keyring.in(data.resolve("keys"));
    byte[] old = Files.readAllBytes(data.resolve("keys/wrapping.key"));
    assertThat(said("--data", data.toString()))
        .contains("The wrapping key is new")
        .contains("Take a backup now");
    assertThat(Files.readAllBytes(data.resolve("keys/wrapping.key"))).isNotEqualTo(old);
  }

  @Test
  void a_folder_without_a_house_and_words_not_understood_are_refused() {
    assertThat(said("--data", data.toString())).contains("There is no house in");
    assertThat(said("--dta", data.toString())).contains("Use: bin/rotate-keys --data DIR.");
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void a_key_file_that_is_missing_is_a_sentence() throws IOException {
    Keyring.in(data.resolve("keys"));
    Files.delete(data.resolve("keys/wrapping.key"));
    assertThat(said("--data", data.toString()))
        .startsWith("The wrapping key was not changed. The key file");
  }

  @Test
  void a_house_goes_on_with_a_change_that_was_stopped() throws IOException {
    Path folder = data.resolve("keys");
    Keyring.in(folder);
    byte[] next = new byte[32];
    next[5] = 5;
    Files.write(folder.resolve("wrapping-next.key"), next);
    new KeyChanges(folder, audit, () -> NOON).goOn();
    assertThat(Rewrapping.isUnderWay(folder)).isFalse();
    assertThat(Files.readAllBytes(folder.resolve("wrapping.key"))).isEqualTo(next);
    Keyring.in(folder);
  }

  @Test
  void a_change_stands_in_the_log_once() throws Exception {
    Files.writeString(keys.resolve(Rewrapping.NOTE), NOON.toString());
    Thread nobodys = Thread.ofPlatform().start(changes::log);
    nobodys.join();
    changes.log();
    assertThat(
            owner
                .database()
                .sql(
                    "select count(*) from audit_line where deed = 'changed-wrapping-key' and at = '2026-11-23T12:00:00Z'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(keys.resolve(Rewrapping.NOTE)).doesNotExist();
  }

  private static String said(String... words) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    RotateKeysCommand.run(List.of(words), NOON, out, out);
    return said.toString(StandardCharsets.UTF_8);
  }
}
