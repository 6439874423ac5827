package org.evenkeel.server.practice;

import java.time.Instant;
import java.util.Optional;

/// Which session of a programme a round is, and where in it somebody stands.
///
/// @param session its name, such as `circle`
/// @param step the step they stand at; empty past the last one
/// @param line the line of timed words, from 0
/// @param at when they were there
public record Stand(String session, Optional<String> step, int line, Instant at) {
  private static final int MOST_LINES = 1_000;

  public Stand {
    if (line < 0 || line > MOST_LINES) {
      throw new IllegalArgumentException(
          "Line %d of a step; there are 0 to %d".formatted(line, MOST_LINES));
    }
  }
}
