package org.evenkeel.diaryfiles;

/// How far the reading has come.
///
/// @param line the last line that was dealt with
/// @param bytesRead bytes of the file taken in so far; a little ahead of the line
/// @param bytesInAll bytes of the whole file
public record DiaryProgress(long line, long bytesRead, long bytesInAll) {

  /// The share that is done, 0 to 1; for a progress bar, not for bookkeeping.
  public double share() {
    return bytesInAll == 0 ? 1 : Math.min(1, (double) bytesRead / bytesInAll);
  }
}
