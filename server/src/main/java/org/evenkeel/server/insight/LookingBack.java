package org.evenkeel.server.insight;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.consent.CareAccess;
import org.springframework.stereotype.Component;

/// Lays notes and hard times beside each other.
@Component
class LookingBack {
  /// At most one false note in so many days: what can be chosen. The shorter ones are there for
  /// those who would rather hear too often than too late.
  static final List<Integer> BUDGETS = List.of(365, 180, 90, 30);

  private final Insights insights;
  private final HardTimes hardTimes;
  private final Choices choices;

  LookingBack(Insights insights, HardTimes hardTimes, Choices choices) {
    this.insights = insights;
    this.hardTimes = hardTimes;
    this.choices = choices;
  }

  LookedBack of(CareAccess access) {
    return LookedBack.at(insights.of(access), hardTimes.of(access));
  }

  /// Another budget to suggest, if what was said speaks for one.
  Optional<Integer> anotherBudget(LookedBack back, CareAccess access, ZoneId zone) {
    return back.anotherBudget(
        BUDGETS,
        choices.budgetDays(access.person()),
        LocalDate.ofInstant(choices.chosenAt(access.person()), zone));
  }
}
