package org.evenkeel.server.caseload;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.server.appointment.Appointment;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.conversation.Conversations.Waiting;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.insight.Insight;
import org.evenkeel.server.insight.RightHere;
import org.evenkeel.server.safety.CaseId;
import org.evenkeel.server.web.Page;

/// One person's record, as far as they share it.
///
/// @param who whom it is about
/// @param kinds what they share
/// @param trends questionnaires with at least one finished sitting
/// @param diary columns of their diary files to choose from
/// @param right how often such an alert is right here
/// @param onDesk keys of what is on my desk about them
/// @param words what they wrote of late, newest first; empty where words are not shared
public record RecordPage(
    Who who,
    Set<DataKind> kinds,
    List<ScoreTrend> trends,
    Weeks weeks,
    List<SignalStory> stories,
    Optional<Diary> diary,
    List<Insight> noticed,
    RightHere right,
    Set<String> onDesk,
    List<Said> words,
    List<Booked> appointments,
    Optional<Waiting> waiting,
    Optional<CaseId> openCase)
    implements Page {

  /// @param since when they came into my care
  /// @param namesake whether somebody else in my care has the same name
  public record Who(PersonId person, Account account, Instant since, boolean namesake) {
    public String name() {
      return account.name();
    }

    public ZoneId zone() {
      return account.zone();
    }
  }

  /// @param chosen place of the shown column in the list
  public record Diary(List<String> columns, int chosen, SignalStory story) {}

  /// Words of theirs.
  public record Said(Instant at, String words) {}

  /// An appointment and its note, where it has one.
  public record Booked(Appointment appointment, Optional<String> note) {}

  /// What is open, as it is asked for while the page is on a screen.
  public String open() {
    return CareAccess.said(kinds);
  }

  public boolean shares(DataKind kind) {
    return kinds.contains(kind);
  }

  public boolean sharesNothing() {
    return kinds.isEmpty();
  }

  @Override
  public String template() {
    return "caseload/record.jte";
  }
}
