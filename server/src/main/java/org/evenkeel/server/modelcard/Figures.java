package org.evenkeel.server.modelcard;

import org.evenkeel.fairness.Gap;
import org.evenkeel.fairness.Interval;
import org.evenkeel.fairness.Share;
import org.evenkeel.fairness.Verdict;
import org.evenkeel.server.insight.RightHere;
import org.evenkeel.server.modelcard.ModelAudit.Measured;
import org.evenkeel.server.web.Ui;

/// Shares in words: with their interval and on how many people they rest.
final class Figures {
  private Figures() {}

  static String percent(Ui ui, double share) {
    return ui.text("modelcard.percent", ui.number(100 * share, 0));
  }

  /// "62 % (48 to 75), 31 of 50"; of fewer than ten people nothing but that they are few.
  static String share(Ui ui, Share share) {
    if (share.all() < ModelAudit.FEWEST_SHOWN) {
      return ui.text("modelcard.too-few", ModelAudit.FEWEST_SHOWN);
    }
    Interval interval = share.interval();
    return ui.text(
        "modelcard.share",
        ui.number(100 * share.value(), 0),
        ui.number(100 * interval.low(), 0),
        ui.number(100 * interval.high(), 0),
        share.of(),
        share.all());
  }

  /// "12 points more (−3 to 27); a gap of 20 would have been found".
  static String gap(Ui ui, Gap gap) {
    if (Math.min(gap.group().all(), gap.others().all()) < ModelAudit.FEWEST_SHOWN) {
      return ui.text("modelcard.too-few", ModelAudit.FEWEST_SHOWN);
    }
    return ui.text(
        "modelcard.gap",
        ui.number(100 * gap.difference(), 0),
        ui.number(100 * gap.interval().low(), 0),
        ui.number(100 * gap.interval().high(), 0),
        ui.number(100 * gap.smallestFindable(), 0));
  }

  /// "0.81 (0.74 to 0.88)"; a dash where it is not known.
  static String measured(Ui ui, Measured measured, int decimals) {
    return measured.known()
        ? ui.text(
            "modelcard.between",
            ui.number(measured.value(), decimals),
            number(ui, measured.low(), decimals),
            number(ui, measured.high(), decimals))
        : "–";
  }

  private static String number(Ui ui, double value, int decimals) {
    return Double.isNaN(value) ? "–" : ui.number(value, decimals);
  }

  static String right(Ui ui, RightHere right) {
    return switch (right) {
      case RightHere.Known known ->
          ui.text(
              "modelcard.right-here-is",
              percent(ui, known.right()),
              percent(ui, known.rightAtLeast()),
              percent(ui, known.rightAtMost()),
              share(ui, known.worse()));
      case RightHere.NotKnown(long people) ->
          ui.text("modelcard.right-not-known", people, RightHere.FEWEST);
    };
  }

  static String verdict(Ui ui, Verdict verdict) {
    return ui.text(
        switch (verdict) {
          case FAIR -> "modelcard.verdict-fair";
          case UNFAIR -> "modelcard.verdict-unfair";
          case NOT_ENOUGH_DATA -> "modelcard.verdict-not-enough";
        });
  }

  static String tone(Verdict verdict) {
    return switch (verdict) {
      case FAIR -> "leaf";
      case UNFAIR -> "clay";
      case NOT_ENOUGH_DATA -> "";
    };
  }
}
