package org.evenkeel.wearablefiles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Says what a file is by its first bytes.
final class Looks {

  static final int START = 64 << 10;

  private Looks() {}

  static Optional<WearableFormat> of(Part part, byte[] start) throws IOException {
    if (isApple(start)) {
      return Optional.of(WearableFormat.APPLE_HEALTH);
    }
    if (isFit(start)) {
      return Optional.of(WearableFormat.FIT);
    }
    try (InputStream in = part.open()) {
      if (BeatText.looksLike(in)) {
        return Optional.of(WearableFormat.BEAT_INTERVALS);
      }
    }
    try (InputStream in = part.open()) {
      return ActigraphText.looksLike(in)
          ? Optional.of(WearableFormat.ACTIGRAPHY)
          : Optional.empty();
    }
  }

  static boolean isApple(byte[] start) {
    return new String(start, ISO_8859_1).contains("<HealthData");
  }

  static boolean isFit(byte[] start) {
    return start.length >= 12 && new String(start, 8, 4, ISO_8859_1).equals(".FIT");
  }

  static boolean isZip(byte[] start) {
    return start.length >= 4
        && start[0] == 'P'
        && start[1] == 'K'
        && (start[2] == 3 || start[2] == 5 || start[2] == 1);
  }
}
