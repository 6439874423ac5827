package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.evenkeel.server.identity.Limiter.What;
import org.evenkeel.server.identity.SigningIn.Answer;
import org.evenkeel.server.identity.page.SignInPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/sign-in`: a passkey, a name with password, or the key of somebody without a name. `/sign-out`.
@Controller
class SignInPages {
  private final SigningIn signingIn;
  private final PasskeyCeremonies passkeys;
  private final Boarding boarding;
  private final Accounts accounts;
  private final Limiter limiter;
  private final String house;

  SignInPages(
      SigningIn signingIn,
      PasskeyCeremonies passkeys,
      Boarding boarding,
      Accounts accounts,
      Limiter limiter,
      @Value("${evenkeel.url}") String house) {
    this.signingIn = signingIn;
    this.passkeys = passkeys;
    this.boarding = boarding;
    this.accounts = accounts;
    this.limiter = limiter;
    this.house = house;
  }

  @GetMapping("/sign-in")
  Page door(@AuthenticationPrincipal @Nullable SignedInAccount me) {
    return me == null ? SignInPage.of(house) : new SeeOther(me.account().home());
  }

  @PostMapping("/sign-in/passkey/question")
  ResponseEntity<String> question(HttpServletRequest request) {
    return limiter.attempt(What.CHALLENGE, Address.of(request)).isPresent()
        ? ResponseEntity.status(429).build()
        : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(passkeys.toOpen());
  }

  @PostMapping("/sign-in/passkey")
  Page passkey(
      @RequestParam(defaultValue = "") String challenge,
      @RequestParam(defaultValue = "") String credential,
      HttpServletRequest request,
      HttpServletResponse response) {
    Answer answer = signingIn.withPasskey(challenge, credential);
    return entered(answer, "passkey", "identity.error-passkey", "", request, response);
  }

  @PostMapping("/sign-in/password")
  Page password(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    Answer answer = signingIn.withPassword(login, password, Address.of(request));
    return entered(answer, "login", "identity.error-not-known", login, request, response);
  }

  @PostMapping("/sign-in/key")
  Page key(
      @RequestParam(defaultValue = "") String key,
      HttpServletRequest request,
      HttpServletResponse response) {
    Answer answer = signingIn.withKey(key, Address.of(request));
    return entered(answer, "key", "identity.error-key-not-known", "", request, response);
  }

  private Page entered(
      Answer answer,
      String field,
      String wrong,
      String login,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (answer) {
      case Answer.Whole(AccountId account, Shown shown) ->
          aboard(account, shown, request, response);
      case Answer.Half(AccountId account) -> halfway(account, request, response);
      case Answer.NotKnown _, Answer.Misspelt _, Answer.UsedBefore _, Answer.Wait _ ->
          new SignInPage(
              house, login, Refusals.slips(answer, field, wrong), Refusals.status(answer));
    };
  }

  private Page aboard(
      AccountId account, Shown shown, HttpServletRequest request, HttpServletResponse response) {
    boarding.whole(account, shown, request, response);
    return new SeeOther(accounts.find(account).orElseThrow().home());
  }

  private Page halfway(
      AccountId account, HttpServletRequest request, HttpServletResponse response) {
    boarding.half(account, request, response);
    return new SeeOther("/sign-in/code");
  }

  @PostMapping("/sign-out")
  Page signOut(HttpServletRequest request, HttpServletResponse response) {
    boarding.leave(request, response);
    return new SeeOther("/");
  }
}
