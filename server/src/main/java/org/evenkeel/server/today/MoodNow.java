package org.evenkeel.server.today;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.checkin.CheckInId;
import org.evenkeel.server.checkin.KeptCheckIn;
import org.evenkeel.server.web.Ui;

/// How the person is right now: asked, or said today already.
public sealed interface MoodNow {
  /// @param id of the check-in that one tap makes
  record Asked(CheckInId id) implements MoodNow {}

  /// The last time it was said today.
  record Said(CheckInId id, Instant at, Optional<Integer> mood) implements MoodNow {}

  static MoodNow of(RecentDays days, Ui ui) {
    return days.latestToday(ui).map(MoodNow::said).orElseGet(() -> new Asked(CheckInId.random()));
  }

  private static MoodNow said(KeptCheckIn kept) {
    return new Said(kept.id(), kept.at(), kept.mood());
  }
}
