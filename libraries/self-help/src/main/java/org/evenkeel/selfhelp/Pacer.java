package org.evenkeel.selfhelp;

import java.util.List;

/// Breathing to a beat.
///
/// @param breaths one breath, repeated
/// @param minutes after which it ends by itself
public record Pacer(
    StepId id, String heading, List<String> paragraphs, List<Breath> breaths, int minutes)
    implements Step {
  public Pacer {
    Names.said("Heading of " + id, heading);
    paragraphs = List.copyOf(paragraphs);
    breaths = List.copyOf(breaths);
    Names.atLeast("Parts of a breath in " + id, breaths.size(), 2);
    Names.atLeast("Minutes of " + id, minutes, 1);
  }

  /// What is done with the breath. `TOP_UP` is a second, short breath in; `REST` is a pause with
  /// the lungs empty.
  public enum Phase {
    IN,
    TOP_UP,
    HOLD,
    OUT,
    REST
  }

  public record Breath(Phase phase, int seconds) {
    public Breath {
      Names.atLeast("Seconds of " + phase, seconds, 1);
    }
  }

  public boolean holdsBreath() {
    return breaths.stream()
        .anyMatch(breath -> breath.phase() == Phase.HOLD || breath.phase() == Phase.REST);
  }

  public double breathsAMinute() {
    return 60.0 / breaths.stream().mapToInt(Breath::seconds).sum();
  }
}
