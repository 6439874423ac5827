package org.evenkeel.server.contest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;

/// What a person contested with the answers, or what waits for a clinician.
///
/// @param person whether it is the person's own page
public record ContestsPage(boolean person, List<Line> lines) implements Page {
  /// @param href where it is answered; empty on the person's own page
  /// @param who whose it is; empty on the person's own page
  /// @param answer the words of it, where there is one
  public record Line(
      String href,
      String who,
      String title,
      Instant at,
      String words,
      Optional<LocalDate> due,
      boolean overdue,
      Optional<Answered> answer) {
    /// By when there is an answer, or that it is late.
    public String when(Ui ui) {
      return due.map(
              day -> ui.text(overdue ? "contest.overdue-since" : "contest.due-by", ui.date(day)))
          .orElseGet(() -> ui.text("contest.no-date"));
    }
  }

  public record Answered(String by, Instant at, String words) {}

  @Override
  public String template() {
    return "contest/contests.jte";
  }
}
