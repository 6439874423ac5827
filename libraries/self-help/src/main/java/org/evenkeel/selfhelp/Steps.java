package org.evenkeel.selfhelp;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What holds for the steps of exercises and sessions alike.
final class Steps {
  private Steps() {}

  static List<Step> checked(String owner, List<Step> steps) {
    Names.atLeast("Steps of " + owner, steps.size(), 1);
    if (new HashSet<>(steps.stream().map(Step::id).toList()).size() < steps.size()) {
      throw new IllegalArgumentException("Two steps of %s have one name".formatted(owner));
    }
    return List.copyOf(steps);
  }

  static List<Source> supported(String owner, List<Source> sources) {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("%s names no source".formatted(owner));
    }
    return List.copyOf(sources);
  }

  static Optional<Step> find(List<Step> steps, StepId id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }
}
