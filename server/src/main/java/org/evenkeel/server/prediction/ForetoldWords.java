package org.evenkeel.server.prediction;

import java.util.List;
import org.evenkeel.fairness.Rate;
import org.evenkeel.fairness.Share;
import org.evenkeel.prediction.Conformal.OutcomeSet;
import org.evenkeel.prediction.Feature;
import org.evenkeel.prediction.Ground;
import org.evenkeel.prediction.Prediction;
import org.evenkeel.server.web.Ui;

/// What a model says of a course of help, in plain words: how common a poor end was among people
/// alike, how sure that is, why, and what would turn the answer; or why it says nothing.
public final class ForetoldWords {
  private static final int MOST = 3;

  private ForetoldWords() {}

  /// The first sentence.
  public static String said(Ui ui, Foretold.Asked asked) {
    return switch (asked.prediction()) {
      case Prediction.Made made ->
          ui.text("prediction.said", ui.number(100 * made.probability(), 0))
              + " "
              + ui.text(
                  key(made.set()), ui.number(100 * asked.learned().model().conformal().share(), 0));
      case Prediction.Abstained _ -> ui.text("prediction.abstains");
    };
  }

  private static String key(OutcomeSet set) {
    return switch (set) {
      case COMES -> "prediction.set-poor";
      case DOES_NOT_COME -> "prediction.set-good";
      case EITHER -> "prediction.set-either";
      case NEITHER -> "prediction.set-neither";
    };
  }

  /// Why it says so, the weightiest first; or why it says nothing.
  public static List<String> why(Ui ui, Foretold.Asked asked) {
    return switch (asked.prediction()) {
      case Prediction.Made made ->
          made.reasons().stream()
              .filter(one -> !Double.isNaN(one.value()) && Math.abs(one.points()) >= .005)
              .limit(MOST)
              .map(one -> reason(ui, one))
              .toList();
      case Prediction.Abstained abstained ->
          abstained.grounds().stream().map(ground -> ground(ui, ground)).toList();
    };
  }

  private static String reason(Ui ui, Prediction.Reason one) {
    return ui.text(
        one.points() > 0 ? "prediction.reason-more" : "prediction.reason-less",
        feature(ui, one.feature()),
        ui.number(one.value(), 0),
        ui.number(one.usual(), 0),
        ui.number(100 * Math.abs(one.points()), 0));
  }

  private static String ground(Ui ui, Ground ground) {
    return switch (ground) {
      case Ground.Outside outside ->
          ui.text(
              "prediction.ground-outside",
              feature(ui, outside.feature()),
              ui.number(outside.value(), 0),
              ui.number(outside.lowest(), 0),
              ui.number(outside.highest(), 0));
      case Ground.UnusualTogether _ -> ui.text("prediction.ground-together");
      case Ground.TooLittleKnown(int unknown, int of) ->
          ui.text("prediction.ground-unknown", unknown, of);
    };
  }

  /// What would turn the answer.
  public static List<String> wouldChange(Ui ui, Foretold.Asked asked) {
    return switch (asked.prediction()) {
      case Prediction.Made made ->
          made.wouldChange().stream()
              .limit(MOST)
              .map(one ->
                  ui.text(
                      "prediction.change",
                      feature(ui, one.feature()),
                      ui.number(one.to(), 1),
                      ui.number(one.from(), 0)))
              .toList();
      case Prediction.Abstained _ -> List.of();
    };
  }

  /// How often those it points at end poorly here, at this house's own base rate.
  public static String right(Ui ui, Foretold.Asked asked) {
    Share right = asked.learned().card().counts().share(Rate.POSITIVE_PREDICTIVE_VALUE);
    Share base = asked.learned().card().counts().share(Rate.BASE_RATE);
    return ui.text(
        "prediction.right",
        ui.number(100 * right.value(), 0),
        ui.number(100 * right.interval().low(), 0),
        ui.number(100 * right.interval().high(), 0),
        ui.number(100 * base.value(), 0),
        base.all());
  }

  /// Such as "Score before".
  public static String feature(Ui ui, Feature feature) {
    return ui.text("prediction.feature-" + feature.name());
  }
}
