package org.evenkeel.earlywarning;

/// What must be known of a questionnaire to follow a course with it. Higher scores are worse.
///
/// @param scale lowest and highest score
/// @param reliableChange points that a person's score must move to be more than measurement error
/// @param caseness the score from which a person is counted as a case
public record Measure(ScaleRange scale, double reliableChange, double caseness) {

  public Measure {
    if (!(reliableChange > 0) || caseness < scale.lowest() || caseness > scale.highest()) {
      throw new IllegalArgumentException(
          "Reliable change is %s and caseness %s; the first is above 0, the second from %s to %s"
              .formatted(reliableChange, caseness, scale.lowest(), scale.highest()));
    }
  }
}
