package org.evenkeel.server.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.web.Page;

/// The house could not do what somebody who may not be safe asked of it. Made of what is in memory
/// alone.
public record NotToldPage(
    int status, String country, List<Helpline> lines, LocalDate today, Optional<String> clinicPhone)
    implements Page {
  @Override
  public String template() {
    return "safety/not-told.jte";
  }
}
