package org.evenkeel.server.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.practice.Helped;
import org.evenkeel.server.web.Page;

/// What somebody needs who helps a person through a programme: what was done since the last word,
/// what is due, a message to edit and send, and the day of the next look.
///
/// @param guided whether the person wants somebody beside them
/// @param shared whether they share what they did
/// @param asked whether they share questionnaires
/// @param since the last word of the team
/// @param id of the message that may be sent
/// @param text what stands in the message: a draft, or a suggestion
/// @param errors message keys by field
public record GuidedPage(
    String person,
    String name,
    boolean guided,
    boolean shared,
    boolean asked,
    Instant since,
    List<Progress> going,
    List<Deed> done,
    List<String> due,
    UUID id,
    String text,
    String next,
    Map<String, String> errors)
    implements Page {
  /// @param session whether it was a session of a programme
  public record Deed(
      String title, Instant at, Optional<Helped> helped, boolean session, List<Rated> rated) {}

  /// A number that was given, and between which it lies.
  public record Rated(String asked, int value, int low, int high) {}

  public String address() {
    return "/people/" + person;
  }

  @Override
  public String template() {
    return "programme/guided.jte";
  }

  @Override
  public int status() {
    return errors.isEmpty() ? 200 : 422;
  }
}
