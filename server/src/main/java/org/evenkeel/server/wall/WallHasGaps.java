package org.evenkeel.server.wall;

import java.util.List;

/// The house was not opened: the database would let its rows be read by whoever asks.
public final class WallHasGaps extends RuntimeException {
  WallHasGaps(List<String> gaps) {
    super(String.join("\n", gaps));
  }
}
