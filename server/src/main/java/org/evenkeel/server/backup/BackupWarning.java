package org.evenkeel.server.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.evenkeel.server.administration.Warns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Warns when the newest verified backup is older than 26 hours: a nightly one that failed is
/// noticed in the morning.
@Component
class BackupWarning implements Warns {
  private static final Duration AT_MOST = Duration.ofHours(26);
  private static final Duration CLOCKS_DIFFER = Duration.ofHours(-1);

  private final LastVerified verified;

  BackupWarning(@Value("${evenkeel.keys}") Path keys) {
    this.verified = LastVerified.in(keys.resolveSibling(""));
  }

  @Override
  public List<String> warnings(Instant now) {
    return verified
        .read()
        .map(moment -> warnings(Duration.between(moment, now)))
        .orElseGet(() -> List.of("backup: none was verified yet"));
  }

  private static List<String> warnings(Duration age) {
    if (age.compareTo(CLOCKS_DIFFER) < 0) {
      return List.of("backup: the last verified one is of a time to come; is the clock right?");
    }
    return age.compareTo(AT_MOST) <= 0
        ? List.of()
        : List.of("backup: the last verified one is " + age.toHours() + " hours old");
  }
}
