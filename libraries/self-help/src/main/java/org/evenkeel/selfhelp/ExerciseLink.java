package org.evenkeel.selfhelp;

import java.util.List;

/// An exercise to do now or later.
public record ExerciseLink(StepId id, String heading, List<String> paragraphs, ExerciseId exercise)
    implements Step {
  public ExerciseLink {
    Names.said("Heading of " + id, heading);
    paragraphs = List.copyOf(paragraphs);
  }
}
