package org.evenkeel.server.checkin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.server.checkin.CheckInForm.Read;
import org.evenkeel.server.checkin.page.Entries;
import org.evenkeel.server.checkin.page.Fields;
import org.evenkeel.server.checkin.page.Filled;
import org.evenkeel.server.checkin.page.NewCheckIn;
import org.evenkeel.server.checkin.page.OneCheckIn;
import org.evenkeel.server.checkin.page.Said;
import org.evenkeel.server.checkin.page.TakenBack;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.listening.Listening;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Seen;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Checking in, from one tap to a few words, and looking at what was said.
@Controller
class CheckInPages {
  private static final int ENTRIES = 30;

  private final RecordingACheckIn recording;
  private final ChangingACheckIn changing;
  private final CheckIns checkIns;
  private final EarlierVersions earlier;
  private final Listening listening;
  private final CareAccesses accesses;
  private final InstantSource clock;

  CheckInPages(
      RecordingACheckIn recording,
      ChangingACheckIn changing,
      CheckIns checkIns,
      EarlierVersions earlier,
      Listening listening,
      CareAccesses accesses,
      InstantSource clock) {
    this.recording = recording;
    this.changing = changing;
    this.checkIns = checkIns;
    this.earlier = earlier;
    this.listening = listening;
    this.accesses = accesses;
    this.clock = clock;
  }

  @GetMapping("/check-ins/new")
  Page form() {
    Filled nothing = Filled.empty(CheckInId.random().toString());
    return new NewCheckIn(new Fields(nothing, Map.of()));
  }

  @PostMapping("/check-ins")
  Page record(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam MultiValueMap<String, String> sent) {
    return switch (new CheckInForm(sent).read(clock.instant(), me.zone())) {
      case Read.Bad(Fields fields) -> new NewCheckIn(fields);
      case Read.Good(CheckIn checkIn) -> {
        recording.record(me.person(), checkIn);
        yield next(checkIn);
      }
    };
  }

  /// Words that may mean danger bring help before anything else.
  private Page next(CheckIn kept) {
    String page = "/check-ins/" + kept.id();
    return new SeeOther(
        kept.words().filter(listening::hears).isPresent() ? "/with-you?then=" + page : page);
  }

  @GetMapping("/check-ins/{id}")
  Page one(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    CareAccess own = accesses.own(me);
    return checkIns
        .find(own, new CheckInId(id))
        .<Page>map(kept ->
            kept.deleted()
                ? new TakenBack(id.toString())
                : page(own, kept, new Fields(CheckInForm.filled(kept, own), Map.of())))
        .orElseGet(ErrorPage::missing);
  }

  private OneCheckIn page(CareAccess own, KeptCheckIn kept, Fields fields) {
    boolean open = ChangingACheckIn.openOn(kept, clock.instant());
    List<OneCheckIn.Earlier> before =
        earlier.of(own, kept).stream()
            .map(one -> new OneCheckIn.Earlier(Said.by(one.said(), own), one.until()))
            .toList();
    return new OneCheckIn(Said.by(kept, own), fields, kept.at(), open, before);
  }

  @PostMapping("/check-ins/{id}")
  Page change(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent) {
    CareAccess own = accesses.own(me);
    return checkIns
        .find(own, new CheckInId(id))
        .map(kept -> changed(me, own, kept, new CheckInForm(sent)))
        .orElseGet(ErrorPage::missing);
  }

  /// What was corrected in another window meanwhile stays, beside what was chosen and typed here.
  private Page changed(SignedInAccount me, CareAccess own, KeptCheckIn kept, CheckInForm form) {
    if (!Seen.still(form.seen(), Said.by(kept, own).shown())) {
      return page(own, kept, form.meanwhile(kept.id()));
    }
    return switch (form.readInPlaceOf(kept)) {
      case Read.Bad(Fields fields) -> page(own, kept, fields);
      case Read.Good(CheckIn checkIn) ->
          switch (changing.change(me, checkIn)) {
            case ChangingACheckIn.Outcome.Changed() -> next(checkIn);
            case ChangingACheckIn.Outcome.NotThere() -> new SeeOther("/check-ins/" + kept.id());
          };
    };
  }

  @PostMapping("/check-ins/{id}/deletion")
  Page takeBack(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    changing.takeBack(me, new CheckInId(id));
    return new SeeOther("/check-ins/" + id);
  }

  @PostMapping("/check-ins/{id}/return")
  Page bringBack(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    changing.bringBack(me, new CheckInId(id));
    return new SeeOther("/check-ins/" + id);
  }

  @GetMapping("/check-ins")
  Page entries(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(required = false, defaultValue = "") String before) {
    CareAccess own = accesses.own(me);
    Instant end = before.isEmpty() ? clock.instant() : Instant.parse(before);
    List<Said> entries =
        checkIns.before(own, end, ENTRIES).stream().map(kept -> Said.by(kept, own)).toList();
    boolean more = entries.size() == ENTRIES;
    return new Entries(entries, more ? "/check-ins?before=" + entries.getLast().at() : "");
  }

  /// A form that no page of ours made, or an address with a slip in it.
  @ExceptionHandler({
    IllegalArgumentException.class,
    java.time.DateTimeException.class,
    MethodArgumentTypeMismatchException.class
  })
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
