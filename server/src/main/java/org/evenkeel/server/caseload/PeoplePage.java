package org.evenkeel.server.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.web.Page;

/// My caseload as one list.
///
/// @param found how many there are, of whom the first are shown
/// @param find what names were looked for; empty for everyone
/// @param only the tag the list is narrowed to, if any
/// @param all how many are in my care
/// @param counts how many carry each tag
public record PeoplePage(
    List<Row> rows, int found, String find, Optional<Tag> only, int all, Map<Tag, Integer> counts)
    implements Page {
  /// How many are not shown.
  public int more() {
    return found - rows.size();
  }

  /// One person.
  ///
  /// @param languageTag they read in, where they chose one
  public record Row(
      PersonId person,
      String name,
      String initials,
      boolean anonymous,
      boolean namesake,
      Instant since,
      Optional<String> languageTag,
      CheckedIn checkedIn,
      Score score,
      List<Tag> tags) {}

  /// When they last checked in.
  public sealed interface CheckedIn {
    record On(LocalDate day) implements CheckedIn {}

    record NotYet() implements CheckedIn {}

    record NotShared() implements CheckedIn {}
  }

  /// Their latest PHQ-9.
  public sealed interface Score {
    record Is(double total, String band, LocalDate day) implements Score {}

    record NotYet() implements Score {}

    record NotShared() implements Score {}
  }

  @Override
  public String template() {
    return "caseload/people.jte";
  }
}
