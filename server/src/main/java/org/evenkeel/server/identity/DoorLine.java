package org.evenkeel.server.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// One thing that happened at the door of an account.
///
/// @param by the colleague who did it; empty when it was done with a way into this account
/// @param fresh not yet put away in the browser that asks
record DoorLine(UUID id, Kind kind, String device, String by, Instant at, boolean fresh) {
  /// What it was.
  enum Kind {
    NEW_DEVICE,
    RECOVERED,
    PASSKEY_ADDED,
    PASSWORD_ADDED,
    PASSWORD_CHANGED,
    APP_CHANGED,
    PASSKEY_REMOVED,
    KEY_REMOVED,
    CODES_MADE,
    PLACE_CHANGED,
    TURNED_OUT,
    COLLEAGUE_INVITED,
    COLLEAGUE_CONFIRMED,
    COLLEAGUE_ENDED,
    COLLEAGUE_BACK,
    CARE_ARRANGED;

    String key() {
      return "identity.door-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Somebody came in, or made themself a way in: that can be undone.
    boolean canBeUndone() {
      return ordinal() <= CODES_MADE.ordinal();
    }
  }
}
