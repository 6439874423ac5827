package org.evenkeel.selfhelp;

/// A number to give.
public record Scale(
    StepId id,
    String heading,
    int low,
    int high,
    String lowWords,
    String highWords,
    Measure measure,
    Moment moment)
    implements Step {
  public Scale {
    Names.said("Question " + id, heading);
    Names.said("Low end of " + id, lowWords);
    Names.said("High end of " + id, highWords);
    if (low < 0 || high <= low || high > 100) {
      throw new IllegalArgumentException(
          "%s runs from %d to %d; scales lie within 0 to 100".formatted(id, low, high));
    }
  }
}
