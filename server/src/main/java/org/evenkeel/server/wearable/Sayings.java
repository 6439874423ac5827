package org.evenkeel.server.wearable;

import java.util.Locale;
import org.evenkeel.wearablefiles.BodyStream;
import org.evenkeel.wearablefiles.FileTrouble;

/// What the library has to say about a file, as message keys of this house.
public final class Sayings {
  private Sayings() {}

  /// A person needs to know what to do next; several troubles have the same answer.
  static String of(FileTrouble trouble) {
    return switch (trouble) {
      case EMPTY -> "wearable.file-empty";
      case NOT_RECOGNISED, NOTHING_INSIDE -> "wearable.file-not-known";
      case ARCHIVE_LOCKED -> "wearable.file-locked";
      case TOO_LARGE, TOO_MANY_RECORDS, ARCHIVE_HOLDS_TOO_MUCH, UNPACKS_TOO_FAR ->
          "wearable.file-too-much";
      case ARCHIVE_CONTRADICTS_ITSELF,
          ARCHIVE_PACKED_STRANGELY,
          ARCHIVE_POINTS_OUTSIDE,
          REACHES_OUTSIDE,
          BUILT_TOO_DEEP ->
          "wearable.file-unsafe";
      default -> "wearable.file-broken";
    };
  }

  /// Such as `wearable.stream-heart-rate`.
  public static String key(BodyStream stream) {
    return "wearable.stream-" + stream.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
