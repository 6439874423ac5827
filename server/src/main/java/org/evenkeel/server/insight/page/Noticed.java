package org.evenkeel.server.insight.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.evenkeel.earlywarning.WorseWhen;
import org.evenkeel.server.insight.Fit;
import org.evenkeel.server.insight.Insight;
import org.evenkeel.server.web.Ui;

/// An insight on a page.
///
/// @param still whether its days still stand out
/// @param until the last day that did
public record Noticed(Insight insight, SignalName signal, boolean still, LocalDate until) {
  public String path() {
    return "/story/noticed/" + insight.id();
  }

  public String heading(Ui ui) {
    long days = ChronoUnit.DAYS.between(insight.since(), until) + 1;
    return still
        ? ui.text("insight.last-days", days)
        : ui.text("insight.those-days", ui.shortDay(insight.since()), ui.shortDay(until));
  }

  public String lead(Ui ui) {
    String key = insight.worseWhen() == WorseWhen.LOWER ? "insight.lower" : "insight.higher";
    return ui.text(key, signal.words(ui), ui.shortDay(insight.since()));
  }

  /// How many in a hundred, for people.
  public static long inHundred(double share) {
    return Math.round(100 * share);
  }

  /// How far the days drifted beside the line above which a note is written.
  public String drift(Ui ui) {
    return ui.text(
        "insight.drift",
        ui.number(insight.why().statistic(), 1),
        ui.number(insight.why().limit(), 1));
  }

  public boolean said(Fit fit) {
    return insight.fit().filter(fit::equals).isPresent();
  }
}
