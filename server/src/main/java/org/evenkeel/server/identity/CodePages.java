package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.evenkeel.server.identity.SigningIn.Answer;
import org.evenkeel.server.identity.page.CodePage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/sign-in/code`: the second half of a session that a password began.
@Controller
@RequestMapping("/sign-in/code")
class CodePages {
  private final SigningIn signingIn;
  private final Boarding boarding;

  CodePages(SigningIn signingIn, Boarding boarding) {
    this.signingIn = signingIn;
    this.boarding = boarding;
  }

  @GetMapping
  Page ask(HttpServletRequest request) {
    return boarding.halfway(request).isPresent() ? CodePage.asked() : new SeeOther("/sign-in");
  }

  @PostMapping
  Page answer(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    return boarding
        .halfway(request)
        .map(half -> answered(half, code, request, response))
        .orElseGet(() -> new SeeOther("/sign-in"));
  }

  private Page answered(
      SignedInAccount half, String code, HttpServletRequest request, HttpServletResponse response) {
    Answer answer = signingIn.withCode(half.account().id(), code);
    if (answer instanceof Answer.Whole(AccountId _, Shown shown)) {
      boarding.complete(half, shown, request, response);
      return new SeeOther(half.account().home());
    }
    return new CodePage(
        Refusals.slips(answer, "code", "identity.error-code"), Refusals.status(answer));
  }
}
