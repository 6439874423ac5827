package org.evenkeel.server.safety;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `GET /with-you`: for somebody who may not be safe.
@Controller
class WithYouPages {
  static final String ADDRESS = "/with-you";

  private final WithYou withYou;
  private final OpeningACase opening;
  private final SafetyPlans plans;
  private final InstantSource clock;

  WithYouPages(WithYou withYou, OpeningACase opening, SafetyPlans plans, InstantSource clock) {
    this.withYou = withYou;
    this.opening = opening;
    this.plans = plans;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  Page withYou(@AuthenticationPrincipal SignedInAccount me, @RequestParam Optional<String> then) {
    return withYou.page(me, then, Slips.none(), clock.instant());
  }

  @PostMapping(ADDRESS + "/not-safe")
  Page notSafe(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam UUID said,
      @RequestParam Optional<String> then) {
    opening.because(me.person(), new Reason.NotSafe(said), clock.instant());
    return new SeeOther(address(then));
  }

  @PostMapping(ADDRESS + "/number")
  Page number(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam String number,
      @RequestParam Optional<String> then) {
    if (!Contact.dialable(number)) {
      return withYou.page(me, then, Slips.of("number", "safety.number-slip"), clock.instant());
    }
    plans.keepNumber(me.person(), number, clock.instant());
    return new SeeOther(address(then) + "#next");
  }

  static String address(Optional<String> then) {
    return LocalPath.of(then).map(path -> ADDRESS + "?then=" + path).orElse(ADDRESS);
  }
}
