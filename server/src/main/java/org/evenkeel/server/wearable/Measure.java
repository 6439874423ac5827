package org.evenkeel.server.wearable;

import java.util.Locale;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.record.Signal.Better;

/// A number that sums up a day. Neither end of any is the better one for everybody.
public enum Measure {
  /// Hours asleep in the main sleep of the day.
  SLEEP_HOURS(BodyKind.SLEEP, 0, 24),
  /// Hours from six in the evening to the middle of that sleep.
  SLEEP_MIDDLE(BodyKind.SLEEP, 0, 24),
  /// Percent of the time in bed.
  SLEEP_SHARE(BodyKind.SLEEP, 0, 100),
  /// Steps of the day.
  STEPS(BodyKind.MOVEMENT, 0, 100_000),
  /// Beats a minute, the lowest five minutes asleep.
  RESTING_RATE(BodyKind.HEART, 20, 200),
  /// RMSSD of beat intervals, milliseconds, the middle of five-minute windows.
  BEAT_SPREAD(BodyKind.HEART, 0, 1000),
  /// Standard deviation of beat intervals as the maker worked it out, milliseconds.
  MAKERS_SPREAD(BodyKind.HEART, 0, 1000);

  static final String PREFIX = "worn:";

  private final BodyKind kind;
  private final double low;
  private final double high;

  Measure(BodyKind kind, double low, double high) {
    this.kind = kind;
    this.low = low;
    this.high = high;
  }

  public BodyKind kind() {
    return kind;
  }

  private String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Signal signal() {
    return new Signal(PREFIX + words(), low, high, Better.NEITHER, kind.data());
  }

  boolean holds(double value) {
    return value >= low && value <= high;
  }

  /// Such as `wearable.measure-sleep-hours`.
  public String messageKey() {
    return "wearable.measure-" + words();
  }

  /// What it tells and what it does not.
  public String aboutKey() {
    return "wearable.about-" + words();
  }
}
