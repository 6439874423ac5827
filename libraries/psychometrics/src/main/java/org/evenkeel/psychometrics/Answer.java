package org.evenkeel.psychometrics;

/// What became of one question.
public sealed interface Answer {
  /// The person chose an answer.
  ///
  /// @param code the code of the answer
  record Given(int code) implements Answer {}

  /// The person would rather not say. It is respected, stored, and never counted as zero.
  record PreferredNotToSay() implements Answer {}

  /// Nobody has answered yet.
  record Missing() implements Answer {}
}
