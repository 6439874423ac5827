package org.evenkeel.server.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.web.Page;

/// Who opened a person's record, newest first.
public record LooksPage(List<Look> looks, boolean more) implements Page {
  /// One look: who, when, the deed as a message key, and the kinds of data that were open.
  ///
  /// @param purposeKey what for, as a message key; empty where it was not about reading
  /// @param days of which days, where it was about some
  public record Look(
      Instant at,
      String who,
      String deedKey,
      List<DataKind> kinds,
      String purposeKey,
      Optional<Days> days) {}

  @Override
  public String template() {
    return "consent/looks.jte";
  }
}
