package org.evenkeel.server.identity.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// Everything about somebody's own account.
///
/// @param note the message key of what has just happened; empty when nothing has
/// @param login the sign-in name, where there is a password
/// @param key a key without a name opens this account
/// @param codes recovery codes that are left
/// @param removable more than one way in, so that one may go
/// @param waits somebody new at work, whom a second operator has not confirmed yet
/// @param sign four digits that staff ask for beside the name, of a person in care
public record AccountPage(
    Details details,
    String note,
    boolean anonymous,
    List<PasskeyLine> passkeys,
    Optional<String> login,
    boolean key,
    int codes,
    boolean removable,
    boolean waits,
    Optional<String> sign,
    List<SessionLine> sessions,
    Slips slips,
    int status)
    implements Page {
  /// @param language a tag; empty for whatever the browser asks for
  public record Details(String name, String language, String zone, List<Zone> zones) {}

  /// @param name the place that gives the zone its name, in the reader's language
  public record Zone(String id, String name) {}

  public record PasskeyLine(UUID id, String label, Instant since, Instant used) {}

  /// @param here it is the session that looks at this page
  public record SessionLine(
      UUID id, String device, Instant opened, Instant seen, boolean shared, boolean here) {}

  @Override
  public String template() {
    return "identity/account.jte";
  }

  /// Something was asked for that was not done.
  public boolean refused() {
    return note.equals("identity.note-last-way") || note.equals("identity.note-held");
  }

  /// Others use the device that looks at this page.
  public boolean sharedHere() {
    return sessions.stream().anyMatch(session -> session.here() && session.shared());
  }
}
