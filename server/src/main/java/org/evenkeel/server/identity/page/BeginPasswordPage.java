package org.evenkeel.server.identity.page;

import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// A name, a sign-in name and a password.
public record BeginPasswordPage(boolean named, String name, String login, Slips slips, int status)
    implements Page {
  @Override
  public String template() {
    return "identity/begin-password.jte";
  }
}
