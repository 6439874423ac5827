package org.evenkeel.server.identity.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.web.Page;

/// What happened to the ways into somebody's account.
///
/// @param places where they could be told; empty where this is not asked here
/// @param place where they are told now
public record DoorPage(List<Line> lines, String note, List<String> places, String place)
    implements Page {
  /// @param by the name of the colleague who did it; empty for a deed at one's own account
  /// @param fresh not put away yet in this browser
  /// @param undoable "that was not me" is offered
  public record Line(
      UUID id, String key, String device, String by, Instant at, boolean fresh, boolean undoable) {}

  public boolean hasFresh() {
    return lines.stream().anyMatch(Line::fresh);
  }

  @Override
  public String template() {
    return "identity/door.jte";
  }
}
