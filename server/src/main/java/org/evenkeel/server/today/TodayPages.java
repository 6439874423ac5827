package org.evenkeel.server.today;

import jakarta.servlet.http.HttpServletRequest;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Uis;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where a person's day begins here.
@Controller
class TodayPages {
  private final Home home;
  private final Uis uis;

  TodayPages(Home home, Uis uis) {
    this.home = home;
    this.uis = uis;
  }

  @GetMapping("/today")
  Page today(@AuthenticationPrincipal SignedInAccount me, HttpServletRequest request) {
    return home.of(me, uis.of(request));
  }
}
