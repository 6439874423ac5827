package org.evenkeel.server.diary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A diary file as a person's own copy has it.
///
/// @param state a name of [DiaryImport.State]
/// @param mapping what each column means, as it was written down
/// @param ending why reading ended early, as it was written down
/// @param counts line, bytes read, moments, added, refused, unread
public record ReturnedDiary(
    UUID id,
    String state,
    String name,
    long bytes,
    Optional<String> mapping,
    Optional<String> ending,
    List<Long> counts,
    Instant broughtAt,
    Optional<Instant> endedAt) {
  public ReturnedDiary {
    counts = List.copyOf(counts);
    if (bytes < 0 || counts.size() != 6 || counts.stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("A file has no fewer than 0 bytes, lines and moments");
    }
  }

  /// Says which, never what.
  @Override
  public String toString() {
    return "diary " + id;
  }
}
