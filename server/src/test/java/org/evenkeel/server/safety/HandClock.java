package org.evenkeel.server.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that a test sets by hand.
public final class HandClock implements InstantSource {
  private volatile Instant now;

  HandClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void set(Instant moment) {
    now = moment;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }
}
