package org.evenkeel.server.prediction;

import org.evenkeel.prediction.Prediction;

/// What a model that is switched on says of one course of help.
public sealed interface Foretold {
  /// No model is switched on.
  record NotOn() implements Foretold {}

  /// The course has not come to week 4, or has no score in its first four weeks.
  record TooEarly() implements Foretold {}

  /// It was asked; it may have said nothing.
  record Asked(LearnedModel learned, Prediction prediction) implements Foretold {
    /// Whether it asks for a look. It never asks for less.
    public boolean asksForALook() {
      return switch (prediction) {
        case Prediction.Made made -> made.flagged();
        case Prediction.Abstained _ -> false;
      };
    }
  }
}
