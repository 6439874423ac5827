package org.evenkeel.selfhelp.sleep;

import java.time.Duration;
import java.time.LocalTime;

/// From when until when to be in bed.
public record SleepWindow(LocalTime bed, LocalTime rise) {
  static SleepWindow endingAt(LocalTime rise, Duration length) {
    return new SleepWindow(rise.minus(length), rise);
  }

  public Duration length() {
    Duration length = Duration.between(bed, rise);
    return length.isPositive() ? length : length.plusDays(1);
  }
}
