package org.evenkeel.server.identity.page;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.web.Page;

/// In with a recovery code: asks to make a new way in.
///
/// @param held until when the ways in that were there stay as they are
public record RecoveredPage(int left, Optional<Instant> held, String home) implements Page {
  @Override
  public String template() {
    return "identity/recovered.jte";
  }
}
