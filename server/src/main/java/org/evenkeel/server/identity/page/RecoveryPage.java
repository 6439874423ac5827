package org.evenkeel.server.identity.page;

import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// Asks for a recovery code.
public record RecoveryPage(String code, Slips slips, int status) implements Page {
  public static RecoveryPage asked() {
    return new RecoveryPage("", Slips.none(), 200);
  }

  @Override
  public String template() {
    return "identity/recovery.jte";
  }
}
