package org.evenkeel.server.wearable;

import org.evenkeel.wearablefiles.Device;

/// Where beats on a live page come from.
public enum LiveSource {
  STRAP,
  CAMERA;

  private static final int LONGEST_NAME = 60;

  /// @param name as the device tells it; may be empty
  Device device(String name) {
    String told = name.strip().substring(0, Math.min(name.strip().length(), LONGEST_NAME));
    return switch (this) {
      case STRAP -> new Device(told.isEmpty() ? "Heart strap" : told, "", "Bluetooth, live");
      case CAMERA -> new Device("Camera", "", "Fingertip, live");
    };
  }
}
