package org.evenkeel.server.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.evenkeel.server.consent.DataKind;

/// Something that is observed again and again on one scale: mood, energy, hours of sleep, a column
/// of a diary.
///
/// @param name stable and without spaces: `mood`, `phq-9`, `diary:restless`
/// @param low lowest value of the scale
/// @param high highest value of the scale
/// @param better which end is the better one for the person
public record Signal(String name, double low, double high, Better better, DataKind kind) {
  public static final Signal MOOD = new Signal("mood", 1, 5, Better.HIGHER, DataKind.CHECK_INS);
  public static final Signal ENERGY = new Signal("energy", 1, 5, Better.HIGHER, DataKind.CHECK_INS);
  public static final Signal SLEEP_HOURS =
      new Signal("sleep-hours", 0, 24, Better.NEITHER, DataKind.CHECK_INS);
  public static final Signal SLEEP_QUALITY =
      new Signal("sleep-quality", 1, 5, Better.HIGHER, DataKind.CHECK_INS);

  public enum Better {
    HIGHER,
    LOWER,
    NEITHER
  }

  /// Stands for a signal in an address, which must not say what it is about.
  public static String key(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  public Signal {
    if (!name.matches("[^\\s]{1,80}")) {
      throw new IllegalArgumentException(
          "A signal's name has 1 to 80 characters and no space, not \"" + name + "\"");
    }
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "The scale of " + name + " runs from " + low + " to " + high + "; it must rise");
    }
  }
}
