package org.evenkeel.server.practice;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What somebody did of one exercise, and what they said of it.
///
/// @param newest the id of the last round
/// @param minutes as far as they were counted
public record Summary(
    String title,
    String newest,
    int times,
    int minutes,
    Instant last,
    Map<Helped, Integer> said,
    List<Change> changes) {
  public Summary {
    said = Map.copyOf(said);
    changes = List.copyOf(changes);
  }

  public int said(Helped helped) {
    return said.getOrDefault(helped, 0);
  }

  /// How much it helped of the times of which something was said, 0 to 1; where nothing was, a
  /// quarter, so that it comes after what helped and before what did not.
  double shareHelped() {
    int all = said.values().stream().mapToInt(Integer::intValue).sum();
    double good = said(Helped.A_LOT) + said(Helped.A_LITTLE) * 0.5;
    return all == 0 ? 0.25 : good / all;
  }
}
