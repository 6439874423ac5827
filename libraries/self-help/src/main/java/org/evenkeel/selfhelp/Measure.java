package org.evenkeel.selfhelp;

/// What a person puts a number to. None of these is a diagnosis: they are compared with the same
/// person's own, before and after.
public enum Measure {
  MOOD(true),
  /// Subjective units of distress, 0 to 100.
  DISTRESS(false),
  /// How far a thought is believed, 0 to 100.
  BELIEF(false),
  URGE(false),
  WORRY(false),
  TENSION(false),
  PLEASURE(true),
  MASTERY(true),
  CONFIDENCE(true),
  /// How sure a person is that what they fear will happen, 0 to 100.
  EXPECTATION(false),
  /// How good a night was.
  NIGHT(true);

  private final boolean higherIsBetter;

  Measure(boolean higherIsBetter) {
    this.higherIsBetter = higherIsBetter;
  }

  public boolean higherIsBetter() {
    return higherIsBetter;
  }
}
