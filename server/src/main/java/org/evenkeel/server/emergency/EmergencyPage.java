package org.evenkeel.server.emergency;

import java.time.Instant;
import java.util.List;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// Opening a record in an emergency, and the second look at what others opened.
///
/// @param mine what I opened and is open now
/// @param waiting what others opened; empty for whoever is no supervisor
public record EmergencyPage(EmergencyForm form, Slips slips, List<Line> mine, List<Line> waiting)
    implements Page {
  /// @param person whose record
  public record Line(
      String id,
      String person,
      String name,
      String by,
      Why why,
      String words,
      Instant at,
      Instant until) {}

  @Override
  public String template() {
    return "emergency/open.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
