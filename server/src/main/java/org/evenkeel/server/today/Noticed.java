package org.evenkeel.server.today;

import java.time.LocalDate;
import java.util.Optional;
import org.evenkeel.earlywarning.Outcome.Unusual;
import org.evenkeel.server.insight.Insight;
import org.evenkeel.server.insight.Story.Warning;

/// Days that stood out from the person's usual, and that they have said nothing about yet.
public sealed interface Noticed {
  /// They stand out to this day.
  ///
  /// @param days how many it has been
  record Still(int days) implements Noticed {}

  /// Days that stood out, whatever came after.
  record Then(LocalDate from, LocalDate to) implements Noticed {}

  static Noticed of(Insight insight, Optional<Warning> mood, LocalDate today) {
    return mood.filter(warning -> Understanding.ofMood(insight))
        .map(Warning::now)
        .filter(Unusual.class::isInstance)
        .map(Unusual.class::cast)
        .filter(now -> now.firstAlarm().equals(insight.firstAlarm()))
        .map(now -> now(now, today))
        .orElseGet(() -> new Then(insight.since(), insight.firstAlarm()));
  }

  private static Noticed now(Unusual now, LocalDate today) {
    return now.date().isBefore(today.minusDays(1))
        ? new Then(now.since(), now.date())
        : new Still(now.lastDays());
  }
}
