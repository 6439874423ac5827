package org.evenkeel.diaryfiles;

/// How much of a file is read before it is refused with a sentence. Each limit is a promise about
/// memory or time, so that no file, however made, can harm the place that reads it.
///
/// @param columns most columns in a line
/// @param cellLength most characters in one cell
/// @param lineLength most characters in one line, and in one row that runs over several lines
/// @param rows most rows below the header
/// @param bytes most bytes after unpacking
/// @param unpackingRatio most bytes that one compressed byte may become, looked at once a file has
///   unpacked to more than 16 MiB
public record DiaryLimits(
    int columns, int cellLength, int lineLength, long rows, long bytes, int unpackingRatio) {

  public DiaryLimits {
    requirePositive("columns", columns);
    requirePositive("cellLength", cellLength);
    requirePositive("lineLength", lineLength);
    requirePositive("rows", rows);
    requirePositive("bytes", bytes);
    requirePositive("unpackingRatio", unpackingRatio);
  }

  /// 500 columns, 10 000 characters a cell, 250 000 a line, 2 million rows, 1 GiB unpacked, ratio
  /// 200.
  public static DiaryLimits standard() {
    return new DiaryLimits(500, 10_000, 250_000, 2_000_000, 1L << 30, 200);
  }

  private static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "The limit %s is %d; it must be at least 1".formatted(name, value));
    }
  }
}
