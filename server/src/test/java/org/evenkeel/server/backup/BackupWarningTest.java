package org.evenkeel.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupWarningTest {
  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

  @TempDir Path data;

  @Test
  void a_house_without_a_verified_backup_is_warned() {
    assertThat(warning().warnings(NOW)).containsExactly("backup: none was verified yet");
  }

  @Test
  void a_night_that_was_left_out_is_noticed_after_26_hours() {
    LastVerified.in(data).write(NOW.minus(Duration.ofHours(26)));
    assertThat(warning().warnings(NOW)).isEmpty();
    assertThat(warning().warnings(NOW.plusSeconds(1)))
        .containsExactly("backup: the last verified one is 26 hours old");
    assertThat(warning().warnings(NOW.plus(Duration.ofHours(2))))
        .containsExactly("backup: the last verified one is 28 hours old");
  }

  @Test
  void checking_an_older_backup_does_not_turn_the_note_back() {
    LastVerified.in(data).write(NOW);
    LastVerified.in(data).write(NOW.minus(Duration.ofDays(9)));
    assertThat(warning().warnings(NOW)).isEmpty();
  }

  @Test
  void a_note_of_a_time_to_come_quiets_nothing() {
    LastVerified.in(data).write(NOW.plus(Duration.ofDays(400)));
    assertThat(warning().warnings(NOW))
        .containsExactly("backup: the last verified one is of a time to come; is the clock right?");
  }

  @Test
  void a_note_that_cannot_be_read_quiets_nothing() throws Exception {
    Files.writeString(data.resolve("backup.verified"), "yesterday");
    assertThat(warning().warnings(NOW)).containsExactly("backup: none was verified yet");
  }

  private BackupWarning warning() {
    return new BackupWarning(data.resolve("keys"));
  }
}
