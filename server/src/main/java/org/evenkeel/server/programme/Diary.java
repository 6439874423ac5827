package org.evenkeel.server.programme;

import java.util.List;
import org.evenkeel.selfhelp.sleep.Night;

/// Nights that were written down.
///
/// @param nights those that can be reckoned with, the newest first
/// @param open how many have something left open or no time that can be
record Diary(List<Night> nights, int open) {
  /// Of all time in bed, how much was slept, in per cent; 0 where there is no night.
  int percentAsleep() {
    long inBed = nights.stream().mapToLong(night -> night.inBed().toMinutes()).sum();
    long asleep = nights.stream().mapToLong(night -> night.asleep().toMinutes()).sum();
    return inBed == 0 ? 0 : (int) (asleep * 100 / inBed);
  }
}
