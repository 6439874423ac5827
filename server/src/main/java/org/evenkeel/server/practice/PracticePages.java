package org.evenkeel.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.selfhelp.Exercise;
import org.evenkeel.selfhelp.Family;
import org.evenkeel.selfhelp.Variant;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.listening.Listening;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.Uis;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The exercises, for anybody. Whoever is here with an account finds what they did again; of a
/// stranger nothing is kept.
@Controller
class PracticePages {
  private final Library library;
  private final Rounds rounds;
  private final Answered answered;
  private final RecordingARound recording;
  private final HarmWatching watching;
  private final Watches watches;
  private final Listening listening;
  private final CareAccesses accesses;
  private final Uis uis;
  private final InstantSource clock;

  PracticePages(
      Library library,
      Rounds rounds,
      Answered answered,
      RecordingARound recording,
      HarmWatching watching,
      Watches watches,
      Listening listening,
      CareAccesses accesses,
      Uis uis,
      InstantSource clock) {
    this.library = library;
    this.rounds = rounds;
    this.answered = answered;
    this.recording = recording;
    this.watching = watching;
    this.watches = watches;
    this.listening = listening;
    this.accesses = accesses;
    this.uis = uis;
    this.clock = clock;
  }

  @GetMapping("/practise")
  Page shelf(@AuthenticationPrincipal @Nullable SignedInAccount me, HttpServletRequest request) {
    Ui ui = uis.of(request);
    Instant now = clock.instant();
    Map<Family, List<Exercise>> families = new EnumMap<>(Family.class);
    library
        .exercises(ui, now)
        .forEach(one ->
            families.computeIfAbsent(one.family(), none -> new java.util.ArrayList<>()).add(one));
    return new ShelfPage(families, person(me).isPresent());
  }

  @GetMapping("/practise/stopped")
  Page stopped(
      @AuthenticationPrincipal @Nullable SignedInAccount me, @RequestParam Optional<String> kept) {
    return new StoppedPage(kept.isPresent() && person(me).isPresent());
  }

  @GetMapping("/practise/{exercise}")
  Page exercise(
      @AuthenticationPrincipal @Nullable SignedInAccount me,
      @PathVariable String exercise,
      @RequestParam(defaultValue = "") Set<Variant> with,
      HttpServletRequest request) {
    Ui ui = uis.of(request);
    return found(
        exercise,
        ui,
        one ->
            one.guardRail().notFor().isEmpty()
                ? page(me, one, with, ui)
                : new GatePage(one, instead(one, ui)));
  }

  /// Behind the question for whom it is not.
  @GetMapping("/practise/{exercise}/begin")
  Page begin(
      @AuthenticationPrincipal @Nullable SignedInAccount me,
      @PathVariable String exercise,
      @RequestParam(defaultValue = "") Set<Variant> with,
      HttpServletRequest request) {
    Ui ui = uis.of(request);
    return found(exercise, ui, one -> page(me, one, with, ui));
  }

  private Page found(String name, Ui ui, Function<Exercise, Page> page) {
    return library
        .exercise(name, ui, clock.instant())
        .map(one -> watches.resting(What.of(one)) ? new RestingPage(one.title()) : page.apply(one))
        .orElseGet(ErrorPage::missing);
  }

  private Page page(@Nullable SignedInAccount me, Exercise exercise, Set<Variant> with, Ui ui) {
    Optional<CareAccess> own = person(me).map(accesses::own);
    Optional<Round> open = own.flatMap(key -> rounds.open(key, What.of(exercise)));
    Filled filled =
        own.flatMap(key -> open.map(round -> Filled.of(key, answered.of(key, List.of(round.id())))))
            .orElse(Filled.NOTHING);
    return new ExercisePage(
        exercise,
        open.map(round -> round.id().toString()).orElseGet(() -> UUID.randomUUID().toString()),
        open.map(Round::begun).orElseGet(clock::instant),
        filled,
        open.isPresent(),
        with,
        instead(exercise, ui),
        own.isPresent());
  }

  private List<Exercise> instead(Exercise exercise, Ui ui) {
    return exercise.guardRail().instead().stream()
        .flatMap(id -> library.exercise(id.name(), ui, clock.instant()).stream())
        .filter(one -> !watches.resting(What.of(one)))
        .toList();
  }

  /// It is over: what was answered is kept for whom there is somebody to keep it for.
  @PostMapping("/practise/{exercise}")
  Page end(
      @AuthenticationPrincipal @Nullable SignedInAccount me,
      @PathVariable String exercise,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    Instant now = clock.instant();
    return library
        .exercise(exercise, uis.of(request), now)
        .map(one ->
            person(me)
                .map(person -> ended(person, one, RoundForm.of(sent), now))
                .orElseGet(() -> ended(one, RoundForm.of(sent))))
        .orElseGet(ErrorPage::missing);
  }

  private Page ended(SignedInAccount me, Exercise exercise, RoundForm form, Instant now) {
    Round round =
        Round.begun(form.id(), What.of(exercise), form.begun(now))
            .done(now, form.seconds(), form.helped());
    List<Said> said = form.said(exercise.steps());
    recording.end(me.person(), round, exercise.steps(), said, now);
    boolean worse = form.helped().filter(Helped.WORSE::equals).isPresent();
    if (listening.hears(RoundForm.typed(exercise.steps(), said))) {
      return new SeeOther(
          "/with-you?then=" + (worse ? "/practise/stopped" : "/practised/" + round.id()));
    }
    return new SeeOther(worse ? "/practise/stopped?kept" : "/practised/" + round.id());
  }

  /// Of a stranger only that somebody felt worse is counted. There is nobody to open a case for:
  /// words that may mean danger bring the lines of help.
  private Page ended(Exercise exercise, RoundForm form) {
    boolean worse = form.helped().filter(Helped.WORSE::equals).isPresent();
    if (worse) {
      watching.hearStranger(What.of(exercise));
    }
    if (listening.hears(RoundForm.typed(exercise.steps(), form.said(exercise.steps())))) {
      return new SeeOther("/help");
    }
    return new SeeOther(worse ? "/practise/stopped" : "/practise");
  }

  /// What was typed so far, by the page itself, so that nothing typed is ever lost.
  @PostMapping("/practise/{exercise}/draft")
  ResponseEntity<Void> draft(
      @AuthenticationPrincipal @Nullable SignedInAccount me,
      @PathVariable String exercise,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    Instant now = clock.instant();
    Optional<Exercise> found = library.exercise(exercise, uis.of(request), now);
    if (found.isEmpty() || person(me).isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    RoundForm form = RoundForm.of(sent);
    Round round = Round.begun(form.id(), What.of(found.get()), form.begun(now));
    recording.draft(
        person(me).get().person(), round, found.get().steps(), form.said(found.get().steps()));
    return ResponseEntity.noContent().build();
  }

  private static Optional<SignedInAccount> person(@Nullable SignedInAccount me) {
    return Optional.ofNullable(me).filter(who -> who.account().person().isPresent());
  }

  @ExceptionHandler({
    IllegalArgumentException.class,
    org.springframework.beans.TypeMismatchException.class
  })
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
