package org.evenkeel.selfhelp;

/// A thing to do, with its day, its time and its place.
public record Planning(StepId id, String heading, String hint) implements Step {
  public Planning {
    Names.said("Heading of " + id, heading);
  }
}
