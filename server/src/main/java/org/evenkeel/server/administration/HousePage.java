package org.evenkeel.server.administration;

import java.util.List;
import java.util.Set;
import org.evenkeel.server.web.Page;

/// Whether the house is in order.
public record HousePage(List<Warning> warnings) implements Page {
  private static final Set<String> KNOWN = Set.of("backup", "second", "room", "audit", "practice");

  /// @param said as it stands in `/health` and in the log
  public record Warning(String said) {
    /// What it means, and what to do.
    public String key() {
      String kind = Warnings.kind(said);
      return "administration.warning-" + (KNOWN.contains(kind) ? kind : "other");
    }
  }

  @Override
  public String template() {
    return "administration/house.jte";
  }
}
