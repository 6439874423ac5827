package org.evenkeel.wearablefiles;

import java.security.MessageDigest;
import java.util.HexFormat;

/// What measured, by what does not change when its software is updated or its app reinstalled.
///
/// @param source the name of the app or device that wrote the sample
/// @param maker empty where the file does not say
/// @param model with its hardware version; empty where the file does not say
public record Device(String source, String maker, String model) {

  static final int LONGEST = 200;

  public Device {
    source = cut(source);
    maker = cut(maker);
    model = cut(model);
  }

  /// Sixteen hexadecimal digits that stay the same over updates, new exports and new phones.
  public String id() {
    MessageDigest digest = Fingerprint.sha256();
    SampleKey.add(digest, this);
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static String cut(String name) {
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }
}
