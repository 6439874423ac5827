package org.evenkeel.server.insight;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.insight.page.Signs;
import org.evenkeel.server.insight.page.SignsPage;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// A person writes down their own warning signs and ticks those they see.
@Controller
class SignPages {
  private static final String HERE = "/story/signs";
  private static final int LONGEST = 200;

  private final OwnSigns signs;
  private final ReadingSigns reading;
  private final CareAccesses accesses;
  private final InstantSource clock;

  SignPages(OwnSigns signs, ReadingSigns reading, CareAccesses accesses, InstantSource clock) {
    this.signs = signs;
    this.reading = reading;
    this.accesses = accesses;
    this.clock = clock;
  }

  @GetMapping(HERE)
  Page signs(@AuthenticationPrincipal SignedInAccount me, @RequestParam Optional<String> kept) {
    return page(me, "", kept.isPresent(), Slips.none());
  }

  private SignsPage page(SignedInAccount me, String typed, boolean kept, Slips slips) {
    Signs all = reading.of(accesses.own(me), today(me));
    return new SignsPage(
        all, UUID.randomUUID().toString(), typed, all.all().size() < OwnSigns.MOST, kept, slips);
  }

  private LocalDate today(SignedInAccount me) {
    return LocalDate.ofInstant(clock.instant(), me.zone());
  }

  @PostMapping(HERE)
  Page write(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam UUID id,
      @RequestParam String words) {
    String said = words.strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      return page(me, words, false, Slips.of("words", "insight.slip-sign", LONGEST));
    }
    return signs.add(me.person(), id, said, clock.instant())
        ? new SeeOther(HERE)
        : page(me, words, false, Slips.of("words", "insight.slip-signs-full", OwnSigns.MOST));
  }

  /// Exactly these were seen on that day; today and yesterday can be told.
  @PostMapping(HERE + "/days")
  Page seen(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(defaultValue = "0") int ago,
      @RequestParam(defaultValue = "") List<UUID> sign) {
    if (ago < 0 || ago > 1) {
      return new ErrorPage(400, "stale");
    }
    signs.seen(me.person(), today(me).minusDays(ago), sign, clock.instant());
    return new SeeOther(HERE + "?kept");
  }

  @PostMapping(HERE + "/{id}/removal")
  Page putAway(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    signs.end(me.person(), id, clock.instant());
    return new SeeOther(HERE);
  }

  /// A form that no page of ours made, or an address with a slip in it.
  @ExceptionHandler({IllegalArgumentException.class, MethodArgumentTypeMismatchException.class})
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
