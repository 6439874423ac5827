package org.evenkeel.server.insight.page;

import java.util.List;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;

/// `GET /story/watching`: what is watched, which way, and how many false alarms one can live with.
///
/// @param budgetDays at most one false alarm in so many days
/// @param charts how many are watched and share that
/// @param saved whether choices were just kept
public record WatchingPage(
    List<Choice> choices, int budgetDays, int charts, List<Allowed> budgets, boolean saved)
    implements Page {
  /// A number of false notes that can be chosen.
  ///
  /// @param days at most one in so many
  /// @param any share of people who do not change that have one or more in these days, 0 to 1, from
  ///   the simulation behind [org.evenkeel.earlywarning.FalseAlarmBudget]
  public record Allowed(int days, double any) {
    public String small(Ui ui) {
      return ui.text("insight.budget-means", Noticed.inHundred(any));
    }
  }

  /// @param watched `LOWER`, `HIGHER` or `OFF`
  public record Choice(SignalName signal, String watched) {
    public String field() {
      return "watch-" + signal.key();
    }
  }

  @Override
  public String template() {
    return "insight/watching.jte";
  }
}
