package org.evenkeel.harmwatch;

/// What the answers so far show of a practice.
public sealed interface Finding {
  Answers answers();

  /// How many times likelier the answers are under too much harm than under the accepted rate; 1
  /// before anybody answered. May be beyond what a `double` holds: then it is infinite.
  double evidence();

  /// More people than accepted feel worse after it.
  record Harmful(Answers answers, double evidence) implements Finding {}

  /// That is not shown. It does not mean that the practice is safe.
  record NotShown(Answers answers, double evidence) implements Finding {}
}
