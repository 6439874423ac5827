package org.evenkeel.diaryfiles;

/// How a reading went. `moments + refused` is the number of rows met, always.
///
/// @param moments rows that became moments
/// @param refused rows that were refused
/// @param lastLine the last line that was dealt with; reading on begins at the one after it
/// @param end whether the whole file was read
public record DiaryReading(long moments, long refused, long lastLine, End end) {

  /// Rows met.
  public long rows() {
    return moments + refused;
  }

  /// How it ended.
  public sealed interface End {

    /// Everything was read.
    record WholeFile() implements End {}

    /// Reading stopped before the end; what was read stands.
    record Stopped(FileTrouble trouble) implements End {}
  }
}
