package org.evenkeel.biosignals;

import java.util.OptionalDouble;

/// The sleep regularity index: how often someone is in the same state, asleep or awake, at two
/// times 24 hours apart.
///
/// `SRI = 200·(share of agreeing pairs) − 100`; 100 is every day the same, 0 is chance. Pairs with
/// an unknown minute are left out. Needs 5 days, better 7 or more.
///
/// ## What this tells you, and what it does not
///
/// Regularity, not enough sleep nor good sleep. Shift work, small children and weekends lower it.
///
/// Source: Phillips AJK and others (2017), Scientific Reports 7:3216,
/// doi:10.1038/s41598-017-03171-4.
public final class SleepRegularity {

  private static final int DAY = 1440;

  private SleepRegularity() {}

  /// The index of these minutes; nothing when no pair is known.
  public static OptionalDouble of(Verdicts minutes) {
    long pairs = 0;
    long agree = 0;
    for (int i = DAY; i < minutes.minutes(); i++) {
      SleepWake before = minutes.at(i - DAY);
      SleepWake now = minutes.at(i);
      if (before != SleepWake.UNKNOWN && now != SleepWake.UNKNOWN) {
        pairs++;
        agree += before == now ? 1 : 0;
      }
    }
    return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(200.0 * agree / pairs - 100);
  }
}
