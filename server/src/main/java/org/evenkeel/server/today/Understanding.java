package org.evenkeel.server.today;

import java.time.LocalDate;
import java.util.Optional;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.insight.Insight;
import org.evenkeel.server.insight.Insights;
import org.evenkeel.server.insight.Stories;
import org.evenkeel.server.insight.Story;
import org.evenkeel.server.insight.Story.Warning;
import org.evenkeel.server.insight.WorseningHere;
import org.evenkeel.server.record.Signal;
import org.springframework.stereotype.Component;

/// Asks how the week went beside the person's usual, and what was noticed.
@Component
class Understanding {
  /// What stood out longer ago is told on the story page only.
  private static final int RECENT_DAYS = 14;

  private final Stories stories;
  private final Insights insights;
  private final WorseningHere worsening;

  Understanding(Stories stories, Insights insights, WorseningHere worsening) {
    this.stories = stories;
    this.insights = insights;
    this.worsening = worsening;
  }

  Understood of(CareAccess own, RecentDays days) {
    Week bare = Week.of(days);
    Optional<Insight> insight = Leniently.asked(Insights.class, () -> newest(own, days.today()));
    boolean asks = bare.tells() || insight.filter(Understanding::ofMood).isPresent();
    Optional<Warning> warning =
        asks ? Leniently.asked(Stories.class, () -> story(own, bare).warning()) : Optional.empty();
    return new Understood(
        bare.beside(warning),
        insight.map(found -> Noticed.of(found, warning, days.today())),
        insight.map(found -> worsening.right()));
  }

  private Optional<Insight> newest(CareAccess own, LocalDate today) {
    return insights.of(own).stream()
        .filter(insight -> insight.fit().isEmpty())
        .filter(insight -> insight.firstAlarm().isAfter(today.minusDays(RECENT_DAYS)))
        .findFirst();
  }

  static boolean ofMood(Insight insight) {
    return insight.signal().equals(Signal.MOOD.name());
  }

  private Story story(CareAccess own, Week week) {
    return stories.of(own, Signal.MOOD, week.from(), week.today());
  }
}
