package org.evenkeel.server.modelcard;

import org.evenkeel.server.insight.LearnedCourse;
import org.evenkeel.server.prediction.LearnedModel;

/// What was last learned of a model here.
sealed interface LastLearned {
  /// Counts from 1; a version never changes.
  int version();

  /// Whether it beats the benchmark on people it had not learned from.
  boolean worthShowing();

  /// A band for scores to come.
  record Band(LearnedCourse course) implements LastLearned {
    @Override
    public int version() {
      return course.version();
    }

    @Override
    public boolean worthShowing() {
      return course.record().worthShowing();
    }
  }

  /// A probability of an outcome.
  record Chance(LearnedModel model) implements LastLearned {
    @Override
    public int version() {
      return model.version();
    }

    @Override
    public boolean worthShowing() {
      return model.worthShowing();
    }
  }
}
