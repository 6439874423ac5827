package org.evenkeel.server.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.selfhelp.Session;
import org.evenkeel.selfhelp.Variant;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.listening.Listening;
import org.evenkeel.server.practice.Answered;
import org.evenkeel.server.practice.Filled;
import org.evenkeel.server.practice.RestingPage;
import org.evenkeel.server.practice.Round;
import org.evenkeel.server.practice.Stand;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.Uis;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sessions of a programme, page by page.
@Controller
class SessionPages {
  private static final Duration AWAY = Duration.ofMinutes(30);

  private final Programmes programmes;
  private final Progresses progresses;
  private final Walking walking;
  private final Answered answered;
  private final Listening listening;
  private final CareAccesses accesses;
  private final Uis uis;
  private final InstantSource clock;

  SessionPages(
      Programmes programmes,
      Progresses progresses,
      Walking walking,
      Answered answered,
      Listening listening,
      CareAccesses accesses,
      Uis uis,
      InstantSource clock) {
    this.programmes = programmes;
    this.progresses = progresses;
    this.walking = walking;
    this.answered = answered;
    this.listening = listening;
    this.accesses = accesses;
    this.uis = uis;
    this.clock = clock;
  }

  /// Where they stand. Nobody comes upon it who has not read for whom the programme is not.
  @GetMapping("/programmes/{key}/sessions/{number}")
  Page session(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      @PathVariable int number,
      @RequestParam(defaultValue = "") Set<Variant> with,
      HttpServletRequest request) {
    return found(
            key,
            number,
            request,
            (programme, session) -> {
              Progress progress = progresses.of(accesses.own(me), programme);
              if (programmes.resting(programme)) {
                return new RestingPage(programme.title());
              }
              return progress.begun()
                  ? page(accesses.own(me), progress, number, with)
                  : new SeeOther(progress.address());
            })
        .orElseGet(ErrorPage::missing);
  }

  private <T> Optional<T> found(
      String key, int number, HttpServletRequest request, BiFunction<Programme, Session, T> use) {
    Ui ui = uis.of(request);
    return programmes
        .at(key, ui, clock.instant())
        .filter(programme -> number >= 1 && number <= programme.sessions().size())
        .map(programme -> use.apply(programme, programme.sessions().get(number - 1)));
  }

  private Page page(CareAccess own, Progress progress, int number, Set<Variant> with) {
    SessionState state = progress.sessions().get(number - 1);
    Instant now = clock.instant();
    Optional<Round> open = state.round().filter(round -> state.open());
    Optional<Stand> stand = open.flatMap(Round::stand);
    return new SessionPage(
        progress.programme(),
        state,
        open.map(round -> round.id().toString()).orElseGet(() -> UUID.randomUUID().toString()),
        open.map(Round::begun).orElse(now),
        stand.map(Stand::line).orElse(0),
        open.map(round -> Filled.of(own, answered.of(own, List.of(round.id()))))
            .orElse(Filled.NOTHING),
        stand.map(Stand::at).filter(at -> at.isBefore(now.minus(AWAY))),
        with);
  }

  @PostMapping("/programmes/{key}/sessions/{number}")
  Page go(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    return found(
            key,
            number,
            request,
            (programme, session) -> gone(me, programme, number, SessionForm.of(session, sent)))
        .orElseGet(ErrorPage::missing);
  }

  private Page gone(SignedInAccount me, Programme programme, int number, SessionForm form) {
    Instant now = clock.instant();
    CareAccess own = accesses.own(me);
    Round round = walking.round(own, programme, form, now);
    Going going = form.going().orElse(Going.NEXT);
    String here = Programmes.address(programme);
    String onward =
        switch (going) {
          case NEXT, BACK -> here + "/sessions/" + number;
          case STOP -> here;
          case END -> WritingAPlan.makes(form.session()) ? here + "/plan" : here;
          case WORSE -> "/practise/stopped";
        };
    switch (going) {
      case NEXT, BACK, STOP -> walking.go(me.person(), round, form, now);
      case END, WORSE -> walking.end(own, programme, round, form, now);
    }
    if (listening.hears(form.typed())) {
      return new SeeOther("/with-you?then=" + onward);
    }
    return new SeeOther(going == Going.WORSE ? onward + "?kept" : onward);
  }

  /// What was typed so far, by the page itself, so that nothing typed is ever lost.
  @PostMapping("/programmes/{key}/sessions/{number}/draft")
  ResponseEntity<Void> draft(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    return found(
            key,
            number,
            request,
            (programme, session) -> {
              Instant now = clock.instant();
              SessionForm form = SessionForm.of(session, sent);
              walking.draft(
                  me.person(), walking.round(accesses.own(me), programme, form, now), form, now);
              return ResponseEntity.noContent().<Void>build();
            })
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @ExceptionHandler({IllegalArgumentException.class, TypeMismatchException.class})
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
