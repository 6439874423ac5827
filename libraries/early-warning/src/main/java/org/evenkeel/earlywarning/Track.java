package org.evenkeel.earlywarning;

/// What can be said of a course so far.
public sealed interface Track {

  /// No later score, or none late enough for the rule in use.
  record TooEarly() implements Track {}

  /// Nothing asks for a closer look. No all-clear.
  ///
  /// @param week the week of the latest score
  record OnTrack(int week) implements Track {}

  /// The score is above the band in which eight of ten comparable people lay.
  record AboveTheBand(int week, double score, Band band) implements Track {}

  /// The score has worsened by the reliable change or more.
  record ReliablyWorse(int week, double points) implements Track {}

  /// In week 4 or later, less than 20 % better than before and still at or above caseness.
  ///
  /// @param share how much better, as a share of the score before; negative when worse
  record LittleChange(int week, double share) implements Track {}

  /// What eight of ten comparable people scored.
  ///
  /// @param lower one in ten lay below
  /// @param middle the expected score
  /// @param upper one in ten lay above
  record Band(double lower, double middle, double upper) {}

  /// Whether a helper is asked to look.
  default boolean asksForReview() {
    return switch (this) {
      case TooEarly _, OnTrack _ -> false;
      case AboveTheBand _, ReliablyWorse _, LittleChange _ -> true;
    };
  }
}
