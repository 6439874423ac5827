package org.evenkeel.server.practice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.evenkeel.selfhelp.Step;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.listening.Listening;
import org.evenkeel.server.listening.Wrote;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what is done and what is said of it. What is sent twice is kept once: a round has an id
/// that its page or device made, and once it is done it stays as it is.
@Component
public class RecordingARound {
  private final Rounds rounds;
  private final Answered answered;
  private final HarmWatching watching;
  private final Listening listening;

  RecordingARound(Rounds rounds, Answered answered, HarmWatching watching, Listening listening) {
    this.rounds = rounds;
    this.answered = answered;
    this.watching = watching;
    this.listening = listening;
  }

  /// Keeps what was answered so far at these steps; the round stays open.
  @Transactional
  public void draft(PersonId person, Round round, List<Step> steps, List<Said> said) {
    rounds.begin(person, round);
    if (rounds.hold(person, round.id())) {
      answered.keep(person, round.id(), names(steps), said);
    }
  }

  /// Keeps what was answered at one step of a session, and reads it for danger; the round stays
  /// open. What stands at another step, or is written there on another day, is told anew.
  ///
  /// @return whether it is open
  @Transactional
  public boolean keep(PersonId person, Round round, Step step, List<Said> said, Instant now) {
    rounds.begin(person, round);
    if (!rounds.hold(person, round.id())) {
      return false;
    }
    answered.keep(person, round.id(), names(List.of(step)), said);
    listening.to(
        person, Wrote.EXERCISE, entry(round, step, now), RoundForm.typed(List.of(step), said), now);
    return true;
  }

  private static UUID entry(Round round, Step step, Instant now) {
    String name = round.id() + "/" + step.id() + "/" + LocalDate.ofInstant(now, ZoneOffset.UTC);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /// Keeps the answers at these steps and ends the round.
  ///
  /// @return whether it was open until now
  @Transactional
  public boolean end(PersonId person, Round round, List<Step> steps, List<Said> said, Instant now) {
    rounds.begin(person, round);
    if (!rounds.hold(person, round.id())) {
      return false;
    }
    answered.keep(person, round.id(), names(steps), said);
    rounds.end(person, round);
    round.helped().ifPresent(helped -> watching.hear(person, round, helped, now));
    listening.to(person, Wrote.EXERCISE, round.id().value(), RoundForm.typed(steps, said), now);
    return true;
  }

  /// Said later.
  @Transactional
  public void helped(PersonId person, Round round, Helped helped, Instant now) {
    if (rounds.helped(person, round.id(), helped)) {
      watching.hear(person, round, helped, now);
    }
  }

  @Transactional
  public void takeBack(PersonId person, RoundId id) {
    rounds.remove(person, id);
  }

  private static List<String> names(List<Step> steps) {
    return steps.stream().map(step -> step.id().name()).toList();
  }
}
