package org.evenkeel.server.programme;

import java.util.List;
import java.util.Optional;
import org.evenkeel.selfhelp.Session;
import org.evenkeel.server.practice.Helped;
import org.evenkeel.server.practice.Round;
import org.evenkeel.server.practice.Stand;

/// How far somebody is with one session.
///
/// @param number from 1
/// @param round the one that is open, or else the newest that is done
public record SessionState(int number, Session session, Optional<Round> round) {
  /// @param rounds of this session, the newest first
  static SessionState of(int number, Session session, List<Round> rounds) {
    Optional<Round> open = rounds.stream().filter(round -> round.done().isEmpty()).findFirst();
    Optional<Round> done = rounds.stream().filter(round -> !worse(round)).findFirst();
    return new SessionState(number, session, open.or(() -> done).or(() -> first(rounds)));
  }

  private static Optional<Round> first(List<Round> rounds) {
    return rounds.stream().findFirst();
  }

  private static boolean worse(Round round) {
    return round.helped().filter(Helped.WORSE::equals).isPresent();
  }

  public boolean open() {
    return round.filter(one -> one.done().isEmpty()).isPresent();
  }

  /// It ended; how it ended is another question.
  public boolean ended() {
    return round.isPresent() && !open();
  }

  /// It ended because it made them feel worse.
  public boolean worse() {
    return round.filter(SessionState::worse).isPresent();
  }

  public boolean done() {
    return ended() && !worse();
  }

  public int pages() {
    return session.steps().size() + 1;
  }

  /// The page where they stand, from 1; the last one asks whether it helped.
  public int page() {
    return open() ? round.flatMap(Round::stand).map(this::page).orElse(1) : 1;
  }

  /// A step that is not there any more is looked for from the beginning.
  private int page(Stand stand) {
    List<String> names = session.steps().stream().map(step -> step.id().name()).toList();
    return stand.step().map(name -> 1 + Math.max(0, names.indexOf(name))).orElse(pages());
  }

  /// Such as `programme.state-open`.
  public String messageKey() {
    if (open()) {
      return "programme.state-open";
    }
    return worse()
        ? "programme.state-worse"
        : done() ? "programme.state-done" : "programme.state-new";
  }
}
