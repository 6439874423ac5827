package org.evenkeel.server.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.caseload.DeskPage.OnDesk;

/// What stands in the first list of a desk, and what waits in the second; nothing is left out.
///
/// @param now what never counts, and of the rest as many as the budget has room for
/// @param later the rest, in the same order
/// @param budget the one chosen, if one is
/// @param lookedAt alerts looked at since its day or week began
public record Rationed(
    List<OnDesk> now, List<OnDesk> later, Optional<AlertBudget> budget, int lookedAt) {
  /// @param all in order of urgency
  static Rationed of(List<OnDesk> all, Optional<AlertBudget> budget, int lookedAt) {
    int room = budget.map(one -> Math.max(0, one.number() - lookedAt)).orElse(Integer.MAX_VALUE);
    List<OnDesk> now = new ArrayList<>();
    List<OnDesk> later = new ArrayList<>();
    for (OnDesk one : all) {
      if (one.why().always()) {
        now.add(one);
      } else if (room > 0) {
        now.add(one);
        room--;
      } else {
        later.add(one);
      }
    }
    return new Rationed(List.copyOf(now), List.copyOf(later), budget, lookedAt);
  }

  public boolean isEmpty() {
    return now.isEmpty() && later.isEmpty();
  }
}
