package org.evenkeel.server.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.selfhelp.Session;
import org.evenkeel.selfhelp.Step;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.practice.RecordingARound;
import org.evenkeel.server.practice.Round;
import org.evenkeel.server.practice.Rounds;
import org.evenkeel.server.practice.Stand;
import org.evenkeel.server.practice.What;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Goes through a session page by page. Each page is kept before the next is shown, with the place
/// where somebody stands; a session that has ended stays as it is.
@Component
class Walking {
  private final Progresses progresses;
  private final Courses courses;
  private final Rounds rounds;
  private final RecordingARound recording;
  private final WritingAPlan plans;

  Walking(
      Progresses progresses,
      Courses courses,
      Rounds rounds,
      RecordingARound recording,
      WritingAPlan plans) {
    this.progresses = progresses;
    this.courses = courses;
    this.rounds = rounds;
    this.recording = recording;
    this.plans = plans;
  }

  /// The round that a form belongs to: its own, or the one that is open, or a new one.
  ///
  /// @throws IllegalArgumentException where its round is of something else
  Round round(CareAccess own, Programme programme, SessionForm form, Instant now) {
    Session session = form.session();
    Round round =
        rounds
            .find(own, form.round().id())
            .or(() -> progresses.open(own, programme, session))
            .orElseGet(() ->
                Round.begun(
                    form.round().id(),
                    What.of(programme),
                    stand(session, 1, 0, now),
                    form.round().begun(now)));
    if (!round.what().name().equals(programme.id().name())
        || round.session().filter(session.id().name()::equals).isEmpty()) {
      throw new IllegalArgumentException("This round is of another session");
    }
    return round;
  }

  private static Stand stand(Session session, int page, int line, Instant now) {
    Optional<String> step =
        session.steps().stream().skip(page - 1L).findFirst().map(one -> one.id().name());
    return new Stand(session.id().name(), step, line, now);
  }

  /// Keeps the page and goes where it says.
  @Transactional
  public void go(PersonId person, Round round, SessionForm form, Instant now) {
    courses.begin(person, round.what().name(), now);
    List<Step> steps = form.steps();
    if (steps.isEmpty()) {
      recording.draft(person, round, steps, List.of());
    }
    steps.forEach(step -> recording.keep(person, round, step, form.said(), now));
    int line = form.target() == form.at() ? form.line() : 0;
    rounds.stand(person, round.id(), stand(form.session(), form.target(), line, now));
  }

  /// Keeps what is typed while it is typed; it is read for danger once it is sent.
  @Transactional
  public void draft(PersonId person, Round round, SessionForm form, Instant now) {
    courses.begin(person, round.what().name(), now);
    recording.draft(person, round, form.steps(), form.said());
    rounds.stand(person, round.id(), stand(form.session(), form.at(), form.line(), now));
  }

  /// Keeps the page and ends the session; what it asked for the plan goes there.
  @Transactional
  public void end(CareAccess own, Programme programme, Round round, SessionForm form, Instant now) {
    PersonId person = own.person();
    courses.begin(person, round.what().name(), now);
    boolean ended =
        recording.end(
            person,
            round.done(now, Optional.empty(), form.helped()),
            form.steps(),
            form.said(),
            now);
    if (ended && WritingAPlan.makes(form.session())) {
      plans.from(own, programme, form.session(), round, now);
    }
  }
}
