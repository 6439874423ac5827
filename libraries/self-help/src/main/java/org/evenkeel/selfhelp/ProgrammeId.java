package org.evenkeel.selfhelp;

/// The stored name of a programme: small letters, digits and hyphens.
public record ProgrammeId(String name) {
  public ProgrammeId {
    Names.check("Programme", name);
  }

  @Override
  public String toString() {
    return name;
  }
}
