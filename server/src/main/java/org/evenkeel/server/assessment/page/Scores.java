package org.evenkeel.server.assessment.page;

import java.time.Instant;
import org.evenkeel.psychometrics.Change;
import org.evenkeel.server.assessment.Result;
import org.evenkeel.server.web.Ui;

/// Scores and their changes, in the reader's words.
final class Scores {
  private Scores() {}

  static String written(Ui ui, double value) {
    return ui.number(value, value == Math.rint(value) ? 0 : 1);
  }

  static ResultPage.Since since(Ui ui, String which, Change change, Result before) {
    Instant then = before.completedAt();
    return new ResultPage.Since(
        ui.text("assessment.since-" + which, ui.date(ui.dayOf(then))),
        moved(ui, change),
        verdict(ui, change));
  }

  static String moved(Ui ui, Change change) {
    String points = written(ui, Math.abs(change.difference()));
    if (change.difference() == 0) {
      return ui.text("assessment.moved-not");
    }
    return ui.text(
        change.difference() < 0 ? "assessment.moved-down" : "assessment.moved-up", points);
  }

  static String verdict(Ui ui, Change change) {
    return switch (change.direction()) {
      case RELIABLE_IMPROVEMENT -> ui.text("assessment.change-better");
      case RELIABLE_DETERIORATION -> ui.text("assessment.change-worse");
      case WITHIN_ERROR -> ui.text("assessment.change-within");
    };
  }
}
