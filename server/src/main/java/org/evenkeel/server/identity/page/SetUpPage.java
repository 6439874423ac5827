package org.evenkeel.server.identity.page;

import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// Asks for the code from the operator's terminal.
public record SetUpPage(String code, Slips slips, int status) implements Page {
  @Override
  public String template() {
    return "identity/set-up.jte";
  }
}
