package org.evenkeel.wearablefiles;

/// What a file turned out to be.
public sealed interface Recognition {

  /// A file that can be read.
  ///
  /// @param bytes that reading it will go through, unpacked
  record Recognised(WearableFormat format, long bytes) implements Recognition {}

  /// A file that is not read, and why not.
  record NotRecognised(FileTrouble why) implements Recognition {}
}
