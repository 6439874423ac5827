package org.evenkeel.selfhelp;

/// The stored name of an exercise: small letters, digits and hyphens.
public record ExerciseId(String name) {
  public ExerciseId {
    Names.check("Exercise", name);
  }

  @Override
  public String toString() {
    return name;
  }
}
