package org.evenkeel.server.diary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/// What somebody wrote at one moment of their diary.
///
/// @param words by the column they stood in
public record WrittenWords(Instant at, ZoneId zone, Map<String, String> words) {
  /// Says when, never what.
  @Override
  public String toString() {
    return "words at " + at;
  }
}
