package org.evenkeel.server.today;

import java.time.LocalTime;
import java.util.Locale;

/// The part of a person's day, for the greeting. Nobody is wished a good evening at three at night.
public enum PartOfDay {
  MORNING,
  AFTERNOON,
  EVENING,
  NIGHT;

  static PartOfDay at(LocalTime time) {
    int hour = time.getHour();
    if (hour < 5 || hour >= 22) {
      return NIGHT;
    }
    if (hour < 12) {
      return MORNING;
    }
    return hour < 18 ? AFTERNOON : EVENING;
  }

  /// Such as `today.greeting-morning`.
  public String messageKey() {
    return "today.greeting-" + name().toLowerCase(Locale.ROOT);
  }
}
