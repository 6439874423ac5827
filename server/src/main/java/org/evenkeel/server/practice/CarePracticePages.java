package org.evenkeel.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.evenkeel.server.consent.AccessDecision.Granted;
import org.evenkeel.server.consent.AccessDecision.Refused;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Purpose;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Uis;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What somebody in my care practised, where they share it: numbers and dates, never their words.
@Controller
class CarePracticePages {
  private final WhatHelped helped;
  private final CareAccesses accesses;
  private final Accounts accounts;
  private final Uis uis;

  CarePracticePages(WhatHelped helped, CareAccesses accesses, Accounts accounts, Uis uis) {
    this.helped = helped;
    this.accesses = accesses;
    this.accounts = accounts;
    this.uis = uis;
  }

  @GetMapping("/people/{person}/practice")
  Page practice(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      HttpServletRequest request) {
    return switch (accesses.care(me, new PersonId(person), Purpose.CARE, "opened-practice")) {
      case Granted(CareAccess access) when access.opens(DataKind.PRACTICE) ->
          new CarePage(
              person.toString(),
              accounts.of(access.person()).map(Account::name).orElse("–"),
              helped.of(access, uis.of(request)));
      case Granted granted -> ErrorPage.forbidden();
      case Refused() -> ErrorPage.forbidden();
    };
  }
}
