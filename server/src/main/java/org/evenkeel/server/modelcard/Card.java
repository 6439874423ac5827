package org.evenkeel.server.modelcard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.earlywarning.FalseAlarmBudget;
import org.evenkeel.earlywarning.PredictiveValue;
import org.evenkeel.earlywarning.Sentinel;
import org.evenkeel.earlywarning.TrackRecord;
import org.evenkeel.fairness.Counts;
import org.evenkeel.fairness.Interval;
import org.evenkeel.fairness.Rate;
import org.evenkeel.fairness.Share;
import org.evenkeel.server.insight.LearnedCourse;
import org.evenkeel.server.insight.RightHere;
import org.evenkeel.server.prediction.LearnedModel;
import org.evenkeel.server.web.Ui;

/// Everything the house says of one rule or model, for a page and for a file.
///
/// @param learned what was last learned, of a model
/// @param coursesSoFar of how many courses the house knows, of a model
/// @param approvals names of those who approved of the version that was last learned
/// @param refusal why it cannot be switched on now
record Card(
    HouseModel model,
    Standing standing,
    Optional<LastLearned> learned,
    int coursesSoFar,
    List<String> approvals,
    Optional<Governing.Approved> refusal,
    Optional<ModelAudit> audit,
    RightHere right,
    List<Decided> decisions) {
  /// What is said in words of every rule and model, in order.
  static final List<String> PARTS = List.of("purpose", "population", "data", "limits", "never");

  /// A governed decision with the name of who decided.
  record Decided(String by, Decision decision) {}

  String name(Ui ui) {
    return ui.text(model.messageKey("name"), model.instrument().toUpperCase(java.util.Locale.ROOT));
  }

  String standing(Ui ui) {
    return model.learned()
        ? ui.text(standing.why().messageKey())
        : ui.text("modelcard.standing-rule");
  }

  /// Figures, each with its interval and on how many people it rests.
  Map<String, String> figures(Ui ui) {
    Map<String, String> figures = new LinkedHashMap<>();
    switch (model) {
      case EARLY_WARNING -> earlyWarning(ui, figures);
      case PHQ_9_TEN -> figures.put(ui.text("modelcard.elsewhere"), ui.text("modelcard.levis"));
      case NOT_ON_TRACK -> {}
      case EXPECTED_COURSE_PHQ_9, EXPECTED_COURSE_GAD_7 -> expectedCourse(ui, figures);
      case POOR_END -> poorEnd(ui, figures);
      case MOVEMENT -> movement(ui, figures);
    }
    here(ui, figures);
    return figures;
  }

  private void earlyWarning(Ui ui, Map<String, String> figures) {
    FalseAlarmBudget.CalibratedLimit usual =
        FalseAlarmBudget.atMostOneIn(365).limitFor(Sentinel.DAYS_BEFORE_ANY_ALARM);
    figures.put(
        ui.text("modelcard.unchanged"),
        ui.text("modelcard.unchanged-is", Figures.percent(ui, usual.shareWithAny())));
    figures.put(ui.text("modelcard.elsewhere"), ui.text("modelcard.smit"));
    figures.put(ui.text("modelcard.right-here"), Figures.right(ui, right));
  }

  private void expectedCourse(Ui ui, Map<String, String> figures) {
    band()
        .map(LearnedCourse::record)
        .ifPresent(record -> {
          figures.put(ui.text("modelcard.held-out"), heldOut(ui, record));
          figures.put(
              ui.text("modelcard.balanced"),
              ui.text(
                  "modelcard.balanced-is",
                  Figures.percent(ui, record.balancedAccuracy()),
                  Figures.percent(ui, TrackRecord.BENCHMARK)));
          figures.put(
              ui.text("modelcard.coverage"),
              ui.text("modelcard.coverage-is", Figures.percent(ui, record.coverage())));
        });
    notYet(ui, figures);
  }

  private Optional<LearnedCourse> band() {
    return learned
        .filter(LastLearned.Band.class::isInstance)
        .map(one -> ((LastLearned.Band) one).course());
  }

  /// What gives probabilities, if that was learned.
  Optional<LearnedModel> chance() {
    return learned
        .filter(LastLearned.Chance.class::isInstance)
        .map(one -> ((LastLearned.Chance) one).model());
  }

  private void poorEnd(Ui ui, Map<String, String> figures) {
    chance().ifPresent(one -> ChanceFigures.put(ui, one, figures));
    notYet(ui, figures);
  }

  /// On 44 of the 55 people of Depresjon, each left out in turn (docs/evidence/prediction.md): 15
  /// of 18 patients and 23 of 26 others were told right.
  private static void movement(Ui ui, Map<String, String> figures) {
    Counts counts = new Counts(15, 3, 3, 23);
    Share sensitivity = counts.share(Rate.SENSITIVITY);
    Share specificity = counts.share(Rate.SPECIFICITY);
    figures.put(ui.text("modelcard.accuracy"), Figures.share(ui, counts.share(Rate.ACCURACY)));
    figures.put(ui.text("modelcard.found"), Figures.share(ui, sensitivity));
    figures.put(ui.text("modelcard.left-alone"), Figures.share(ui, specificity));
    figures.put(
        ui.text("modelcard.area"), ChanceFigures.between(ui, .893, new Interval(.793, .993)));
    figures.put(
        ui.text("modelcard.movement-right"),
        ui.text(
            "modelcard.movement-right-is",
            Figures.percent(
                ui, PredictiveValue.positive(sensitivity.value(), specificity.value(), .1)),
            Figures.percent(
                ui, PredictiveValue.positive(sensitivity.value(), specificity.value(), .05))));
    figures.put(ui.text("modelcard.said-here"), ui.text("modelcard.movement-said-here"));
  }

  private void notYet(Ui ui, Map<String, String> figures) {
    if (learned.isEmpty()) {
      figures.put(
          ui.text("modelcard.not-yet"),
          ui.text(
              "modelcard.not-yet-is",
              coursesSoFar,
              org.evenkeel.earlywarning.Learned.FEWEST_PEOPLE));
    }
  }

  private static String heldOut(Ui ui, TrackRecord record) {
    int good = record.people() - record.withPoorEnd();
    return ui.text(
        "modelcard.held-out-is",
        Figures.share(ui, part(record.sensitivity(), record.withPoorEnd())),
        Figures.share(ui, part(record.specificity(), good)));
  }

  private static Share part(double share, int all) {
    return new Share(all == 0 ? 0 : Math.round(share * all), all);
  }

  /// What happened to the people here.
  private void here(Ui ui, Map<String, String> figures) {
    Optional<Counts> counts = audit.flatMap(ModelAudit::overall);
    counts.ifPresent(all ->
        figures.put(ui.text("modelcard.pointed-at"), Figures.share(ui, all.share(Rate.FLAG_RATE))));
    if (model == HouseModel.POOR_END || model == HouseModel.MOVEMENT) {
      return;
    }
    if (model.outcomeKnown()) {
      counts.ifPresent(all -> {
        figures.put(ui.text("modelcard.base-rate"), Figures.share(ui, all.share(Rate.BASE_RATE)));
        figures.put(ui.text("modelcard.found"), Figures.share(ui, all.share(Rate.SENSITIVITY)));
        figures.put(
            ui.text("modelcard.left-alone"), Figures.share(ui, all.share(Rate.SPECIFICITY)));
        figures.put(
            ui.text("modelcard.right"),
            Figures.share(ui, all.share(Rate.POSITIVE_PREDICTIVE_VALUE)));
      });
    } else {
      figures.put(ui.text("modelcard.found"), ui.text("modelcard.no-outcome"));
    }
  }

  /// Which version, learned by which program, from which rows, when.
  Map<String, String> provenance(Ui ui) {
    Map<String, String> facts = new LinkedHashMap<>();
    chance().ifPresent(one -> facts.putAll(ChanceFigures.provenance(ui, one)));
    band()
        .ifPresent(one -> {
          facts.put(
              ui.text("modelcard.version"),
              ui.text("modelcard.version-is", one.version(), one.code()));
          facts.put(ui.text("modelcard.learned"), ui.moment(one.at()));
          facts.put(
              ui.text("modelcard.rows"),
              ui.text(
                  "modelcard.rows-are",
                  one.rows().courses(),
                  one.rows().scores(),
                  ui.date(one.rows().first()),
                  ui.date(one.rows().last())));
          facts.put(ui.text("modelcard.fingerprint"), one.rows().fingerprint());
        });
    audit.ifPresent(one ->
        facts.put(
            ui.text("modelcard.audited"),
            ui.text("modelcard.audited-is", ui.moment(one.at()), one.people(), one.code())));
    return facts;
  }
}
