package org.evenkeel.server.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.web.Page;

/// `GET /oversight/courses`: in whose care courses of help keep asking for a look.
public record AskingPage(List<Line> lines) implements Page {
  /// @param account as an address has it
  /// @param talked when a supervisor said that they talked about it
  public record Line(
      String account, String name, int courses, LocalDate since, Optional<Instant> talked) {}

  @Override
  public String template() {
    return "caseload/asking.jte";
  }
}
