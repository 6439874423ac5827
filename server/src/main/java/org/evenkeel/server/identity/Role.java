package org.evenkeel.server.identity;

import java.util.Locale;

/// What somebody works on. A person in care has exactly `PERSON`.
public enum Role {
  PERSON("/today"),
  CLINICIAN("/desk"),
  SUPERVISOR("/desk"),
  COORDINATOR("/roster"),
  OPERATOR("/administration");

  private final String home;

  Role(String home) {
    this.home = home;
  }

  /// Where their day begins.
  public String home() {
    return home;
  }

  public String messageKey() {
    return "identity.role-" + name().toLowerCase(Locale.ROOT);
  }
}
