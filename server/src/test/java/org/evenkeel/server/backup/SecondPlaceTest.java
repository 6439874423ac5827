package org.evenkeel.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.server.administration.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondPlaceTest {
  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

  @TempDir Path folder;

  private Path first;
  private Path second;
  private Path backup;

  @BeforeEach
  void a_backup_in_the_first_place() throws IOException {
    first = Files.createDirectory(folder.resolve("first"));
    second = Files.createDirectory(folder.resolve("second"));
    Files.createDirectory(folder.resolve("data"));
    backup = Files.writeString(first.resolve("backup-000001.sealed"), "sealed ".repeat(50_000));
  }

  private SecondPlace place() {
    return SecondPlace.checked(second, folder.resolve("data"), first);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(second)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_copy_is_the_same_byte_for_byte_and_the_only_new_file() throws IOException {
    assertThat(place().add(backup)).hasSameBinaryContentAs(backup);
    assertThat(names()).containsExactly("backup-000001.sealed");
  }

  @Test
  void what_is_there_is_never_written_over_or_removed() throws IOException {
    Path old = second.resolve("backup-000001.sealed");
    Files.writeString(old, "half of a copy from a night when the power went");
    Files.setLastModifiedTime(old, FileTime.from(NOW));
    assertThat(place().add(backup)).hasSameBinaryContentAs(backup);
    assertThat(names()).containsExactly("backup-000001-2.sealed", "backup-000001.sealed");
    assertThat(old).hasContent("half of a copy from a night when the power went");
    assertThat(Files.getLastModifiedTime(old).toInstant()).isEqualTo(NOW);
  }

  @Test
  void the_same_backup_twice_is_there_once() throws IOException {
    place().add(backup);
    place().add(backup);
    assertThat(names()).containsExactly("backup-000001.sealed");
  }

  @Test
  void a_place_that_does_not_keep_what_is_written_to_it_is_refused() throws IOException {
    for (int i = 1; i <= 100; i++) {
      Files.createFile(second.resolve("backup-000001" + (i == 1 ? "" : "-" + i) + ".sealed"));
    }
    assertThatThrownBy(() -> place().add(backup))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("does not keep what is written to it");
  }

  @Test
  void it_is_no_part_of_the_first_place_or_of_the_house_and_is_there_already() throws IOException {
    Path inside = Files.createDirectory(first.resolve("second"));
    for (Path wrong : new Path[] {inside, first, folder, folder.resolve("nowhere")}) {
      assertThatThrownBy(() -> SecondPlace.checked(wrong, folder.resolve("data"), first))
          .as(wrong.toString())
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void a_second_place_that_lags_behind_is_said_after_26_hours() {
    Path keys = folder.resolve("data").resolve("keys");
    SecondPlaceWarning warning = new SecondPlaceWarning(keys);
    assertThat(warning.warnings(NOW)).isEmpty();
    LastVerified.second(folder.resolve("data")).write(NOW.minus(Duration.ofHours(26)));
    assertThat(warning.warnings(NOW)).isEmpty();
    assertThat(warning.warnings(NOW.plusSeconds(1)))
        .containsExactly("second: the last copy in the second place is 26 hours old");
  }
}
