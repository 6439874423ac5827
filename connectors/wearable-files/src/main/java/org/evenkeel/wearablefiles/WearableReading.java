package org.evenkeel.wearablefiles;

import java.util.Optional;

/// How a reading went. `samples + refused + passedOver + before` is the number of records met,
/// always.
///
/// @param format what the file was taken for; nothing where it was not recognised
/// @param samples records that became samples
/// @param refused records that were refused
/// @param passedOver records of kinds that are not read here, or were not asked for
/// @param before records that lie before the checkpoint from which the reading went on
/// @param stopped why reading ended before the end of the file
public record WearableReading(
    Optional<WearableFormat> format,
    long samples,
    long refused,
    long passedOver,
    long before,
    Optional<FileTrouble> stopped) {

  static WearableReading nothing(FileTrouble why) {
    return new WearableReading(Optional.empty(), 0, 0, 0, 0, Optional.of(why));
  }

  /// Records met.
  public long records() {
    return samples + refused + passedOver + before;
  }
}
