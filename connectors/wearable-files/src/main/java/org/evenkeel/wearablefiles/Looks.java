package org.evenkeel.wearablefiles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Says what a file is by its first bytes.
final class Looks {

  static final int START = 64 << 10;

  private Looks() {}

  static Optional<WearableFormat> of(Part part, byte[] start, WearableLimits limits)
      throws IOException {
    if (isApple(start)) {
      return Optional.of(WearableFormat.APPLE_HEALTH);
    }
    if (isFit(start)) {
      return Optional.of(WearableFormat.FIT);
    }
    if (isDatabase(start)) {
      return Optional.of(WearableFormat.HEALTH_CONNECT);
    }
    try (InputStream in = part.open()) {
      if (BeatText.looksLike(in)) {
        return Optional.of(WearableFormat.BEAT_INTERVALS);
      }
    }
    try (InputStream in = part.open()) {
      if (ActigraphText.looksLike(in)) {
        return Optional.of(WearableFormat.ACTIGRAPHY);
      }
    }
    return RecordFile.shape(part, limits).map(Shape::format);
  }

  static boolean isApple(byte[] start) {
    return new String(start, ISO_8859_1).contains("<HealthData");
  }

  static boolean isFit(byte[] start) {
    return start.length >= 12 && new String(start, 8, 4, ISO_8859_1).equals(".FIT");
  }

  static boolean isDatabase(byte[] start) {
    return start.length >= 16 && new String(start, 0, 16, ISO_8859_1).equals("SQLite format 3\0");
  }

  static boolean isZip(byte[] start) {
    return start.length >= 4
        && start[0] == 'P'
        && start[1] == 'K'
        && (start[2] == 3 || start[2] == 5 || start[2] == 1);
  }
}
