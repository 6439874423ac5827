package org.evenkeel.server.administration;

/// The disk on which the house keeps things.
interface Disk {
  /// How many bytes can still be written; asked anew each time, which takes microseconds.
  long free();
}
