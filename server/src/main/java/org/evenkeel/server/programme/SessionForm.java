package org.evenkeel.server.programme;

import java.util.List;
import java.util.Optional;
import org.evenkeel.selfhelp.Session;
import org.evenkeel.selfhelp.Step;
import org.evenkeel.server.practice.Helped;
import org.evenkeel.server.practice.RoundForm;
import org.evenkeel.server.practice.Said;
import org.springframework.util.MultiValueMap;

/// What a page of a session sent.
///
/// @param at the page, from 1
/// @param line of timed words, from 0
record SessionForm(RoundForm round, Session session, int at, int line, Optional<Going> going) {
  SessionForm {
    int pages = session.steps().size() + 1;
    if (at < 1 || at > pages) {
      throw new IllegalArgumentException("Page %d of a session of %d".formatted(at, pages));
    }
  }

  static SessionForm of(Session session, MultiValueMap<String, String> sent) {
    return new SessionForm(
        RoundForm.of(sent),
        session,
        Integer.parseInt(one(sent, "at").orElse("")),
        one(sent, "line").map(Integer::parseInt).orElse(0),
        one(sent, "go").map(Going::valueOf));
  }

  private static Optional<String> one(MultiValueMap<String, String> sent, String field) {
    return Optional.ofNullable(sent.getFirst(field)).filter(said -> !said.isEmpty());
  }

  /// The step of this page; none on the last.
  List<Step> steps() {
    return session.steps().stream().skip(at - 1L).limit(1).toList();
  }

  List<Said> said() {
    return round.said(steps());
  }

  List<String> typed() {
    return RoundForm.typed(steps(), said());
  }

  Optional<Helped> helped() {
    return going.filter(Going.WORSE::equals).map(worse -> Helped.WORSE).or(round::helped);
  }

  /// The page to go to: this one where they stop, never past either end.
  int target() {
    int to = going.filter(Going.NEXT::equals).map(next -> at + 1).orElse(at);
    return Math.clamp(
        going.filter(Going.BACK::equals).map(back -> at - 1).orElse(to),
        1,
        session.steps().size() + 1);
  }
}
