package org.evenkeel.wearablefiles;

/// How far a reading has come.
///
/// @param bytesRead of the file, unpacked where it is packed
/// @param bytes of the whole file, unpacked; a guess where it does not say so
/// @param checkpoint everything that was handed on before was at or before it
public record WearableProgress(long bytesRead, long bytes, Checkpoint checkpoint) {

  public WearableProgress {
    if (bytesRead < 0 || bytes < 0) {
      throw new IllegalArgumentException(
          "%d of %d bytes read; neither can be below 0".formatted(bytesRead, bytes));
    }
  }

  /// The part that was read, 0 to 1.
  public double share() {
    return bytes == 0 ? 1 : Math.min(1, (double) bytesRead / bytes);
  }
}
