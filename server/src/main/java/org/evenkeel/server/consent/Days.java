package org.evenkeel.server.consent;

import java.time.LocalDate;
import java.util.Optional;

/// A stretch of days that was read.
public record Days(LocalDate first, LocalDate last) {
  /// Such as `2026-05-03/2026-05-09`, in a line of the log.
  @Override
  public String toString() {
    return first + "/" + last;
  }

  static Optional<Days> of(String word) {
    return word.matches("\\d{4}-\\d\\d-\\d\\d/\\d{4}-\\d\\d-\\d\\d")
        ? Optional.of(
            new Days(LocalDate.parse(word.substring(0, 10)), LocalDate.parse(word.substring(11))))
        : Optional.empty();
  }
}
