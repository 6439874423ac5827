package org.evenkeel.server.safety;

import java.time.Instant;

/// One shift as it falls: from a moment up to, and not including, another.
public record Span(Instant from, Instant until, Shift shift) {
  public boolean covers(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
