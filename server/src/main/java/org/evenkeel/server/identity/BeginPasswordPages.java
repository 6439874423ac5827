package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.evenkeel.server.identity.Limiter.What;
import org.evenkeel.server.identity.page.BeginPasswordPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.evenkeel.server.web.Uis;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/begin/password`: a name, a sign-in name and a password; the authenticator comes next.
@Controller
@RequestMapping("/begin/password")
class BeginPasswordPages {
  private final Newcomers newcomers;
  private final Beginnings beginnings;
  private final Passwords passwords;
  private final PasswordHashes hashes;
  private final Doorstep doorstep;
  private final Limiter limiter;
  private final Uis uis;
  private final ZoneId site;

  BeginPasswordPages(
      Newcomers newcomers,
      Beginnings beginnings,
      Passwords passwords,
      PasswordHashes hashes,
      Doorstep doorstep,
      Limiter limiter,
      Uis uis,
      @Value("${evenkeel.zone:UTC}") String site) {
    this.newcomers = newcomers;
    this.beginnings = beginnings;
    this.passwords = passwords;
    this.hashes = hashes;
    this.doorstep = doorstep;
    this.limiter = limiter;
    this.uis = uis;
    this.site = ZoneId.of(site);
  }

  @GetMapping
  Page ask(@AuthenticationPrincipal @Nullable SignedInAccount me, HttpServletRequest request) {
    Newcomer newcomer = newcomers.of(me, request);
    return doorstep
        .elsewhereWithPassword(newcomer, me)
        .orElseGet(() ->
            new BeginPasswordPage(newcomer.isNamed(), "", login(newcomer), Slips.none(), 200));
  }

  private String login(Newcomer newcomer) {
    return newcomer.existing().flatMap(account -> passwords.nameOf(account.id())).orElse("");
  }

  @PostMapping
  Page begin(
      @AuthenticationPrincipal @Nullable SignedInAccount me,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String zone,
      HttpServletRequest request,
      HttpServletResponse response) {
    Newcomer newcomer = newcomers.of(me, request);
    NewcomerForm form = new NewcomerForm(name, zone);
    Optional<Page> elsewhere = doorstep.elsewhereWithPassword(newcomer, me);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    Optional<Duration> wait = limiter.attempt(What.NEWCOMER, Address.of(request));
    Slips slips =
        wait.map(time -> Slips.of("login", "identity.error-busy", Refusals.minutes(time)))
            .orElseGet(() -> slips(newcomer, form, login, password));
    return slips.isEmpty()
        ? begun(newcomer, form, login, password, request, response)
        : new BeginPasswordPage(
            newcomer.isNamed(), form.name(), login, slips, wait.isPresent() ? 429 : 422);
  }

  private Slips slips(Newcomer newcomer, NewcomerForm form, String login, String password) {
    Slips named = newcomer.isNamed() ? form.slips() : Slips.none();
    Slips slips = named.unless(isLoginName(login), "login", "identity.error-login-name");
    Slips free = slips.unless(isFree(newcomer, login), "login", "identity.error-login-taken");
    return PasswordRules.slip(password, login)
        .map(key -> free.and("password", key, PasswordRules.SHORTEST))
        .orElse(free);
  }

  private static boolean isLoginName(String typed) {
    return LoginName.read(typed).isPresent();
  }

  private boolean isFree(Newcomer newcomer, String typed) {
    return LoginName.read(typed)
        .filter(name -> !name.value().equals(login(newcomer)))
        .map(name -> !passwords.taken(name))
        .orElse(true);
  }

  private Page begun(
      Newcomer newcomer,
      NewcomerForm form,
      String login,
      String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account account =
        newcomer.account(
            AccountId.random(), form.name(), form.zone(site), uis.of(request).language());
    String token =
        beginnings.keep(
            new Beginning(
                account.id(),
                account.name(),
                LoginName.read(login).orElseThrow(),
                hashes.hash(password),
                TotpSecret.random(),
                account.zone(),
                account.language().orElse("en")));
    BeginAuthenticatorPages.SETTING_OUT.give(token, Beginnings.LIFE, request, response);
    return new SeeOther("/begin/authenticator");
  }
}
