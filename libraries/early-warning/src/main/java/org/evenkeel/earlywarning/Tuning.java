package org.evenkeel.earlywarning;

import java.util.List;

/// What a person's feedback suggests for their false-alarm budget. Nothing changes by itself: a
/// suggestion is shown, and the person takes it or leaves it.
///
/// The budgets form a ladder: one alarm in 30, 60, 90, 180 or 365 days. Three alarms in a row that
/// were of no use suggest one step fewer alarms. A hard time that was missed, or three useful
/// alarms in a row, suggest one step more; a missed hard time counts before anything else. The rule
/// is our own choice and has not been tried on patients.
public sealed interface Tuning {

  /// Nothing to suggest.
  record Keep(FalseAlarmBudget budget) implements Tuning {}

  /// Fewer alarms, because so many in a row were of no use. Fewer true changes will be noticed too.
  record Fewer(FalseAlarmBudget now, FalseAlarmBudget suggested, int ofNoUse) implements Tuning {}

  /// More alarms, because of missed hard times or useful alarms. More will be false.
  record More(FalseAlarmBudget now, FalseAlarmBudget suggested, int missed) implements Tuning {}

  /// Answers in a row that suggest a step.
  int IN_A_ROW = 3;

  /// @param budget the present one
  /// @param feedback on the alarms since the budget was last changed, latest last
  /// @param missed hard times missed since then
  static Tuning of(FalseAlarmBudget budget, List<Feedback> feedback, int missed) {
    if (missed > 0 || endsWith(feedback, Feedback.USEFUL)) {
      FalseAlarmBudget more = BudgetLadder.oftener(budget);
      return more.equals(budget) ? new Keep(budget) : new More(budget, more, missed);
    }
    FalseAlarmBudget fewer = BudgetLadder.rarer(budget);
    return fewer.equals(budget) || !endsWith(feedback, Feedback.NOT_USEFUL)
        ? new Keep(budget)
        : new Fewer(budget, fewer, IN_A_ROW);
  }

  private static boolean endsWith(List<Feedback> feedback, Feedback all) {
    int n = feedback.size();
    return n >= IN_A_ROW && feedback.subList(n - IN_A_ROW, n).stream().allMatch(one -> one == all);
  }
}
