package org.evenkeel.server.identity.page;

import org.evenkeel.server.web.Page;

/// In with a recovery code: asks to make a new way in.
public record RecoveredPage(int left, String home) implements Page {
  @Override
  public String template() {
    return "identity/recovered.jte";
  }
}
