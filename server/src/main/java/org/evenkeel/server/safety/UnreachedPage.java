package org.evenkeel.server.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.web.Page;

/// What a phone shows when somebody who may not be safe says so and the house cannot be reached.
/// Made of what is in memory alone, the same for everyone, so that a phone can keep it.
public record UnreachedPage(
    String country, List<Helpline> lines, LocalDate today, Optional<String> clinicPhone)
    implements Page {
  @Override
  public String template() {
    return "safety/unreached.jte";
  }
}
