package org.evenkeel.server.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.evenkeel.server.administration.Warns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Warns when the second place lags behind: the newest backup that was copied there and compared is
/// older than 26 hours. A house that never had one is not warned; the first place is.
@Component
class SecondPlaceWarning implements Warns {
  private static final Duration AT_MOST = Duration.ofHours(26);

  private final LastVerified second;

  SecondPlaceWarning(@Value("${evenkeel.keys}") Path keys) {
    this.second = LastVerified.second(keys.resolveSibling(""));
  }

  @Override
  public List<String> warnings(Instant now) {
    return second
        .read()
        .map(moment -> Duration.between(moment, now))
        .filter(age -> age.compareTo(AT_MOST) > 0 || age.compareTo(Duration.ofHours(-1)) < 0)
        .map(age ->
            List.of("second: the last copy in the second place is " + age.toHours() + " hours old"))
        .orElseGet(List::of);
  }
}
