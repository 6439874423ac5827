package org.evenkeel.server.today;

import java.time.LocalDate;
import java.util.Optional;
import org.evenkeel.earlywarning.Outcome.Unusual;
import org.evenkeel.server.insight.Insight;
import org.evenkeel.server.insight.Story.Warning;

/// Days that stood out from the person's usual, and that they have said nothing about yet.
public sealed interface Noticed {
  /// Where it is told, with a way to disagree.
  String path();

  /// They stand out to this day.
  ///
  /// @param days how many it has been
  record Still(String path, int days) implements Noticed {}

  /// Days that stood out, whatever came after.
  record Then(String path, LocalDate from, LocalDate to) implements Noticed {}

  static Noticed of(Insight insight, Optional<Warning> mood, LocalDate today) {
    String path = "/story/noticed/" + insight.id();
    return mood.filter(warning -> Understanding.ofMood(insight))
        .map(Warning::now)
        .filter(Unusual.class::isInstance)
        .map(Unusual.class::cast)
        .filter(now -> now.firstAlarm().equals(insight.firstAlarm()))
        .map(now -> now(path, now, today))
        .orElseGet(() -> new Then(path, insight.since(), insight.firstAlarm()));
  }

  private static Noticed now(String path, Unusual now, LocalDate today) {
    return now.date().isBefore(today.minusDays(1))
        ? new Then(path, now.since(), now.date())
        : new Still(path, now.lastDays());
  }
}
