package org.evenkeel.server.rights;

import java.time.Instant;
import java.util.Optional;

/// That an erasure was asked for and, perhaps, done.
///
/// @param keysGone from when no copy of the key is left, so that older backups are unreadable too
public record Receipt(
    Instant asked, Instant due, Optional<Instant> done, Optional<Instant> keysGone) {}
