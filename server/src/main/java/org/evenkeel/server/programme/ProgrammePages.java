package org.evenkeel.server.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.practice.RestingPage;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.Uis;
import org.springframework.beans.TypeMismatchException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The programmes and where a person stands in them.
@Controller
class ProgrammePages {
  private final Programmes programmes;
  private final Progresses progresses;
  private final Courses courses;
  private final Guidance guidance;
  private final CareAccesses accesses;
  private final Uis uis;
  private final InstantSource clock;

  ProgrammePages(
      Programmes programmes,
      Progresses progresses,
      Courses courses,
      Guidance guidance,
      CareAccesses accesses,
      Uis uis,
      InstantSource clock) {
    this.programmes = programmes;
    this.progresses = progresses;
    this.courses = courses;
    this.guidance = guidance;
    this.accesses = accesses;
    this.uis = uis;
    this.clock = clock;
  }

  @GetMapping("/programmes")
  Page programmes(@AuthenticationPrincipal SignedInAccount me, HttpServletRequest request) {
    Ui ui = uis.of(request);
    Instant now = clock.instant();
    CareAccess own = accesses.own(me);
    return new ProgrammesPage(progresses.of(own, ui, now), progresses.hidden(own, ui, now));
  }

  @GetMapping("/programmes/{key}")
  Page programme(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      HttpServletRequest request) {
    Ui ui = uis.of(request);
    return programmes
        .at(key, ui, clock.instant())
        .map(one -> page(accesses.own(me), one, ui))
        .orElseGet(ErrorPage::missing);
  }

  private Page page(CareAccess own, Programme programme, Ui ui) {
    return programmes.resting(programme)
        ? new RestingPage(programme.title())
        : new ProgrammePage(
            progresses.of(own, programme),
            programmes.instead(programme, ui, clock.instant()),
            guidance.offer(own));
  }

  /// Begins it, or takes it up again, at its next session.
  @PostMapping("/programmes/{key}/begin")
  Page begin(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      @RequestParam Optional<Boolean> guided,
      HttpServletRequest request) {
    Instant now = clock.instant();
    return programmes
        .at(key, uis.of(request), now)
        .<Page>map(one -> {
          courses.begin(me.person(), one.id().name(), now);
          guided.ifPresent(yes -> courses.guide(me.person(), one.id().name(), yes));
          Progress progress = progresses.of(accesses.own(me), one);
          return new SeeOther(progress.next().map(progress::address).orElse(progress.address()));
        })
        .orElseGet(ErrorPage::missing);
  }

  /// With somebody beside them or alone; it can be said otherwise at any time.
  @PostMapping("/programmes/{key}/guided")
  Page guide(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      @RequestParam boolean guided,
      HttpServletRequest request) {
    return programmes
        .at(key, uis.of(request), clock.instant())
        .<Page>map(one -> {
          courses.guide(me.person(), one.id().name(), guided);
          return new SeeOther(Programmes.address(one));
        })
        .orElseGet(ErrorPage::missing);
  }

  @PostMapping("/programmes/{key}/aside")
  Page putAside(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      HttpServletRequest request) {
    Instant now = clock.instant();
    return programmes
        .at(key, uis.of(request), now)
        .<Page>map(one -> {
          courses.putAside(me.person(), one.id().name(), now);
          return new SeeOther(Programmes.address(one));
        })
        .orElseGet(ErrorPage::missing);
  }

  @ExceptionHandler(TypeMismatchException.class)
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
