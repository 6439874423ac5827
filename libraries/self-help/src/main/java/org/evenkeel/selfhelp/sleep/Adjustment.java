package org.evenkeel.selfhelp.sleep;

/// What a week makes of the window.
public sealed interface Adjustment {
  record Longer(SleepWindow window) implements Adjustment {}

  record Same(SleepWindow window) implements Adjustment {}

  /// The warning of drowsiness, and of driving with it, stands beside it.
  record Shorter(SleepWindow window) implements Adjustment {}

  /// Too sleepy by day: the window is never cut, and a human looks. It may have grown.
  record Held(SleepWindow window, Sleepiness because) implements Adjustment {}

  record TooFewNights(int have, int need) implements Adjustment {}
}
