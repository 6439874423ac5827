package org.evenkeel.server.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.selfhelp.Session;
import org.evenkeel.server.practice.Round;
import org.evenkeel.server.practice.Stand;

/// How far somebody is with a programme.
///
/// @param course empty where they have not begun it
/// @param last when they were here
public record Progress(
    Programme programme,
    Optional<Course> course,
    List<SessionState> sessions,
    Optional<Instant> last) {
  /// @param rounds of this programme, the newest first
  static Progress of(Programme programme, Optional<Course> course, List<Round> rounds) {
    List<SessionState> sessions = new ArrayList<>();
    for (Session session : programme.sessions()) {
      String name = session.id().name();
      sessions.add(
          SessionState.of(
              sessions.size() + 1,
              session,
              rounds.stream()
                  .filter(one -> one.session().filter(name::equals).isPresent())
                  .toList()));
    }
    return new Progress(
        programme,
        course,
        List.copyOf(sessions),
        rounds.stream()
            .flatMap(one -> one.stand().map(Stand::at).stream())
            .max(Comparator.naturalOrder()));
  }

  public String address() {
    return Programmes.address(programme);
  }

  public String address(SessionState session) {
    return address() + "/sessions/" + session.number();
  }

  public boolean begun() {
    return course.isPresent();
  }

  public boolean guided() {
    return course.flatMap(Course::guided).orElse(false);
  }

  public boolean aside() {
    return course.flatMap(Course::aside).isPresent();
  }

  /// The first that is open; else the first behind those that are done; else one that was left out.
  public Optional<SessionState> next() {
    int reached =
        sessions.stream().filter(SessionState::done).mapToInt(SessionState::number).max().orElse(0);
    return sessions.stream()
        .filter(SessionState::open)
        .findFirst()
        .or(() -> sessions.stream().filter(one -> one.number() == reached + 1).findFirst())
        .or(() -> sessions.stream().filter(one -> !one.done()).findFirst());
  }

  /// Whether what they did last made them feel worse: then nothing asks them to go on.
  boolean worseLast() {
    return sessions.stream()
        .filter(one -> one.round().isPresent())
        .max(Comparator.comparing(one -> one.round().orElseThrow().begun()))
        .filter(SessionState::worse)
        .isPresent();
  }

  public int shortest() {
    return programme.sessions().stream().mapToInt(Session::minutes).min().orElseThrow();
  }

  public int longest() {
    return programme.sessions().stream().mapToInt(Session::minutes).max().orElseThrow();
  }
}
