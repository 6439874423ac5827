package org.evenkeel.server.caseload;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evenkeel.earlywarning.WorseWhen;
import org.evenkeel.server.insight.Insight;
import org.evenkeel.server.insight.Insight.Why;
import org.evenkeel.server.insight.RightHere;
import org.evenkeel.server.web.Ui;

/// On what an insight rests, in a clinician's words.
public final class Basis {
  private Basis() {}

  /// "Mood: lower from 14 November".
  public static String title(Ui ui, Insight insight) {
    return ui.text(
        insight.worseWhen() == WorseWhen.LOWER ? "caseload.lower-from" : "caseload.higher-from",
        Names.signal(ui, insight.signal()),
        ui.shortDay(insight.since()));
  }

  /// What the person says about it.
  public static String view(Ui ui, Insight insight, String name) {
    return insight
        .fit()
        .map(fit ->
            switch (fit) {
              case YES -> ui.text("caseload.fit-yes", name);
              case NO -> ui.text("caseload.fit-no", name);
              case UNSURE -> ui.text("caseload.fit-unsure", name);
            })
        .orElseGet(() -> ui.text("caseload.fit-not-said", name));
  }

  /// Each number with its name, in the order in which it is read.
  public static Map<String, String> facts(Ui ui, Insight insight, RightHere right) {
    Why why = insight.why();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        ui.text("caseload.basis-found"),
        ui.text(
            "caseload.basis-found-is",
            ui.date(insight.firstAlarm()),
            ui.number(onScale(insight, why.statistic()), 2),
            ui.number(onScale(insight, why.limit()), 2)));
    facts.put(
        ui.text("caseload.basis-usual"),
        ui.text(
            "caseload.basis-usual-is",
            ui.number(why.usualMean(), 2),
            ui.number(why.usualDeviation(), 2),
            why.usualDays(),
            ui.date(why.usualFrom()),
            ui.date(why.usualTo())));
    facts.put(
        ui.text("caseload.basis-unchanged"),
        ui.text("caseload.basis-unchanged-is", ui.number(100 * why.falseAlarmShare(), 0)));
    facts.put(ui.text("caseload.basis-right"), right(ui, right));
    return facts;
  }

  /// How often such an alert is right at the base rate of this house, with its interval and n.
  public static String right(Ui ui, RightHere right) {
    return switch (right) {
      case RightHere.Known known ->
          ui.text(
              "caseload.right-here",
              inHundred(ui, known.right()),
              inHundred(ui, known.rightAtLeast()),
              inHundred(ui, known.rightAtMost()),
              known.worse().of(),
              known.worse().all());
      case RightHere.NotKnown(long people) ->
          ui.text("caseload.right-not-known", people, RightHere.FEWEST);
    };
  }

  private static String inHundred(Ui ui, double share) {
    return ui.number(100 * share, 0);
  }

  private static double onScale(Insight insight, double deviations) {
    double sign = insight.worseWhen() == WorseWhen.LOWER ? -1 : 1;
    return insight.why().usualMean() + sign * deviations * insight.why().usualDeviation();
  }
}
