package org.evenkeel.server.consent;

import java.time.Instant;
import java.util.List;
import org.evenkeel.server.web.Page;

/// Who opened a person's record, newest first.
public record LooksPage(List<Look> looks, boolean more) implements Page {
  /// One look: who, when, the deed as a message key, and the kinds of data that were open.
  public record Look(Instant at, String who, String deedKey, List<DataKind> kinds) {}

  @Override
  public String template() {
    return "consent/looks.jte";
  }
}
