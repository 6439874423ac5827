package org.evenkeel.server.identity.page;

import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// Asks for the six digits of the authenticator.
public record CodePage(Slips slips, int status) implements Page {
  public static CodePage asked() {
    return new CodePage(Slips.none(), 200);
  }

  @Override
  public String template() {
    return "identity/code.jte";
  }
}
