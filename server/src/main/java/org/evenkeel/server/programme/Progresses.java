package org.evenkeel.server.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.selfhelp.Session;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.practice.Round;
import org.evenkeel.server.practice.Rounds;
import org.evenkeel.server.web.Ui;
import org.springframework.stereotype.Component;

/// Looks up how far somebody is.
@Component
class Progresses {
  private final Programmes programmes;
  private final Courses courses;
  private final Rounds rounds;

  Progresses(Programmes programmes, Courses courses, Rounds rounds) {
    this.programmes = programmes;
    this.courses = courses;
    this.rounds = rounds;
  }

  Progress of(CareAccess access, Programme programme) {
    String name = programme.id().name();
    return Progress.of(programme, courses.find(access, name), rounds.sessions(access, name));
  }

  /// Of every programme there is today.
  List<Progress> of(CareAccess access, Ui ui, Instant now) {
    List<Course> begun = courses.of(access);
    List<Round> done = begun.isEmpty() ? List.of() : rounds.sessions(access);
    return programmes.all(ui, now).stream().map(one -> of(one, begun, done)).toList();
  }

  private static Progress of(Programme programme, List<Course> begun, List<Round> done) {
    String name = programme.id().name();
    return Progress.of(
        programme,
        begun.stream().filter(one -> one.programme().equals(name)).findFirst(),
        done.stream().filter(one -> one.what().name().equals(name)).toList());
  }

  /// Those that were begun and are not there today: they are read again before anybody goes on.
  List<Programme> hidden(CareAccess access, Ui ui, Instant now) {
    List<Programme> there = programmes.all(ui, now);
    List<String> begun = courses.of(access).stream().map(Course::programme).toList();
    return programmes.ofAnyDate(ui).stream()
        .filter(one -> begun.contains(one.id().name()) && !there.contains(one))
        .toList();
  }

  Optional<Round> open(CareAccess access, Programme programme, Session session) {
    return rounds.sessions(access, programme.id().name()).stream()
        .filter(round -> round.done().isEmpty())
        .filter(round -> round.session().filter(session.id().name()::equals).isPresent())
        .findFirst();
  }
}
