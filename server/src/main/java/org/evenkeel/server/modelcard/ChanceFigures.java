package org.evenkeel.server.modelcard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evenkeel.earlywarning.TrackRecord;
import org.evenkeel.fairness.Calibration;
import org.evenkeel.fairness.Discrimination;
import org.evenkeel.fairness.Interval;
import org.evenkeel.fairness.Rate;
import org.evenkeel.fairness.ReliabilityDiagram;
import org.evenkeel.prediction.ModelCard;
import org.evenkeel.prediction.Provenance;
import org.evenkeel.prediction.ValidatedModel;
import org.evenkeel.server.prediction.ForetoldWords;
import org.evenkeel.server.prediction.LearnedModel;
import org.evenkeel.server.web.Ui;

/// The figures of a model that gives probabilities, each of people it had not learned from.
final class ChanceFigures {
  private ChanceFigures() {}

  static void put(Ui ui, LearnedModel learned, Map<String, String> figures) {
    ModelCard card = learned.card();
    figures.put(
        ui.text("modelcard.base-rate"), Figures.share(ui, card.counts().share(Rate.BASE_RATE)));
    figures.put(
        ui.text("modelcard.accuracy"),
        ui.text(
            "modelcard.accuracy-is",
            Figures.share(ui, card.accuracy()),
            Figures.percent(ui, card.accuracyOfGuessing())));
    figures.put(
        ui.text("modelcard.balanced"),
        ui.text(
            "modelcard.balanced-is",
            Figures.percent(ui, learned.balancedAccuracy()),
            Figures.percent(ui, TrackRecord.BENCHMARK)));
    figures.put(
        ui.text("modelcard.found"), Figures.share(ui, card.counts().share(Rate.SENSITIVITY)));
    figures.put(
        ui.text("modelcard.left-alone"), Figures.share(ui, card.counts().share(Rate.SPECIFICITY)));
    figures.put(
        ui.text("modelcard.right"),
        Figures.share(ui, card.counts().share(Rate.POSITIVE_PREDICTIVE_VALUE)));
    Discrimination area = card.quality().discrimination();
    figures.put(ui.text("modelcard.area"), between(ui, area.auc(), area.interval()));
    figures.put(
        ui.text("modelcard.matthews"), between(ui, card.matthews(), card.matthewsInterval()));
    figures.put(ui.text("modelcard.calibration"), calibration(ui, card));
    figures.put(
        ui.text("modelcard.sets"),
        ui.text(
            "modelcard.sets-are",
            Figures.percent(ui, card.sets().holdingTheTruth()),
            Figures.percent(ui, learned.model().conformal().share()),
            Figures.percent(ui, card.sets().single())));
  }

  private static String calibration(Ui ui, ModelCard card) {
    Calibration calibration = card.quality().calibration();
    return ui.text(
        "modelcard.calibration-is",
        between(ui, calibration.intercept(), calibration.interceptInterval()),
        between(ui, calibration.slope(), calibration.slopeInterval()),
        ui.number(card.quality().calibrationError(), 3));
  }

  static String between(Ui ui, double value, Interval interval) {
    return ui.text(
        "modelcard.between",
        ui.number(value, 2),
        ui.number(interval.low(), 2),
        ui.number(interval.high(), 2));
  }

  /// "Said 12 %" with how often it came.
  static Map<String, String> reliability(Ui ui, LearnedModel learned) {
    Map<String, String> points = new LinkedHashMap<>();
    for (ReliabilityDiagram.Point point : learned.card().reliability().points()) {
      points.put(
          ui.text("modelcard.said", ui.number(100 * point.said(), 1)),
          ui.text("modelcard.came", Figures.share(ui, point.came())));
    }
    return points;
  }

  /// What it reads, with the weight of each: the change of the log-odds for one deviation.
  static Map<String, String> reads(Ui ui, LearnedModel learned) {
    ValidatedModel model = learned.model();
    Map<String, String> reads = new LinkedHashMap<>();
    for (int i = 0; i < model.model().features().size(); i++) {
      reads.put(
          ForetoldWords.feature(ui, model.model().features().get(i)),
          ui.text(
              "modelcard.weight",
              ui.number(model.model().weights().get(i), 2),
              ui.number(model.model().standard().spread().get(i), 1),
              ui.number(model.population().ranges().get(i).lowest(), 0),
              ui.number(model.population().ranges().get(i).highest(), 0)));
    }
    return reads;
  }

  static Map<String, String> provenance(Ui ui, LearnedModel learned) {
    Provenance from = learned.card().provenance();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        ui.text("modelcard.version"),
        ui.text("modelcard.version-is", learned.version(), from.code()));
    facts.put(ui.text("modelcard.learned"), ui.moment(from.learnedAt()));
    facts.put(
        ui.text("modelcard.rows"), ui.text("modelcard.rows-of", from.people(), from.source()));
    facts.put(ui.text("modelcard.fingerprint"), from.fingerprint());
    facts.put(ui.text("modelcard.seed"), String.valueOf(from.seed()));
    return facts;
  }
}
