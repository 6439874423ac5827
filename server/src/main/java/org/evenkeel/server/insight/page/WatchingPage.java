package org.evenkeel.server.insight.page;

import java.util.List;
import org.evenkeel.server.web.Page;

/// `GET /story/watching`: what is watched, which way, and how many false alarms one can live with.
///
/// @param budgetDays at most one false alarm in so many days
/// @param saved whether choices were just kept
public record WatchingPage(
    List<Choice> choices, int budgetDays, List<Integer> budgets, boolean saved) implements Page {
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
