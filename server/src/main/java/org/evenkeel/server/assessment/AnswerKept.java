package org.evenkeel.server.assessment;

/// What became of an answer that was given.
public sealed interface AnswerKept {
  /// On disk.
  record Kept() implements AnswerKept {}

  /// On disk, and positive on a safety item: help comes before the next question.
  ///
  /// @param item its place, counted from 1
  record HelpFirst(int item) implements AnswerKept {}

  /// The questionnaire is finished; what was answered stays as it is. An old tab, most often.
  record Finished() implements AnswerKept {}

  /// This person has no such assessment.
  record NotThere() implements AnswerKept {}
}
