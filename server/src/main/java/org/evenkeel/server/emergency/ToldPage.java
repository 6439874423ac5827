package org.evenkeel.server.emergency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.web.Page;

/// A person reads who opened their record in an emergency, why, and what the second person found.
public record ToldPage(List<Line> lines) implements Page {
  /// @param by who opened it
  public record Line(
      String by, Why why, String words, Instant at, Instant until, Optional<Verdict> verdict) {}

  @Override
  public String template() {
    return "emergency/told.jte";
  }
}
