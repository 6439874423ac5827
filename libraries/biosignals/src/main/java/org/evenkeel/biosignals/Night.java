package org.evenkeel.biosignals;

import java.util.Optional;

/// One time in bed, in minutes.
///
/// ## What this tells you, and what it does not
///
/// Movement makes sleep longer and wake shorter than they were; half an hour of error is usual,
/// more for people who lie awake without moving. It says nothing of how rested someone is.
///
/// @param inBed from lights out to getting up
/// @param asleep total sleep time (TST)
/// @param fallingAsleep until the first minute asleep (sleep onset latency)
/// @param awakeAfter awake between the first and the last minute asleep (WASO)
/// @param awakenings how often wake began between those
/// @param unknown minutes without a verdict
/// @param middle of the first and last minute asleep, counted from lights out
public record Night(
    int inBed,
    int asleep,
    int fallingAsleep,
    int awakeAfter,
    int awakenings,
    int unknown,
    double middle) {

  /// The time in bed that these verdicts cover; nothing when there was no minute of sleep.
  public static Optional<Night> of(Verdicts inBed) {
    int first = 0;
    while (first < inBed.minutes() && inBed.at(first) != SleepWake.ASLEEP) {
      first++;
    }
    return first == inBed.minutes() ? Optional.empty() : Optional.of(night(inBed, first));
  }

  private static Night night(Verdicts inBed, int first) {
    int last = inBed.minutes() - 1;
    while (inBed.at(last) != SleepWake.ASLEEP) {
      last--;
    }
    Verdicts sleep = inBed.between(first, last + 1);
    return new Night(
        inBed.minutes(),
        sleep.count(SleepWake.ASLEEP),
        first,
        sleep.count(SleepWake.AWAKE),
        awakenings(sleep),
        inBed.count(SleepWake.UNKNOWN),
        (first + last + 1) / 2.0);
  }

  private static int awakenings(Verdicts sleep) {
    int awakenings = 0;
    for (int i = 1; i < sleep.minutes(); i++) {
      boolean begins = sleep.at(i) == SleepWake.AWAKE && sleep.at(i - 1) != SleepWake.AWAKE;
      awakenings += begins ? 1 : 0;
    }
    return awakenings;
  }

  /// Sleep as a share of the time in bed (sleep efficiency), 0 to 1.
  public double efficiency() {
    return (double) asleep / inBed;
  }
}
