package org.evenkeel.server.trespass;

import java.util.Optional;
import java.util.UUID;

/// Somebody at the door.
///
/// @param account whom the house knows, if anybody
/// @param person who they are, where they are in care themselves
/// @param inCare somebody they may read, where they treat
/// @param whole false for a session that still waits for its second factor
record Intruder(
    String name,
    Optional<UUID> account,
    Optional<UUID> person,
    Optional<UUID> inCare,
    boolean whole) {
  @Override
  public String toString() {
    return name;
  }
}
