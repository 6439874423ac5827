package org.evenkeel.server.offline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Entries of one phone, sent together.
///
/// @param now the phone's clock as it sends, so that a wrong clock is noticed
record Letter(Instant now, List<Enclosed> entries) {
  static final int MOST_BYTES = 4 * 1024 * 1024;

  Letter {
    Objects.requireNonNull(now);
    entries = List.copyOf(entries);
  }

  /// One entry as text. One that is not even in shape must not keep the others from being read.
  record Enclosed(String id, String owner, String key, String sealed) {
    Enclosed {
      Objects.requireNonNull(id);
    }

    Optional<SealedEntry> entry() {
      try {
        return Optional.of(SealedEntry.of(UUID.fromString(id), owner, key, sealed));
      } catch (IllegalArgumentException | NullPointerException e) {
        return Optional.empty();
      }
    }
  }

  /// @param id as it was sent
  /// @param last whether sending it again would change nothing
  /// @param sentence why it was not kept, in the reader's language
  record Answer(String id, boolean kept, boolean last, String sentence) {}
}
