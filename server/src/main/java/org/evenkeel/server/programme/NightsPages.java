package org.evenkeel.server.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.selfhelp.sleep.Adjustment;
import org.evenkeel.selfhelp.sleep.Beginning;
import org.evenkeel.selfhelp.sleep.Condition;
import org.evenkeel.selfhelp.sleep.Screening;
import org.evenkeel.selfhelp.sleep.Sleepiness;
import org.evenkeel.server.assessment.WhoReads;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.safety.OpeningACase;
import org.evenkeel.server.safety.Reason;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.Uis;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The window for sleep. Whoever says yes to one of the questions before it is sent to a human;
/// whoever may not be safe, to help at once, and a case opens.
@Controller
class NightsPages {
  private static final String ADDRESS = "/programmes/nights";

  private final Diaries diaries;
  private final SleepWindows windows;
  private final SettingAWindow setting;
  private final OpeningACase opening;
  private final ObjectProvider<WhoReads> roster;
  private final CareAccesses accesses;
  private final Uis uis;
  private final InstantSource clock;

  NightsPages(
      Diaries diaries,
      SleepWindows windows,
      SettingAWindow setting,
      OpeningACase opening,
      ObjectProvider<WhoReads> roster,
      CareAccesses accesses,
      Uis uis,
      InstantSource clock) {
    this.diaries = diaries;
    this.windows = windows;
    this.setting = setting;
    this.opening = opening;
    this.roster = roster;
    this.accesses = accesses;
    this.uis = uis;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  Page nights(@AuthenticationPrincipal SignedInAccount me, HttpServletRequest request) {
    return page(me, uis.of(request), Optional.empty());
  }

  private NightsPage page(SignedInAccount me, Ui ui, Optional<String> trouble) {
    CareAccess own = accesses.own(me);
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, me.zone());
    Optional<KeptWindow> window = windows.now(own);
    LocalDate first =
        window
            .map(one -> one.setOn().plusDays(1))
            .orElse(today.minusWeeks(SettingAWindow.WEEKS_TO_BEGIN));
    Diary diary = diaries.since(own, first, me.zone());
    return new NightsPage(
        window,
        diary.nights().size(),
        diary.open(),
        diary.percentAsleep(),
        window.filter(one -> !today.isBefore(one.reviewOn())).isPresent(),
        mayAsk() ? Gate.asked(ui) : List.of(),
        readers(own).alarmReaches(),
        trouble);
  }

  private WhoReads.Readers readers(CareAccess own) {
    return roster.stream()
        .findFirst()
        .map(known -> known.of(own.person()))
        .orElseGet(WhoReads.Readers::nobody);
  }

  private boolean mayAsk() {
    return roster.stream().allMatch(WhoReads::mayAskAboutSafety);
  }

  @PostMapping(ADDRESS)
  Page begin(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    Ui ui = uis.of(request);
    Screening screening = Gate.screening(sent);
    if (screening.said().contains(Condition.ACUTE_SUICIDALITY)) {
      return notSafe(me);
    }
    Optional<LocalTime> rise = time(Optional.ofNullable(sent.getFirst("rise")).orElse(""));
    if (screening.said().isEmpty() && rise.isEmpty()) {
      return page(me, ui, Optional.of("programme.window-rise-missing"));
    }
    CareAccess own = accesses.own(me);
    return switch (setting.begin(
        own, screening, rise.orElse(LocalTime.NOON), me.zone(), clock.instant())) {
      case Beginning.Begun begun -> new SeeOther(ADDRESS);
      case Beginning.TooFewNights tooFew -> page(me, ui, Optional.of("programme.window-too-few"));
      case Beginning.StillToAsk open -> page(me, ui, Optional.of("programme.window-still-to-ask"));
      case Beginning.AskAHuman(Set<Condition> because) ->
          new AskAHumanPage(because(because, ui), false);
    };
  }

  /// Help first, and a human who looks.
  private Page notSafe(SignedInAccount me) {
    Instant now = clock.instant();
    setting.stop(accesses.own(me), now);
    opening.because(me.person(), new Reason.NotSafe(UUID.randomUUID()), now);
    return new SeeOther("/with-you?then=" + ADDRESS);
  }

  private static List<String> because(Set<Condition> said, Ui ui) {
    return said.stream()
        .sorted(Comparator.naturalOrder())
        .map(condition -> Gate.words(condition, ui))
        .toList();
  }

  private static Optional<LocalTime> time(String said) {
    try {
      return Optional.of(LocalTime.parse(said));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /// The weekly look. What has become true since the beginning stops it.
  @PostMapping(ADDRESS + "/week")
  Page week(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam Optional<Sleepiness> sleepy,
      @RequestParam Optional<Boolean> changed,
      @RequestParam Optional<Boolean> unsafe,
      HttpServletRequest request) {
    Ui ui = uis.of(request);
    CareAccess own = accesses.own(me);
    Instant now = clock.instant();
    Optional<KeptWindow> kept = windows.now(own);
    if (kept.isEmpty() || LocalDate.ofInstant(now, me.zone()).isBefore(kept.get().reviewOn())) {
      return new SeeOther(ADDRESS);
    }
    if (unsafe.orElse(false)) {
      return notSafe(me);
    }
    if (changed.orElse(false)) {
      setting.stop(own, now);
      return new AskAHumanPage(List.of(), true);
    }
    if (sleepy.isEmpty() || changed.isEmpty() || mayAsk() && unsafe.isEmpty()) {
      return page(me, ui, Optional.of("programme.window-still-to-ask"));
    }
    return switch (setting.review(own, kept.get(), sleepy.get(), me.zone(), now)) {
      case Adjustment.TooFewNights tooFew -> page(me, ui, Optional.of("programme.window-too-few"));
      case Adjustment.Longer longer -> new SeeOther(ADDRESS);
      case Adjustment.Same same -> new SeeOther(ADDRESS);
      case Adjustment.Shorter shorter -> new SeeOther(ADDRESS);
      case Adjustment.Held held -> new SeeOther(ADDRESS);
    };
  }

  @PostMapping(ADDRESS + "/stop")
  Page stop(@AuthenticationPrincipal SignedInAccount me) {
    setting.stop(accesses.own(me), clock.instant());
    return new SeeOther(ADDRESS);
  }

  @ExceptionHandler({IllegalArgumentException.class, TypeMismatchException.class})
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
