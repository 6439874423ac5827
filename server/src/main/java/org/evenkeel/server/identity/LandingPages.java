package org.evenkeel.server.identity;

import org.evenkeel.server.identity.page.LandingPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/`: for a stranger what this is and what it is not, for somebody signed in their own home, for
/// the operator of an empty house the set-up.
@Controller
class LandingPages {
  private final Accounts accounts;

  LandingPages(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/")
  Page land(@AuthenticationPrincipal @Nullable SignedInAccount me) {
    if (me != null) {
      return new SeeOther(me.account().home());
    }
    return accounts.none() ? new SeeOther("/set-up") : new LandingPage();
  }
}
