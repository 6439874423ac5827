package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.evenkeel.server.identity.Limiter.What;
import org.evenkeel.server.identity.page.SetUpPage;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/set-up`: the code from the operator's terminal begins the first account. Once anybody has an
/// account this page is not there.
@Controller
@RequestMapping("/set-up")
class SetUpPages {
  private final Accounts accounts;
  private final Newcomers newcomers;
  private final Limiter limiter;

  SetUpPages(Accounts accounts, Newcomers newcomers, Limiter limiter) {
    this.accounts = accounts;
    this.newcomers = newcomers;
    this.limiter = limiter;
  }

  @GetMapping
  Page ask() {
    return accounts.none() ? new SetUpPage("", Slips.none(), 200) : ErrorPage.missing();
  }

  @PostMapping
  Page answer(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!accounts.none()) {
      return ErrorPage.missing();
    }
    Optional<Duration> wait = limiter.attempt(What.ADDRESS, Address.of(request));
    if (wait.isPresent()) {
      return new SetUpPage(
          code, Slips.of("code", "identity.error-wait", Refusals.minutes(wait.get())), 429);
    }
    return newcomers.invite(code, request, response)
        ? new SeeOther("/begin")
        : new SetUpPage(code, Slips.of("code", "identity.error-set-up-code"), 422);
  }
}
