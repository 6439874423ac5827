package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.evenkeel.server.identity.SigningIn.Answer;
import org.evenkeel.server.identity.page.ProofPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/account/proof`: shows a way in once more before the ways in are changed, so that a phone left
/// lying about is not enough to make oneself a key to it.
@Controller
@RequestMapping("/account/proof")
class ProofPages {
  private final SigningIn signingIn;
  private final PasskeyCeremonies passkeys;
  private final AllWaysIn waysIn;
  private final Boarding boarding;
  private final String house;

  ProofPages(
      SigningIn signingIn,
      PasskeyCeremonies passkeys,
      AllWaysIn waysIn,
      Boarding boarding,
      @Value("${evenkeel.url}") String house) {
    this.signingIn = signingIn;
    this.passkeys = passkeys;
    this.waysIn = waysIn;
    this.boarding = boarding;
    this.house = house;
  }

  @GetMapping
  Page ask(@AuthenticationPrincipal SignedInAccount me) {
    return page(me, Slips.none(), 200);
  }

  @PostMapping("/passkey/question")
  ResponseEntity<String> question() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(passkeys.toOpen());
  }

  @PostMapping("/passkey")
  Page passkey(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(defaultValue = "") String challenge,
      @RequestParam(defaultValue = "") String credential,
      HttpServletRequest request,
      HttpServletResponse response) {
    Answer answer = signingIn.withPasskey(challenge, credential);
    return proved(me, answer, "passkey", "identity.error-passkey", request, response);
  }

  @PostMapping("/password")
  Page password(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    String login = waysIn.of(me.account().id()).login().orElse("");
    Answer first = signingIn.withPassword(login, password, Address.of(request));
    if (!(first instanceof Answer.Half(AccountId account))) {
      return page(
          me,
          Refusals.slips(first, "password", "identity.error-password-wrong"),
          Refusals.status(first));
    }
    Answer second = signingIn.withCode(account, code);
    return proved(me, second, "code", "identity.error-code", request, response);
  }

  @PostMapping("/key")
  Page key(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(defaultValue = "") String key,
      HttpServletRequest request,
      HttpServletResponse response) {
    Answer answer = signingIn.withKey(key, Address.of(request));
    return proved(me, answer, "key", "identity.error-key-not-known", request, response);
  }

  /// Another account's way in proves nothing about this one.
  private Page proved(
      SignedInAccount me,
      Answer answer,
      String field,
      String wrong,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (answer instanceof Answer.Whole(AccountId account, Shown shown)
        && account.equals(me.account().id())) {
      boarding.prove(me.session(), shown, request, response);
      return new SeeOther("/account?note=proved");
    }
    Slips slips = Refusals.slips(answer, field, wrong);
    return page(me, slips.isEmpty() ? Slips.of(field, wrong) : slips, Refusals.status(answer));
  }

  private Page page(SignedInAccount me, Slips slips, int status) {
    WaysIn ways = waysIn.of(me.account().id());
    return new ProofPage(
        house, !ways.passkeys().isEmpty(), ways.login().isPresent(), ways.key(), slips, status);
  }
}
