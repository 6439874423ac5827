package org.evenkeel.wearablefiles;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What a file holds of one stream.
///
/// @param samples that would be taken over
/// @param from when the first one began
/// @param to when the last one ended
/// @param devices those that gave most samples first; past [#MOST_DEVICES] they are not named
/// @param zones how the local time of these samples is known
public record StreamPreview(
    BodyStream stream,
    long samples,
    Instant from,
    Instant to,
    List<DevicePreview> devices,
    Set<ZoneKnown> zones) {

  /// So many devices of one stream are named.
  public static final int MOST_DEVICES = 100;

  /// How much one device gave.
  public record DevicePreview(Device device, long samples) {}

  public StreamPreview {
    devices = List.copyOf(devices);
    zones = Set.copyOf(zones);
  }
}
