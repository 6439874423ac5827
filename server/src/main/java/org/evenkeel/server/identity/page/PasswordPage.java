package org.evenkeel.server.identity.page;

import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// A new password.
public record PasswordPage(String login, Slips slips, int status) implements Page {
  @Override
  public String template() {
    return "identity/password.jte";
  }
}
