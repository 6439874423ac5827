package org.evenkeel.prediction;

/// Why a model says nothing of someone.
public sealed interface Ground {

  /// A value lies beyond everyone the model was validated on.
  ///
  /// @param lowest smallest value that occurred
  /// @param highest largest value that occurred
  record Outside(Feature feature, double value, double lowest, double highest) implements Ground {}

  /// Each value occurred, but not together: the person is farther from the middle than anyone.
  ///
  /// @param distance of the person, in deviations of all features together
  /// @param farthest of those validated on
  record UnusualTogether(double distance, double farthest) implements Ground {}

  /// More than a quarter of the values is unknown. Not known is not the same as well.
  record TooLittleKnown(int unknown, int of) implements Ground {}
}
