package org.evenkeel.earlywarning;

import java.util.List;

/// Budgets one step apart; at an end of the ladder, the budget itself.
final class BudgetLadder {

  private static final List<Integer> DAYS = List.of(30, 60, 90, 180, 365);

  private BudgetLadder() {}

  static FalseAlarmBudget rarer(FalseAlarmBudget budget) {
    return DAYS.stream()
        .filter(days -> days > budget.days())
        .findFirst()
        .map(days -> new FalseAlarmBudget(days, budget.signals()))
        .orElse(budget);
  }

  static FalseAlarmBudget oftener(FalseAlarmBudget budget) {
    return DAYS.reversed().stream()
        .filter(days -> days < budget.days())
        .findFirst()
        .map(days -> new FalseAlarmBudget(days, budget.signals()))
        .orElse(budget);
  }
}
