package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.evenkeel.server.identity.Newcomer.Adding;
import org.evenkeel.server.identity.Newcomer.Attaching;
import org.evenkeel.server.identity.Newcomer.Invited;
import org.evenkeel.server.identity.Newcomer.Stranger;
import org.evenkeel.server.identity.page.BeginPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/begin`: the ways to begin, for a stranger, for somebody invited, and (as `/attach`) for a
/// person without a name who takes one.
@Controller
class BeginPages {
  private final Newcomers newcomers;
  private final Accounts accounts;

  BeginPages(Newcomers newcomers, Accounts accounts) {
    this.newcomers = newcomers;
    this.accounts = accounts;
  }

  @GetMapping("/begin")
  Page begin(@AuthenticationPrincipal @Nullable SignedInAccount me, HttpServletRequest request) {
    Newcomer newcomer = newcomers.of(me, request);
    return switch (newcomer) {
      case Stranger() when accounts.none() -> new SeeOther("/set-up");
      case Adding(Account account) -> new SeeOther(account.home());
      case Attaching(Account _) -> new SeeOther("/attach");
      case Stranger(), Invited(var _) -> new BeginPage(newcomer.roleKey(), false, false);
    };
  }

  @GetMapping("/attach")
  Page attach(@AuthenticationPrincipal SignedInAccount me, HttpServletRequest request) {
    Newcomer newcomer = newcomers.of(me, request);
    return newcomer instanceof Attaching
        ? new BeginPage(newcomer.roleKey(), true, false)
        : new SeeOther("/account");
  }

  /// The code leaves the address bar and the history at once.
  @GetMapping("/begin/invitation/{code}")
  Page invited(
      @PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
    return newcomers.invite(code, request, response)
        ? new SeeOther("/begin")
        : new BeginPage(new Stranger().roleKey(), false, true);
  }
}
