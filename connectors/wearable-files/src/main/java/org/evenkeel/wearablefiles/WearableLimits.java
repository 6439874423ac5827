package org.evenkeel.wearablefiles;

/// How much of a file is read before it is refused. Each limit is a promise about memory or time.
///
/// @param bytes most bytes after unpacking
/// @param unpackingRatio most bytes that one packed byte may become, looked at from 16 MiB on
/// @param entries most files in an archive
/// @param records most records, taken over or not
/// @param textLength most characters of one attribute, line or text
/// @param depth most elements within one another
public record WearableLimits(
    long bytes, int unpackingRatio, int entries, long records, int textLength, int depth) {

  public WearableLimits {
    requirePositive("bytes", bytes);
    requirePositive("unpackingRatio", unpackingRatio);
    requirePositive("entries", entries);
    requirePositive("records", records);
    requirePositive("textLength", textLength);
    requirePositive("depth", depth);
  }

  /// 16 GiB unpacked, ratio 200, 20 000 files, 100 million records, 16 384 characters, 16 deep.
  public static WearableLimits standard() {
    return new WearableLimits(16L << 30, 200, 20_000, 100_000_000, 16_384, 16);
  }

  private static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "The limit %s is %d; it must be at least 1".formatted(name, value));
    }
  }
}
