package org.evenkeel.server.prediction;

import org.evenkeel.earlywarning.TrackRecord;
import org.evenkeel.prediction.ModelCard;
import org.evenkeel.prediction.ValidatedModel;

/// One version of what was learned here, with its card.
///
/// @param model what it computes, whom it may speak of, and what it said of people it had not
///   learned from, each a number
/// @param card the figures on held-out people, and where the model comes from
public record LearnedModel(int version, ValidatedModel model, ModelCard card) {
  /// Its name among the models of the house.
  public static final String POOR_END = "poor-end";

  /// Mean of sensitivity and specificity on people it had not learned from.
  public double balancedAccuracy() {
    return model.validation().balancedAccuracy(model.threshold());
  }

  /// Whether it beats the benchmark on them; if not, nothing is shown.
  public boolean worthShowing() {
    return balancedAccuracy() > TrackRecord.BENCHMARK;
  }
}
