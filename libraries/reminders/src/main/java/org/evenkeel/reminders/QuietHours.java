package org.evenkeel.reminders;

import java.time.LocalTime;

/// When nothing may arrive. The beginning belongs to it, the end does not; it may cross midnight.
/// Equal ends mean that there is none.
public record QuietHours(LocalTime from, LocalTime until) {
  public static QuietHours none() {
    return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  }

  public boolean cover(LocalTime time) {
    if (from.isBefore(until)) {
      return !time.isBefore(from) && time.isBefore(until);
    }
    return !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
  }
}
