package org.evenkeel.server.identity.page;

import java.util.Optional;
import org.evenkeel.server.web.Page;

/// The ways to begin.
///
/// @param roleKey for somebody invited to work here: the message key of the role
/// @param attaching a person without a name takes one now
/// @param gone the invitation they followed cannot be used any more
public record BeginPage(Optional<String> roleKey, boolean attaching, boolean gone) implements Page {
  @Override
  public String template() {
    return "identity/begin.jte";
  }

  @Override
  public int status() {
    return gone ? 410 : 200;
  }
}
