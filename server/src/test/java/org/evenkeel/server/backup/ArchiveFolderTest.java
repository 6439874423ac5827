package org.evenkeel.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFolderTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path folder;

  @Test
  void nothing_stays_for_more_than_thirty_days() throws IOException {
    Archive archive = Archive.next(folder);
    Path old = aged(archive.base("000000010000000000000002"), 31);
    Path oldPiece = aged(archive.piece("000000010000000000000002"), 31);
    Path newer = aged(archive.base("000000010000000000000009"), 29);
    Path piece = aged(archive.piece("000000010000000000000009"), 29);
    archive.roll(NOW);
    assertThat(old).doesNotExist();
    assertThat(oldPiece).doesNotExist();
    assertThat(newer).exists();
    assertThat(piece).exists();
  }

  @Test
  void pieces_that_no_copy_needs_any_more_go_with_it() throws IOException {
    Archive archive = Archive.next(folder);
    aged(archive.base("000000010000000000000002"), 31);
    aged(archive.base("000000010000000000000009"), 24);
    Path between = aged(archive.piece("000000010000000000000005"), 25);
    Path after = aged(archive.piece("00000001000000000000000A"), 23);
    archive.roll(NOW);
    assertThat(between).doesNotExist();
    assertThat(after).exists();
  }

  @Test
  void copies_of_the_keys_of_archives_that_ended_go_after_thirty_days() throws IOException {
    Path current = aged(folder.resolve("keys-archive-000002.sealed"), 40);
    Path former = aged(folder.resolve("keys-archive-000002-before.sealed"), 31);
    Path ended = aged(folder.resolve("keys-archive-000001.sealed"), 31);
    Path ordinary = aged(folder.resolve("keys-000001.sealed"), 31);
    KeysBeside.roll(folder, current, NOW);
    assertThat(former).doesNotExist();
    assertThat(ended).doesNotExist();
    assertThat(current).exists();
    assertThat(ordinary).exists();
  }

  @Test
  void a_new_archive_gets_the_next_number() throws IOException {
    assertThat(Archive.next(folder).folder()).hasFileName("archive-000001");
    assertThat(Archive.next(folder).folder()).hasFileName("archive-000002");
    assertThat(Archive.all(folder)).hasSize(2);
  }

  private static Path aged(Path file, int days) throws IOException {
    Files.writeString(file, "x");
    return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(days))));
  }
}
