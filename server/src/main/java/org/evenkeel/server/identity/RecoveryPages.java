package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.evenkeel.server.identity.SigningIn.Answer;
import org.evenkeel.server.identity.page.RecoveryPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/sign-in/recovery`: in with one of the ten codes, straight to the account page to make a new
/// way in. No mail has a part in this: whoever reads somebody's mail does not get in.
@Controller
@RequestMapping("/sign-in/recovery")
class RecoveryPages {
  private final SigningIn signingIn;
  private final Boarding boarding;

  RecoveryPages(SigningIn signingIn, Boarding boarding) {
    this.signingIn = signingIn;
    this.boarding = boarding;
  }

  @GetMapping
  Page ask() {
    return RecoveryPage.asked();
  }

  @PostMapping
  Page answer(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    Answer answer = signingIn.withRecoveryCode(code, Address.of(request));
    if (answer instanceof Answer.Whole(AccountId account, Shown shown)) {
      boarding.whole(account, shown, request, response);
      return new SeeOther("/account/recovered");
    }
    return new RecoveryPage(
        code,
        Refusals.slips(answer, "code", "identity.error-recovery-not-known"),
        Refusals.status(answer));
  }
}
