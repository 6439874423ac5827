package org.evenkeel.server.identity.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.web.Page;

/// Who works here, who is invited, and who is in care.
///
/// @param roles the parts somebody can be invited to
/// @param gone who worked here and does no longer
/// @param number which page of the people in care this is, from 1
/// @param more there is another page
public record PeoplePage(
    List<RoleChoice> roles,
    List<Line> staff,
    List<Line> gone,
    List<Invited> invited,
    List<InCare> inCare,
    int number,
    boolean more)
    implements Page {
  public record RoleChoice(String role, String key, String wordsKey) {}

  public record Line(String account, String name, String initials, String roleKey) {}

  public record Invited(UUID id, String roleKey, Instant until) {}

  /// @param carers the names of those who care for this person
  public record InCare(String account, String name, String initials, List<String> carers) {}

  @Override
  public String template() {
    return "identity/people.jte";
  }
}
