package org.evenkeel.server.diary;

import java.time.Instant;
import java.util.Optional;

/// A file that a person brought, and how far it has come.
///
/// @param name of the file, as the person had it
/// @param bytes as it was uploaded
/// @param ending why reading ended before the end of the file, if it did
public record DiaryImport(
    ImportId id,
    State state,
    String name,
    long bytes,
    Instant broughtAt,
    Optional<Instant> endedAt,
    Progress progress,
    Optional<Said> ending) {
  /// Where it stands.
  public enum State {
    /// Uploaded; the person has yet to decide about its columns.
    WAITING,
    /// Being read in the background.
    READING,
    /// The person stopped the reading; it can go on.
    STOPPED,
    /// Read.
    READ,
    /// Read and taken back, or thrown away before it was read.
    GONE
  }

  /// @param line the last line that was dealt with
  /// @param bytesRead how much of the file that is
  /// @param moments rows that are moments
  /// @param added moments that were not here before
  /// @param refused rows that could not be read
  /// @param unread cells that could not be read in rows that could
  public record Progress(
      long line, long bytesRead, long moments, long added, long refused, long unread) {
    static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0);

    /// Moments that were here already.
    public long already() {
      return moments - added;
    }

    public boolean troubled() {
      return refused + unread > 0;
    }
  }

  /// Says which, never what.
  @Override
  public String toString() {
    return "diary import " + id;
  }
}
