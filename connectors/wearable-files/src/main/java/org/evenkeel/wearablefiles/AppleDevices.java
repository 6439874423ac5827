package org.evenkeel.wearablefiles;

import java.util.HashMap;
import java.util.Map;

/// Finds the device behind a record.
///
/// Apple describes it as `<<HKDevice: 0x282a45810>, name:Apple Watch, manufacturer:Apple,
/// model:Watch, hardware:Watch2,4, software:4.3.1>`: the first number is a place in the phone's
/// memory and changes from export to export, the software with each update. Neither is part of what
/// a device is.
final class AppleDevices {

  private static final int REMEMBERED = 1024;

  private final Map<String, Device> known = new HashMap<>();

  Device of(String source, String description) {
    String key = description.isEmpty() ? source : source + '\n' + description;
    Device found = known.get(key);
    if (found == null) {
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      found = described(source, description);
      known.put(key, found);
    }
    return found;
  }

  private static Device described(String source, String description) {
    String hardware = part(description, "hardware");
    String model = part(description, "model");
    return new Device(
        source.replace('\u00a0', ' ').strip(),
        part(description, "manufacturer"),
        hardware.isEmpty() ? model : (model + " " + hardware).strip());
  }

  /// What stands after `name:` up to the next `, other:` or the end.
  private static String part(String description, String name) {
    int at = description.indexOf(", " + name + ":");
    if (at < 0) {
      return "";
    }
    int from = at + name.length() + 3;
    int before = from;
    while (before < description.length() && !endsAt(description, before)) {
      before++;
    }
    return description.substring(from, before).strip();
  }

  private static boolean endsAt(String description, int at) {
    if (description.charAt(at) == '>') {
      return true;
    }
    if (!description.startsWith(", ", at)) {
      return false;
    }
    int colon = description.indexOf(':', at);
    int comma = description.indexOf(',', at + 1);
    return colon > 0 && (comma < 0 || colon < comma);
  }
}
