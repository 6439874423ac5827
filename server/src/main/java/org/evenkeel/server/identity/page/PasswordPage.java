package org.evenkeel.server.identity.page;

import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// A new password.
///
/// @param current whether the one until now is asked for
public record PasswordPage(String login, boolean current, Slips slips, int status) implements Page {
  @Override
  public String template() {
    return "identity/password.jte";
  }
}
