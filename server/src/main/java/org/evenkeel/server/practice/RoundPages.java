package org.evenkeel.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.Uis;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// What a person did, and what has helped them.
@Controller
class RoundPages {
  private final Rounds rounds;
  private final Answered answered;
  private final Library library;
  private final WhatHelped helped;
  private final RecordingARound recording;
  private final CareAccesses accesses;
  private final Uis uis;
  private final InstantSource clock;

  RoundPages(
      Rounds rounds,
      Answered answered,
      Library library,
      WhatHelped helped,
      RecordingARound recording,
      CareAccesses accesses,
      Uis uis,
      InstantSource clock) {
    this.rounds = rounds;
    this.answered = answered;
    this.library = library;
    this.helped = helped;
    this.recording = recording;
    this.accesses = accesses;
    this.uis = uis;
    this.clock = clock;
  }

  @GetMapping("/practised")
  Page helped(@AuthenticationPrincipal SignedInAccount me, HttpServletRequest request) {
    return new HelpedPage(helped.of(accesses.own(me), uis.of(request)));
  }

  @GetMapping("/practised/{id}")
  Page one(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      HttpServletRequest request) {
    CareAccess own = accesses.own(me);
    return rounds
        .find(own, new RoundId(id))
        .filter(round -> round.done().isPresent())
        .<Page>map(round -> page(own, round, uis.of(request)))
        .orElseGet(ErrorPage::missing);
  }

  private RoundPage page(CareAccess own, Round round, Ui ui) {
    Instant now = clock.instant();
    List<KeptAnswer> answers = answered.of(own, List.of(round.id()));
    return new RoundPage(
        library.title(round, ui, now),
        round,
        WhatHelped.changes(List.of(answers)),
        RoundPage.lines(library.steps(round, ui, now), Filled.of(own, answers)));
  }

  @PostMapping("/practised/{id}/helped")
  Page say(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @RequestParam Helped helped) {
    return rounds
        .find(accesses.own(me), new RoundId(id))
        .<Page>map(round -> {
          recording.helped(me.person(), round, helped, clock.instant());
          return new SeeOther(
              helped == Helped.WORSE ? "/practise/stopped?kept" : "/practised/" + id);
        })
        .orElseGet(ErrorPage::missing);
  }

  @PostMapping("/practised/{id}/deletion")
  Page takeBack(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    recording.takeBack(me.person(), new RoundId(id));
    return new SeeOther("/practised");
  }

  @ExceptionHandler({IllegalArgumentException.class, MethodArgumentTypeMismatchException.class})
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
