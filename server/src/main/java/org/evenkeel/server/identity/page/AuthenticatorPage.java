package org.evenkeel.server.identity.page;

import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// Shows a new secret to an authenticator app and asks for its first code.
///
/// @param action where the code goes
/// @param secret in groups, to type
/// @param link opens an app on this very device
/// @param sealed the secret for the house to read again, where nothing else keeps it; may be empty
public record AuthenticatorPage(
    String action, String secret, String link, Qr qr, String sealed, Slips slips, int status)
    implements Page {
  @Override
  public String template() {
    return "identity/authenticator.jte";
  }
}
