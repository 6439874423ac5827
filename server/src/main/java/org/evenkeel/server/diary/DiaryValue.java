package org.evenkeel.server.diary;

import java.time.Instant;
import java.time.LocalDate;
import org.evenkeel.server.record.Observation;

/// One answer of a diary, as it stands now, or as it stood when it was taken back.
///
/// @param changed whether it was another one before, or is taken back
/// @param takenBack whether it counts no more
public record DiaryValue(Observation said, boolean changed, boolean takenBack) {
  /// What it was, until a moment.
  public record Earlier(double value, Instant until) {}

  public LocalDate day() {
    return said.day();
  }
}
