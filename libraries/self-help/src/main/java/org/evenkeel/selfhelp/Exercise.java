package org.evenkeel.selfhelp;

import java.util.List;
import java.util.Optional;

/// One thing to do, worded in one language.
///
/// @param version grows with every change of words, order or timing; what people did keeps the
///   version they did it with
/// @param minutes how long it takes most people
public record Exercise(
    ExerciseId id,
    int version,
    Family family,
    int minutes,
    String title,
    String summary,
    GuardRail guardRail,
    List<Step> steps,
    List<Source> sources,
    Review review) {
  public Exercise {
    Names.atLeast("Version of " + id, version, 1);
    Names.atLeast("Minutes of " + id, minutes, 1);
    Names.said("Title of " + id, title);
    Names.said("Summary of " + id, summary);
    steps = Steps.checked(id.name(), steps);
    sources = Steps.supported(id.name(), sources);
  }

  public Optional<Step> step(StepId step) {
    return Steps.find(steps, step);
  }

  /// Whether a breath is held anywhere in it.
  public boolean holdsBreath() {
    return steps.stream().anyMatch(step -> step instanceof Pacer pacer && pacer.holdsBreath());
  }
}
