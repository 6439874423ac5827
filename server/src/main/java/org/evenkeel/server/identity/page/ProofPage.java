package org.evenkeel.server.identity.page;

import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// Asks for one of the ways in again, before they are changed.
public record ProofPage(
    String house, boolean passkey, boolean password, boolean key, Slips slips, int status)
    implements Page {
  @Override
  public String template() {
    return "identity/proof.jte";
  }
}
