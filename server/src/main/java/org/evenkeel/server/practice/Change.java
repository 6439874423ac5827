package org.evenkeel.server.practice;

import java.util.Locale;
import org.evenkeel.selfhelp.Measure;

/// What was rated before and after, on average over some rounds.
///
/// @param rounds those in which both were said
public record Change(Measure measure, double before, double after, int rounds) {
  /// Such as `practice.measure-mood`.
  public String messageKey() {
    return "practice.measure-" + measure.name().toLowerCase(Locale.ROOT);
  }

  public boolean better() {
    return measure.higherIsBetter() ? after > before : after < before;
  }

  /// Nothing but the same numbers.
  public boolean same() {
    return after == before;
  }
}
