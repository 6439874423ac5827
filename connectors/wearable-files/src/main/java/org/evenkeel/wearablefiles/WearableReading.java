package org.evenkeel.wearablefiles;

import java.util.Optional;

/// How a reading went. `samples + refused + passedOver` is the number of records met, always.
///
/// @param format what the file was taken for; nothing where it was not recognised
/// @param samples records that became samples
/// @param refused records that were refused
/// @param passedOver records of kinds that are not read here
/// @param stopped why reading ended before the end of the file
public record WearableReading(
    Optional<WearableFormat> format,
    long samples,
    long refused,
    long passedOver,
    Optional<FileTrouble> stopped) {

  static WearableReading nothing(FileTrouble why) {
    return new WearableReading(Optional.empty(), 0, 0, 0, Optional.of(why));
  }

  /// Records met.
  public long records() {
    return samples + refused + passedOver;
  }
}
