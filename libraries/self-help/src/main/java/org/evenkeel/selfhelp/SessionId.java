package org.evenkeel.selfhelp;

/// The stored name of a session: small letters, digits and hyphens.
public record SessionId(String name) {
  public SessionId {
    Names.check("Session", name);
  }

  @Override
  public String toString() {
    return name;
  }
}
