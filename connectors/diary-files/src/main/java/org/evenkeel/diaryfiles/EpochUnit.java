package org.evenkeel.diaryfiles;

import java.time.Instant;

/// What a timestamp counts since 1970-01-01T00:00Z.
public enum EpochUnit {
  SECONDS,
  MILLISECONDS;

  Instant instant(long count) {
    return switch (this) {
      case SECONDS -> Instant.ofEpochSecond(count);
      case MILLISECONDS -> Instant.ofEpochMilli(count);
    };
  }
}
