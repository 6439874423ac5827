package org.evenkeel.server.wearable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.wearablefiles.BodyStream;
import org.evenkeel.wearablefiles.Checkpoint;

/// An archive that a person brought, and how far it has come.
///
/// @param name of the file, as the person had it
/// @param bytes as it was uploaded
/// @param zone of the person when they brought it
/// @param streams that they chose; none before they did
/// @param ending the key of the sentence that says why reading ended early, if it did
public record BroughtArchive(
    ArchiveId id,
    State state,
    String name,
    long bytes,
    ZoneId zone,
    Set<BodyStream> streams,
    Instant broughtAt,
    Progress progress,
    Optional<String> ending) {
  /// Where it stands.
  public enum State {
    /// On its way here; what breaks off stays in this state and is thrown away.
    COMING,
    /// Uploaded; the person has yet to choose.
    WAITING,
    /// Being read in the background.
    READING,
    /// The person stopped the reading, or it broke off; it can go on.
    STOPPED,
    /// Read.
    READ,
    /// Thrown away before it was read.
    GONE
  }

  /// @param checkpoint up to where it was read
  /// @param bytesRead how much of the file that is
  /// @param samples measurements that were read
  /// @param added measurements that were not here before
  /// @param refused records that could not be taken over
  public record Progress(
      Checkpoint checkpoint, long bytesRead, long samples, long added, long refused) {
    /// Measurements that were here already.
    public long already() {
      return samples - added;
    }
  }

  public BroughtArchive {
    streams = Set.copyOf(streams);
  }

  /// Says which, never what.
  @Override
  public String toString() {
    return "archive " + id;
  }
}
