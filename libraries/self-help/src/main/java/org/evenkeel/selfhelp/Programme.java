package org.evenkeel.selfhelp;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Short sessions in an order, worded in one language. The person sets the pace; a session may be
/// done again, and the next is never locked.
public record Programme(
    ProgrammeId id,
    int version,
    String title,
    String summary,
    GuardRail guardRail,
    List<Session> sessions,
    List<Source> sources,
    Review review) {
  public Programme {
    Names.atLeast("Version of " + id, version, 1);
    Names.said("Title of " + id, title);
    Names.said("Summary of " + id, summary);
    sessions = List.copyOf(sessions);
    Names.atLeast("Sessions of " + id, sessions.size(), 2);
    if (new HashSet<>(sessions.stream().map(Session::id).toList()).size() < sessions.size()) {
      throw new IllegalArgumentException("Two sessions of %s have one name".formatted(id));
    }
    sources = Steps.supported(id.name(), sources);
  }

  public Optional<Session> session(SessionId session) {
    return sessions.stream().filter(each -> each.id().equals(session)).findFirst();
  }

  /// The questions whose answers make the plan for harder days.
  public List<Question> plan() {
    return sessions.stream()
        .flatMap(session -> session.steps().stream())
        .filter(Question.class::isInstance)
        .map(Question.class::cast)
        .filter(Question::inPlan)
        .toList();
  }
}
