package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Optional;
import org.evenkeel.server.identity.Limiter.What;
import org.evenkeel.server.identity.PasskeyChallenges.Challenge;
import org.evenkeel.server.identity.TakingIn.Outcome;
import org.evenkeel.server.identity.page.BeginPasskeyPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;
import org.evenkeel.server.web.Uis;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/begin/passkey`: a name and a passkey make an account, or one more way into the one there is.
@Controller
@RequestMapping("/begin/passkey")
class BeginPasskeyPages {
  private final Newcomers newcomers;
  private final PasskeyCeremonies passkeys;
  private final TakingIn takingIn;
  private final Doorstep doorstep;
  private final Accounts accounts;
  private final Limiter limiter;
  private final Uis uis;
  private final String house;
  private final ZoneId site;

  BeginPasskeyPages(
      Newcomers newcomers,
      PasskeyCeremonies passkeys,
      TakingIn takingIn,
      Doorstep doorstep,
      Accounts accounts,
      Limiter limiter,
      Uis uis,
      @Value("${evenkeel.url}") String house,
      @Value("${evenkeel.zone:UTC}") String site) {
    this.newcomers = newcomers;
    this.passkeys = passkeys;
    this.takingIn = takingIn;
    this.doorstep = doorstep;
    this.accounts = accounts;
    this.limiter = limiter;
    this.uis = uis;
    this.house = house;
    this.site = ZoneId.of(site);
  }

  @GetMapping
  Page ask(@AuthenticationPrincipal @Nullable SignedInAccount me, HttpServletRequest request) {
    Newcomer newcomer = newcomers.of(me, request);
    return doorstep
        .elsewhere(newcomer, me)
        .orElseGet(() -> page(newcomer, new NewcomerForm("", ""), Slips.none(), 200));
  }

  @PostMapping("/question")
  ResponseEntity<String> question(
      @AuthenticationPrincipal @Nullable SignedInAccount me,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request) {
    Newcomer newcomer = newcomers.of(me, request);
    boolean right = slips(newcomer, new NewcomerForm(name, "")).isEmpty();
    if (!right || doorstep.elsewhere(newcomer, me).isPresent()) {
      return ResponseEntity.unprocessableContent().build();
    }
    if (limiter.attempt(What.NEWCOMER, Address.of(request)).isPresent()) {
      return ResponseEntity.status(429).build();
    }
    Account account =
        newcomer.account(AccountId.random(), name.strip(), site, uis.of(request).language());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(passkeys.toMake(account.id(), account.name()));
  }

  @PostMapping
  Page begin(
      @AuthenticationPrincipal @Nullable SignedInAccount me,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") String challenge,
      @RequestParam(defaultValue = "") String credential,
      HttpServletRequest request,
      HttpServletResponse response) {
    Newcomer newcomer = newcomers.of(me, request);
    NewcomerForm form = new NewcomerForm(name, zone);
    Slips slips = slips(newcomer, form);
    Optional<Page> elsewhere = doorstep.elsewhere(newcomer, me);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    return slips.isEmpty()
        ? made(newcomer, form, challenge, credential, request, response)
        : page(newcomer, form, slips, 422);
  }

  private Page made(
      Newcomer newcomer,
      NewcomerForm form,
      String challenge,
      String credential,
      HttpServletRequest request,
      HttpServletResponse response) {
    Outcome outcome =
        passkeys
            .taken(challenge)
            .filter(taken -> isFor(newcomer, taken))
            .map(taken ->
                takingIn.withPasskey(
                    newcomer,
                    account(newcomer, taken, form, request),
                    taken,
                    credential,
                    Device.of(request)))
            .orElseGet(Outcome.NoPasskey::new);
    return switch (outcome) {
      case Outcome.Taken(AccountId account) ->
          doorstep.enter(newcomer, account, DoorLine.Kind.PASSKEY_ADDED, request, response);
      case Outcome.InvitationGone() -> doorstep.gone();
      case Outcome.NoPasskey(), Outcome.NameTaken() ->
          page(newcomer, form, Slips.of("passkey", "identity.error-passkey-made"), 422);
    };
  }

  /// A challenge for a new account never serves an account that is there, and the other way round.
  private boolean isFor(Newcomer newcomer, Challenge challenge) {
    AccountId account = challenge.account().orElseThrow();
    return newcomer
        .existing()
        .map(existing -> existing.id().equals(account))
        .orElseGet(() -> accounts.find(account).isEmpty());
  }

  private Account account(
      Newcomer newcomer, Challenge challenge, NewcomerForm form, HttpServletRequest request) {
    return newcomer.account(
        challenge.account().orElseThrow(),
        form.name(),
        form.zone(site),
        uis.of(request).language());
  }

  private static Slips slips(Newcomer newcomer, NewcomerForm form) {
    return newcomer.isNamed() ? form.slips() : Slips.none();
  }

  private Page page(Newcomer newcomer, NewcomerForm form, Slips slips, int status) {
    return new BeginPasskeyPage(house, newcomer.isNamed(), form.name(), slips, status);
  }
}
