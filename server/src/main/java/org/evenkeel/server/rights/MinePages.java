package org.evenkeel.server.rights;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.RestingRecords;
import org.evenkeel.server.identity.RecoveryPause;
import org.evenkeel.server.identity.SessionCookie;
import org.evenkeel.server.identity.Sessions;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.vault.SealedScratch;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.PageRendering;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.evenkeel.server.web.Uis;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// `/mine`: a copy of everything, bringing one back, being erased; `/receipts/…`, for whoever has
/// the number.
@Controller
class MinePages {
  /// Long enough for a hard night to pass, short enough to mean it.
  static final Duration PAUSE = Duration.ofDays(7);

  private static final List<String> SAID = List.of("staying", "resting", "waking");

  /// A slow phone holds a connection to the database while its copy is written; two at a time.
  private final Semaphore preparing = new Semaphore(2);

  private final Semaphore reading = new Semaphore(16);

  private final CareAccesses accesses;
  private final TakingACopy copying;
  private final BringingBack bringing;
  private final Leavings leavings;
  private final RestingRecords resting;
  private final EarlierHouse earlier;
  private final Erasing erasing;
  private final Sessions sessions;
  private final RecoveryPause pause;
  private final AuditLog audit;
  private final PageRendering rendering;
  private final Uis uis;
  private final InstantSource clock;

  MinePages(
      CareAccesses accesses,
      TakingACopy copying,
      BringingBack bringing,
      Leavings leavings,
      RestingRecords resting,
      EarlierHouse earlier,
      Erasing erasing,
      Sessions sessions,
      RecoveryPause pause,
      AuditLog audit,
      PageRendering rendering,
      Uis uis,
      InstantSource clock) {
    this.accesses = accesses;
    this.copying = copying;
    this.bringing = bringing;
    this.leavings = leavings;
    this.resting = resting;
    this.earlier = earlier;
    this.erasing = erasing;
    this.sessions = sessions;
    this.pause = pause;
    this.audit = audit;
    this.rendering = rendering;
    this.uis = uis;
    this.clock = clock;
  }

  @GetMapping("/mine")
  Page show(
      @AuthenticationPrincipal SignedInAccount me, @RequestParam(defaultValue = "") String said) {
    return mine(
        me, SAID.contains(said) ? "rights.said-" + said : "", Optional.empty(), Slips.none());
  }

  private Page mine(SignedInAccount me, String said, Optional<Brought> brought, Slips slips) {
    return new MinePage(
        sessions.isFresh(me.session()),
        !me.account().anonymous(),
        leavings.of(me.person()),
        resting.since(me.person()),
        earlier.count(me.person()),
        said,
        brought,
        slips);
  }

  @PostMapping("/mine/copy")
  void copy(
      @AuthenticationPrincipal SignedInAccount me,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (!sessions.isFresh(me.session())) {
      rendering.write(new SeeOther("/account/proof"), request, response);
    } else if (!mayBegin()) {
      rendering.write(new ErrorPage(503, "busy"), request, response);
    } else {
      send(me, request, response);
    }
  }

  private boolean mayBegin() {
    if (!reading.tryAcquire()) {
      return false;
    }
    boolean free = preparing.tryAcquire();
    if (!free) {
      reading.release();
    }
    return free;
  }

  private void send(SignedInAccount me, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    line(me, "took-copy", clock.instant());
    try (InputStream copy = prepared(me, request)) {
      written(copy, response);
    } finally {
      reading.release();
    }
  }

  /// Whole before the first byte goes out: a phone that reads slowly holds neither the database nor
  /// anybody else who wants a copy.
  private InputStream prepared(SignedInAccount me, HttpServletRequest request) throws IOException {
    Instant now = clock.instant();
    try (SealedScratch scratch = SealedScratch.create()) {
      try (OutputStream out = scratch.write()) {
        copying.write(accesses.own(me), me.account().id(), uis.of(request), now, out);
      }
      return scratch.read();
    } finally {
      preparing.release();
    }
  }

