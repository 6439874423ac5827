package org.evenkeel.server.wearable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.wearable.page.LiveKeptPage;
import org.evenkeel.server.wearable.page.LivePage;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.Device;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Slow breathing with one's own heart in view. Beats stay in the browser until the person keeps
/// the session or asks for their pace.
@Controller
@RequestMapping("/wearable/live")
class LivePages {
  private final Paces paces;
  private final KeepingSamples keeping;
  private final ReadingJobs jobs;
  private final CareAccesses accesses;
  private final InstantSource clock;

  LivePages(
      Paces paces,
      KeepingSamples keeping,
      ReadingJobs jobs,
      CareAccesses accesses,
      InstantSource clock) {
    this.paces = paces;
    this.keeping = keeping;
    this.jobs = jobs;
    this.accesses = accesses;
    this.clock = clock;
  }

  @GetMapping
  Page live(@AuthenticationPrincipal SignedInAccount me) {
    return page(me, false);
  }

  private Page page(SignedInAccount me, boolean unsteady) {
    return new LivePage(paces.find(accesses.own(me)), unsteady);
  }

  /// Keeps what was measured: a strap's beats, or a camera's rates. Sent twice, it is kept once.
  @PostMapping
  Page keep(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam LiveSource source,
      @RequestParam(defaultValue = "") String name,
      @RequestParam String beats) {
    Instant now = clock.instant();
    LiveBeats read = LiveBeats.read(beats, now);
    keeping.keep(me.person(), samples(me, source, source.device(name), read), me.zone());
    jobs.workOut(me.person());
    return new LiveKeptPage(LiveSession.of(source, read));
  }

  private static List<BodySample> samples(
      SignedInAccount me, LiveSource source, Device device, LiveBeats read) {
    return switch (source) {
      case STRAP -> read.beats(device, me.zone());
      case CAMERA -> read.rates(device, me.zone());
    };
  }

  /// Finds the pace among those that were tried and keeps it; the beats themselves are not kept.
  @PostMapping("/pace")
  Page pace(@AuthenticationPrincipal SignedInAccount me, @RequestParam String trials) {
    Optional<Double> found = FindingAPace.in(trials);
    found.ifPresent(pace -> paces.keep(me.person(), pace, clock.instant()));
    return found.isPresent() ? new SeeOther("/wearable/live") : page(me, true);
  }

  /// No page of ours sends such beats.
  @ExceptionHandler({IllegalArgumentException.class, MethodArgumentTypeMismatchException.class})
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
