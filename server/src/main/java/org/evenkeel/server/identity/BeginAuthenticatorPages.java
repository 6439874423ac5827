package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.evenkeel.server.identity.TakingIn.Outcome;
import org.evenkeel.server.identity.page.AuthenticatorPage;
import org.evenkeel.server.identity.page.BeginPasswordPage;
import org.evenkeel.server.identity.page.Qr;
import org.evenkeel.server.web.BrowserCookie;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/begin/authenticator`: the app's first code completes what name and password began.
@Controller
@RequestMapping("/begin/authenticator")
class BeginAuthenticatorPages {
  static final BrowserCookie SETTING_OUT = new BrowserCookie("setting-out");

  private final Newcomers newcomers;
  private final Beginnings beginnings;
  private final TakingIn takingIn;
  private final Doorstep doorstep;
  private final Accounts accounts;
  private final InstantSource clock;

  BeginAuthenticatorPages(
      Newcomers newcomers,
      Beginnings beginnings,
      TakingIn takingIn,
      Doorstep doorstep,
      Accounts accounts,
      InstantSource clock) {
    this.newcomers = newcomers;
    this.beginnings = beginnings;
    this.takingIn = takingIn;
    this.doorstep = doorstep;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping
  Page ask(HttpServletRequest request) {
    return begun(request)
        .<Page>map(begun -> page(begun, Slips.none(), 200))
        .orElseGet(() -> new SeeOther("/begin/password"));
  }

  @PostMapping
  Page complete(
      @AuthenticationPrincipal @Nullable SignedInAccount me,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    Newcomer newcomer = newcomers.of(me, request);
    Optional<Beginning> begun = begun(request).filter(one -> isFor(newcomer, one));
    Optional<Page> elsewhere = doorstep.elsewhereWithPassword(newcomer, me);
    if (begun.isEmpty() || elsewhere.isPresent()) {
      return elsewhere.orElseGet(() -> new SeeOther("/begin/password"));
    }
    OptionalLong step =
        Totp.stepOf(begun.get().secret().bytes(), Authenticators.digits(code), clock.instant());
    return step.isPresent()
        ? taken(newcomer, begun.get(), step.getAsLong(), request, response)
        : page(begun.get(), Slips.of("code", "identity.error-first-code"), 422);
  }

  private Optional<Beginning> begun(HttpServletRequest request) {
    return SETTING_OUT.of(request).flatMap(beginnings::find);
  }

  /// Begun signed out and completed signed in (or the other way round) is begun again: what was
  /// begun for a new account never touches one that is there.
  private boolean isFor(Newcomer newcomer, Beginning begun) {
    return newcomer
        .existing()
        .map(account -> account.id().equals(begun.account()))
        .orElseGet(() -> accounts.find(begun.account()).isEmpty());
  }

  private Page taken(
      Newcomer newcomer,
      Beginning begun,
      long step,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account account =
        newcomer.account(begun.account(), begun.name(), begun.zone(), begun.language());
    Outcome outcome = takingIn.withPassword(newcomer, account, begun, step);
    return switch (outcome) {
      case Outcome.Taken(AccountId id) -> done(newcomer, id, request, response);
      case Outcome.InvitationGone() -> doorstep.gone();
      case Outcome.NameTaken(), Outcome.NoPasskey() ->
          new BeginPasswordPage(
              newcomer.isNamed(),
              begun.name(),
              begun.login().value(),
              Slips.of("login", "identity.error-login-taken"),
              422);
    };
  }

  private Page done(
      Newcomer newcomer,
      AccountId account,
      HttpServletRequest request,
      HttpServletResponse response) {
    SETTING_OUT.of(request).ifPresent(beginnings::done);
    SETTING_OUT.take(request, response);
    return doorstep.enter(newcomer, account, DoorLine.Kind.PASSWORD_ADDED, request, response);
  }

  private static Page page(Beginning begun, Slips slips, int status) {
    String address = begun.secret().address(begun.login().value());
    return new AuthenticatorPage(
        "/begin/authenticator",
        begun.secret().grouped(),
        address,
        Qr.of(address),
        "",
        slips,
        status);
  }
}
