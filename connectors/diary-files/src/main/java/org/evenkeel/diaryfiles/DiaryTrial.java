package org.evenkeel.diaryfiles;

import java.time.Instant;
import java.util.List;

/// A reading that keeps nothing: what would become of the file with a mapping.
///
/// @param reading the counts
/// @param first the earliest moment; equal to [Instant#MAX] when there is none
/// @param last the latest moment; equal to [Instant#MIN] when there is none
/// @param repeated moments that say exactly what another row says, which a store keeps once
/// @param unreadCells cells left out of moments that were read
/// @param clockDecisions moments in an hour that the clock skipped or repeated
/// @param troubles the first troubles by line, refused rows and unread cells alike; at most
///   [#TROUBLES_SHOWN]
public record DiaryTrial(
    DiaryReading reading,
    Instant first,
    Instant last,
    long repeated,
    long unreadCells,
    long clockDecisions,
    List<RefusedLine> troubles) {

  /// How many troubles are kept to be shown.
  public static final int TROUBLES_SHOWN = 200;

  public DiaryTrial {
    troubles = List.copyOf(troubles);
  }
}
