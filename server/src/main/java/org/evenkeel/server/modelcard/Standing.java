package org.evenkeel.server.modelcard;

import java.time.Instant;
import java.util.Locale;

/// Whether a learned model may be seen.
///
/// @param version the version that is switched on, or was last
record Standing(Now now, int version, Why why, Instant since) {
  static final Standing UNSEEN = new Standing(Now.SHADOW, 0, Why.NEW, Instant.EPOCH);

  enum Now {
    SHADOW,
    ON
  }

  enum Why {
    /// Nobody has switched it on yet.
    NEW,
    APPROVED,
    /// A person returned it to running unseen.
    RETURNED,
    /// The fairness gate did.
    GATE;

    String messageKey() {
      return "modelcard.standing-" + name().toLowerCase(Locale.ROOT);
    }
  }

  boolean on() {
    return now == Now.ON;
  }
}
