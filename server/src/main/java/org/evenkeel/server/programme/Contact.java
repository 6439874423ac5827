package org.evenkeel.server.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// How one who helps stands with one who is helped.
///
/// @param last when they wrote last
/// @param next the day on which they mean to look again
record Contact(Optional<Instant> last, Optional<LocalDate> next) {
  static final Contact NONE = new Contact(Optional.empty(), Optional.empty());
}
