package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.evenkeel.server.identity.page.AuthenticatorPage;
import org.evenkeel.server.identity.page.PasswordPage;
import org.evenkeel.server.identity.page.Qr;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A new password (`/account/password`) and a new authenticator (`/account/authenticator`) for an
/// account that has these.
@Controller
@RequestMapping("/account")
class PasswordPages {
  private final Passwords passwords;
  private final PasswordHashes hashes;
  private final Authenticators authenticators;
  private final Sessions sessions;
  private final SigningIn signingIn;
  private final RecoveryPause pause;
  private final DoorLines door;
  private final Sealing sealing;
  private final InstantSource clock;

  PasswordPages(
      Passwords passwords,
      PasswordHashes hashes,
      Authenticators authenticators,
      Sessions sessions,
      SigningIn signingIn,
      RecoveryPause pause,
      DoorLines door,
      Sealing sealing,
      InstantSource clock) {
    this.passwords = passwords;
    this.hashes = hashes;
    this.authenticators = authenticators;
    this.sessions = sessions;
    this.signingIn = signingIn;
    this.pause = pause;
    this.door = door;
    this.sealing = sealing;
    this.clock = clock;
  }

  @GetMapping("/password")
  Page password(@AuthenticationPrincipal SignedInAccount me) {
    return allowed(me, login -> new PasswordPage(login, asksCurrent(me), Slips.none(), 200));
  }

  @PostMapping("/password")
  Page change(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request) {
    return allowed(
        me,
        login -> {
          Slips slips =
              PasswordRules.slip(password, login)
                  .map(key -> Slips.of("password", key, PasswordRules.SHORTEST))
                  .orElseGet(() -> notCurrent(me, login, current, request));
          return slips.isEmpty()
              ? changed(me, login, password)
              : new PasswordPage(login, asksCurrent(me), slips, 422);
        });
  }

  /// Whoever has just shown a passkey, or came back by a recovery code, may have forgotten it.
  private boolean asksCurrent(SignedInAccount me) {
    Way way = sessions.way(me.session());
    return way != Way.PASSKEY && way != Way.CODE;
  }

  private Slips notCurrent(
      SignedInAccount me, String login, String current, HttpServletRequest request) {
    return asksCurrent(me)
        ? Refusals.slips(
            signingIn.withPassword(login, current, Address.of(request)),
            "current",
            "identity.error-password-wrong")
        : Slips.none();
  }

  /// A new password is often a sign of distrust: every other session ends.
  private Page changed(SignedInAccount me, String login, String password) {
    passwords.keep(me.account().id(), new LoginName(login), hashes.hash(password));
    sessions.endOthers(me.account().id(), me.session());
    door.write(DoorLine.Kind.PASSWORD_CHANGED, me);
    return new SeeOther("/account?note=password-changed");
  }

  @GetMapping("/authenticator")
  Page authenticator(@AuthenticationPrincipal SignedInAccount me) {
    return allowed(me, login -> page(me, login, TotpSecret.random(), Slips.none(), 200));
  }

  @PostMapping("/authenticator")
  Page renew(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(defaultValue = "") String sealed,
      @RequestParam(defaultValue = "") String code) {
    return allowed(
        me,
        login ->
            opened(me, sealed)
                .map(secret -> renewed(me, login, secret, code))
                .orElseGet(() -> new SeeOther("/account/authenticator")));
  }

  private Page renewed(SignedInAccount me, String login, TotpSecret secret, String code) {
    OptionalLong step = Totp.stepOf(secret.bytes(), Authenticators.digits(code), clock.instant());
    if (step.isEmpty()) {
      return page(me, login, secret, Slips.of("code", "identity.error-first-code"), 422);
    }
    authenticators.keep(me.account().id(), secret, step.getAsLong());
    sessions.endOthers(me.account().id(), me.session());
    door.write(DoorLine.Kind.APP_CHANGED, me);
    return new SeeOther("/account?note=app-changed");
  }

  /// With a password to change, a fresh proof, and no recovery that could still be stopped.
  private Page allowed(SignedInAccount me, Function<String, Page> deed) {
    Optional<String> login = passwords.nameOf(me.account().id());
    if (login.isEmpty()) {
      return new SeeOther("/begin/password");
    }
    if (!sessions.isFresh(me.session())) {
      return new SeeOther("/account/proof");
    }
    return pause.holds(me) ? new SeeOther("/account?note=held") : deed.apply(login.get());
  }

  /// The secret goes to the page and comes back sealed: nothing is kept before its first code.
  private Page page(SignedInAccount me, String login, TotpSecret secret, Slips slips, int status) {
    String address = secret.address(login);
    byte[] sealed = sealing.seal(secret.bytes(), place(me));
    return new AuthenticatorPage(
        "/account/authenticator",
        secret.grouped(),
        address,
        Qr.of(address),
        HexFormat.of().formatHex(sealed),
        slips,
        status);
  }

  private Optional<TotpSecret> opened(SignedInAccount me, String sealed) {
    return sealed.matches("([0-9a-f]{2})+")
        ? sealing.open(HexFormat.of().parseHex(sealed), place(me)).map(TotpSecret::new)
        : Optional.empty();
  }

  private static String place(SignedInAccount me) {
    return "new authenticator/" + me.account().id();
  }
}
