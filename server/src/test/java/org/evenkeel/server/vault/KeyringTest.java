package org.evenkeel.server.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.server.identity.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path folder;

  private final PersonId ada = PersonId.random();
  private final Place note = new Place("check_in", "words", UUID.randomUUID());

  @Test
  void words_sealed_before_a_restart_open_after_it() {
    byte[] sealed = new Vault(Keyring.in(folder)).seal(ada, note, "a walk by the sea");
    assertThat(new Vault(Keyring.in(folder)).open(ada, note, sealed))
        .isEqualTo("a walk by the sea");
  }

  @Test
  void a_destroyed_key_opens_nothing_and_none_is_made_again() {
    Vault vault = new Vault(Keyring.in(folder));
    byte[] sealed = vault.seal(ada, note, "a walk by the sea");
    Keyring.in(folder).destroy(ada, NOON);
    assertThatThrownBy(() -> vault.open(ada, note, sealed)).isInstanceOf(VaultException.class);
    assertThatThrownBy(() -> vault.seal(ada, note, "more")).isInstanceOf(VaultException.class);
    assertThat(Keyring.in(folder).isErased(ada)).isTrue();
    assertThat(Keyring.in(folder).known(ada, "backup")).isEmpty();
  }

  @Test
  void nothing_of_a_destroyed_key_is_left_in_the_folder() throws IOException {
    Vault vault = new Vault(Keyring.in(folder));
    vault.seal(ada, note, "a walk by the sea");
    byte[] wrapped = new PeopleKeys(folder).find(ada).orElseThrow();
    Keyring.in(folder).destroy(ada, NOON);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(
              file -> assertThat(latin(Files.readAllBytes(file))).doesNotContain(latin(wrapped)));
    }
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void somebody_who_never_wrote_a_word_can_be_erased_too() {
    Keyring keyring = Keyring.in(folder);
    keyring.destroy(ada, NOON);
    assertThat(keyring.isErased(ada)).isTrue();
  }

  @Test
  void keys_that_two_make_at_once_are_one_key() throws Exception {
    Keyring keyring = Keyring.in(folder);
    Vault vault = new Vault(keyring);
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<byte[]>> seals =
          IntStream.range(0, 64)
              .<Callable<byte[]>>mapToObj(i -> () -> vault.seal(ada, note, "word " + i))
              .toList();
      int i = 0;
      for (var sealed : threads.invokeAll(seals)) {
        assertThat(vault.open(ada, note, sealed.get())).isEqualTo("word " + i++);
      }
    }
  }

  @Test
  void nobody_else_on_the_machine_can_read_a_key() throws IOException {
    new Vault(Keyring.in(folder)).seal(ada, note, "a walk by the sea");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSize(4)
          .allSatisfy(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void the_fingerprint_is_the_same_for_one_key_and_differs_for_another() throws IOException {
    assertThat(Keyring.in(folder).fingerprint()).isEqualTo(Keyring.in(folder).fingerprint());
    Path other = Files.createDirectory(folder.resolve("other"));
    assertThat(Keyring.in(other).fingerprint()).isNotEqualTo(Keyring.in(folder).fingerprint());
  }
}
