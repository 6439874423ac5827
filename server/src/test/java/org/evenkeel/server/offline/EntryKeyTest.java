package org.evenkeel.server.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryKeyTest {
  private static final UUID ID = UUID.fromString("7a1c0f52-2d0e-4f7e-9a35-6c8d1be2f010");

  @TempDir Path folder;

  @Test
  void what_another_implementation_of_the_standard_sealed_opens_here() {
    EntryKey key = new EntryKey(folder);
    assertThat(key.open(PhoneSeal.sealed(key, "ada", ID, "Walked with Sam. مشيت مع سام.")))
        .contains("Walked with Sam. مشيت مع سام.");
  }

  @Test
  void a_changed_byte_anywhere_keeps_it_shut() {
    EntryKey key = new EntryKey(folder);
    SealedEntry entry = PhoneSeal.sealed(key, "ada", ID, "so-so");
    for (int at = 0; at < entry.sealed().length; at++) {
      byte[] changed = entry.sealed().clone();
      changed[at] ^= 1;
      assertThat(key.open(new SealedEntry(ID, "ada", key.id(), changed)))
          .as("byte %d", at)
          .isEmpty();
    }
  }

  @Test
  void one_cut_short_at_any_length_keeps_shut() {
    EntryKey key = new EntryKey(folder);
    SealedEntry entry = PhoneSeal.sealed(key, "ada", ID, "so-so");
    for (int length = 0; length < entry.sealed().length; length++) {
      byte[] cut = Arrays.copyOf(entry.sealed(), length);
      assertThat(key.open(new SealedEntry(ID, "ada", key.id(), cut)))
          .as("%d bytes", length)
          .isEmpty();
    }
  }

  @Test
  void it_opens_only_under_the_owner_and_the_id_it_was_sealed_with() {
    EntryKey key = new EntryKey(folder);
    SealedEntry entry = PhoneSeal.sealed(key, "ada", ID, "so-so");
    assertThat(key.open(new SealedEntry(ID, "bilal", key.id(), entry.sealed()))).isEmpty();
    assertThat(key.open(new SealedEntry(UUID.randomUUID(), "ada", key.id(), entry.sealed())))
        .isEmpty();
  }

  @Test
  void the_house_keeps_its_key_over_a_restart_in_a_file_that_only_it_can_read() throws IOException {
    EntryKey before = new EntryKey(folder);
    SealedEntry entry = PhoneSeal.sealed(before, "ada", ID, "so-so");
    EntryKey after = new EntryKey(folder);
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.open(entry)).contains("so-so");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("offline-entries.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_key_file_of_the_wrong_length_stops_the_start_and_says_so() throws IOException {
    Files.write(folder.resolve("offline-entries.key"), "short".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> new EntryKey(folder))
        .hasMessageContaining("has 5 bytes; a key has 32");
  }

  @Test
  void an_entry_prints_without_what_is_in_it() {
    EntryKey key = new EntryKey(folder);
    assertThat(PhoneSeal.sealed(key, "ada", ID, "so-so")).hasToString("[sealed entry " + ID + "]");
  }
}
