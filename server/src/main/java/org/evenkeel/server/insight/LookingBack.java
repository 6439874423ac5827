package org.evenkeel.server.insight;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.earlywarning.FalseAlarmBudget;
import org.evenkeel.earlywarning.Reckoning;
import org.evenkeel.earlywarning.Tuning;
import org.evenkeel.server.consent.CareAccess;
import org.springframework.stereotype.Component;

/// Lays notes and hard times beside each other.
@Component
class LookingBack {
  /// At most one false note in so many days: what can be chosen, the ladder that [Tuning] steps on.
  /// The shorter ones are there for those who would rather hear too often than too late.
  static final List<Integer> BUDGETS = List.of(365, 180, 90, 60, 30);

  private final Insights insights;
  private final HardTimes hardTimes;
  private final Signals signals;
  private final Stories stories;
  private final Choices choices;

  LookingBack(
      Insights insights, HardTimes hardTimes, Signals signals, Stories stories, Choices choices) {
    this.insights = insights;
    this.hardTimes = hardTimes;
    this.signals = signals;
    this.stories = stories;
    this.choices = choices;
  }

  /// @param today the person's
  LookedBack of(CareAccess access, LocalDate today) {
    List<HardTime> times = hardTimes.of(access);
    return LookedBack.at(insights.of(access), times, reckonings(access, times, today));
  }

  private Map<String, Reckoning> reckonings(
      CareAccess access, List<HardTime> times, LocalDate today) {
    List<org.evenkeel.earlywarning.HardTime> spans = times.stream().map(HardTime::span).toList();
    Map<String, Reckoning> reckonings = new HashMap<>();
    signals
        .of(access)
        .forEach(signal ->
            stories
                .lookBack(access, signal, today)
                .ifPresent(back -> reckonings.put(signal.name(), Reckoning.of(back, spans))));
    return reckonings;
  }

  /// Another budget to suggest, in days, if what was said speaks for one.
  Optional<Integer> anotherBudget(LookedBack back, CareAccess access, ZoneId zone) {
    FalseAlarmBudget now = FalseAlarmBudget.atMostOneIn(choices.budgetDays(access.person()));
    LocalDate chosen = LocalDate.ofInstant(choices.chosenAt(access.person()), zone);
    return switch (back.tuning(now, chosen)) {
      case Tuning.Keep _ -> Optional.empty();
      case Tuning.Fewer fewer -> Optional.of(fewer.suggested().days());
      case Tuning.More more -> Optional.of(more.suggested().days());
    };
  }
}
