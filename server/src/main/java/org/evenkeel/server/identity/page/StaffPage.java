package org.evenkeel.server.identity.page;

import java.util.List;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// One who works here, or did: ending their sessions, ending their work, taking them back.
///
/// @param here whether they work here now
/// @param me whether it is the reader
/// @param waits whether a second operator has still to confirm them
/// @param people how many are in their care
/// @param successors who could take over
public record StaffPage(
    String account,
    String name,
    String roleKey,
    boolean here,
    boolean me,
    boolean waits,
    int people,
    List<Successor> successors,
    Slips slips)
    implements Page {
  public record Successor(String account, String name, String roleKey) {}

  @Override
  public String template() {
    return "identity/staff.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