  private static void written(InputStream copy, HttpServletResponse response) throws IOException {
    response.setContentType("application/zip");
    response.setHeader("Content-Disposition", "attachment; filename=\"copy.zip\"");
    response.setHeader("Cache-Control", "no-store");
    copy.transferTo(response.getOutputStream());
  }

  @PostMapping("/mine/bringing-back")
  Page bring(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(required = false) Optional<MultipartFile> file)
      throws IOException {
    if (file.isEmpty() || file.get().isEmpty()) {
      return mine(me, "", Optional.empty(), Slips.of("file", "rights.error-no-file"));
    }
    try (InputStream zip = file.get().getInputStream()) {
      return switch (bringing.bring(me.person(), zip)) {
        case Brought brought -> mine(me, "", Optional.of(brought), Slips.none());
        case BringingBack.NotACopy() ->
            mine(me, "", Optional.empty(), Slips.of("file", "rights.error-not-a-copy"));
      };
    }
  }

  @PostMapping("/mine/resting")
  Page rest(@AuthenticationPrincipal SignedInAccount me) {
    resting.begin(me.person(), clock.instant());
    line(me, "had-record-rest", clock.instant());
    return new SeeOther("/mine?said=resting");
  }

  @PostMapping("/mine/waking")
  Page wake(@AuthenticationPrincipal SignedInAccount me) {
    resting.lift(me.person(), clock.instant());
    line(me, "woke-record", clock.instant());
    return new SeeOther("/mine?said=waking");
  }

  @GetMapping("/mine/leaving")
  Page ask(@AuthenticationPrincipal SignedInAccount me) {
    return leaving(me, Slips.none());
  }

  private Page leaving(SignedInAccount me, Slips slips) {
    return new LeavingPage(
        sessions.isFresh(me.session()), erasing.isBeingAnswered(me.person()), slips);
  }

  @PostMapping("/mine/leaving")
  Page leave(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(defaultValue = "") String when,
      @RequestParam(defaultValue = "false") boolean understood,
      HttpServletRequest request,
      HttpServletResponse response) {
    Slips slips =
        Slips.none()
            .unless(List.of("later", "now").contains(when), "when", "rights.error-when")
            .unless(!(when.equals("now") && pause.holds(me)), "when", "rights.error-held")
            .unless(understood, "understood", "rights.error-understood");
    if (!slips.isEmpty() || !sessions.isFresh(me.session())) {
      return leaving(me, slips);
    }
    return asked(me, when.equals("now"), request, response);
  }

  private Page asked(
      SignedInAccount me,
      boolean atOnce,
      HttpServletRequest request,
      HttpServletResponse response) {
    Instant now = clock.instant();
    UUID number = UUID.randomUUID();
    leavings.ask(me.person(), me.account().id(), now, atOnce ? now : now.plus(PAUSE), number);
    line(me, "asked-to-leave", now);
    Optional<Leaving> due = leavings.of(me.person()).filter(leaving -> atOnce);
    if (due.isPresent() && erasing.erase(due.get(), now)) {
      SessionCookie.take(request, response);
    }
    return new SeeOther("/receipts/" + number);
  }

  @PostMapping("/mine/staying")
  Page stay(@AuthenticationPrincipal SignedInAccount me) {
    leavings.stay(me.person());
    line(me, "stayed", clock.instant());
    return new SeeOther("/mine?said=staying");
  }

  @GetMapping("/receipts/{number}")
  Page receipt(@PathVariable UUID number) {
    return leavings
        .receipt(number)
        .<Page>map(receipt -> new ReceiptPage(number, receipt))
        .orElseGet(ErrorPage::missing);
  }

  private void line(SignedInAccount me, String deed, Instant now) {
    audit.add(new AuditLine(now, me.account().id(), Optional.of(me.person()), deed, ""));
  }
}
