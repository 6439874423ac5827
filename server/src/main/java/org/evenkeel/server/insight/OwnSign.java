package org.evenkeel.server.insight;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.server.consent.Confidential;

/// A warning sign that a person wrote down, and the days on which they saw it.
///
/// **What this tells you, and what it does not.** What this person takes for a sign, as they tell
/// it. Nobody has counted how often it comes before a hard time.
///
/// @param days as far back as was asked for
public record OwnSign(UUID id, Confidential<String> words, Set<LocalDate> days) {
  public OwnSign {
    days = Set.copyOf(days);
  }

  public boolean on(LocalDate day) {
    return days.contains(day);
  }

  /// On how many of so many days up to this one.
  public long daysOf(int many, LocalDate upTo) {
    LocalDate from = upTo.minusDays(many);
    return days.stream().filter(day -> day.isAfter(from) && !day.isAfter(upTo)).count();
  }

  /// Says which, never what.
  @Override
  public String toString() {
    return "own sign " + id;
  }
}
