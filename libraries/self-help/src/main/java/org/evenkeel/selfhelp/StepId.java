package org.evenkeel.selfhelp;

/// The stored name of a step: small letters, digits and hyphens.
public record StepId(String name) {
  public StepId {
    Names.check("Step", name);
  }

  @Override
  public String toString() {
    return name;
  }
}
