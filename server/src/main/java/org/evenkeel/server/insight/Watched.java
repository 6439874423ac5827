package org.evenkeel.server.insight;

import java.util.Optional;
import org.evenkeel.earlywarning.WorseWhen;
import org.evenkeel.server.record.Signal;

/// Whether a signal is watched, and which way.
enum Watched {
  LOWER,
  HIGHER,
  OFF;

  static Watched byDefault(Signal signal) {
    return switch (signal.better()) {
      case HIGHER -> LOWER;
      case LOWER -> HIGHER;
      case NEITHER -> OFF;
    };
  }

  Optional<WorseWhen> worseWhen() {
    return switch (this) {
      case LOWER -> Optional.of(WorseWhen.LOWER);
      case HIGHER -> Optional.of(WorseWhen.HIGHER);
      case OFF -> Optional.empty();
    };
  }
}
