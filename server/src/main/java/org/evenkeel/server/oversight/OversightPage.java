package org.evenkeel.server.oversight;

import java.time.LocalDate;
import java.util.List;
import org.evenkeel.server.web.Page;

/// Days of unusual reading that wait for a look.
public record OversightPage(List<Line> lines) implements Page {
  /// @param why message keys
  public record Line(
      String account,
      String name,
      LocalDate day,
      int opened,
      int refused,
      int emergencies,
      List<String> why) {}

  @Override
  public String template() {
    return "oversight/reading.jte";
  }
}
