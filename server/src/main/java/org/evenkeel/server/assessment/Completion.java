package org.evenkeel.server.assessment;

/// What became of the wish to finish a questionnaire.
public sealed interface Completion {
  /// Finished, now or before.
  record Finished() implements Completion {}

  /// A question has no answer yet; "prefer not to say" is one.
  ///
  /// @param item its place, counted from 1
  record StillOpen(int item) implements Completion {}

  /// This person has no such assessment.
  record NotThere() implements Completion {}
}
