package org.evenkeel.server.identity;

import java.util.Locale;

/// What somebody works on. A person in care has exactly `PERSON`.
public enum Role {
  PERSON,
  CLINICIAN,
  COORDINATOR,
  SUPERVISOR,
  OPERATOR;

  public String messageKey() {
    return "identity.role-" + name().toLowerCase(Locale.ROOT);
  }
}
