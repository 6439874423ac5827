package org.evenkeel.server.identity.page;

import java.time.Instant;
import org.evenkeel.server.web.Page;

/// The link to send to somebody invited.
public record InvitationPage(String id, String link, String roleKey, Instant until)
    implements Page {
  @Override
  public String template() {
    return "identity/invitation.jte";
  }
}
