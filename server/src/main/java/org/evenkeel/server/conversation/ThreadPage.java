package org.evenkeel.server.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.web.Page;

/// A thread on screen.
///
/// @param address where the form goes
/// @param about the person's name, on the clinician's page
/// @param days the thread, day by day
/// @param next the id of the message that is being written
/// @param correcting the own message that is being put right
/// @param text what is typed so far
/// @param danger whether what is typed and not sent holds words that may mean danger
public record ThreadPage(
    String address,
    Optional<String> about,
    List<Day> days,
    UUID next,
    String text,
    Optional<Instant> draftKept,
    Optional<Correcting> correcting,
    Hours hours,
    boolean danger,
    Map<String, String> errors)
    implements Page {
  /// When the team is there, by the roster: until when now, or from when next; empty where nobody
  /// is on it.
  public record Hours(Optional<Instant> until, Optional<Instant> next) {}

  /// One day of the thread.
  public record Day(LocalDate day, List<Said> said) {}

  /// An own message that was sent and is being put right.
  public record Correcting(UUID id, Instant at, String words) {}

  /// One message as it stands on the screen.
  ///
  /// @param corrects when the message was written that this one puts right
  /// @param corrected whether a later one puts this right
  public record Said(
      UUID id,
      String author,
      String initials,
      boolean mine,
      Instant at,
      String words,
      Optional<Instant> corrects,
      boolean corrected,
      Optional<Instant> seenAt) {}

  @Override
  public String template() {
    return "conversation/thread.jte";
  }

  @Override
  public int status() {
    return errors.isEmpty() ? 200 : 422;
  }
}
