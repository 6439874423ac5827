package org.evenkeel.server.identity.page;

import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// A name, and a passkey.
public record BeginPasskeyPage(String house, boolean named, String name, Slips slips, int status)
    implements Page {
  @Override
  public String template() {
    return "identity/begin-passkey.jte";
  }
}
