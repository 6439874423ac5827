package org.evenkeel.server.oversight;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/oversight`: where a supervisor looks into days of unusual reading.
@Controller
class OversightPages {
  private final Readings readings;
  private final Accounts accounts;
  private final InstantSource clock;

  OversightPages(Readings readings, Accounts accounts, InstantSource clock) {
    this.readings = readings;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping("/oversight")
  Page waiting(@AuthenticationPrincipal SignedInAccount me) {
    return new OversightPage(
        readings.waiting(me.account().id(), clock.instant()).stream().map(this::line).toList());
  }

  private OversightPage.Line line(Readings.Found found) {
    ReadingDay day = found.day();
    return new OversightPage.Line(
        day.who().toString(),
        accounts.find(day.who()).map(Account::name).orElse("–"),
        day.day(),
        day.opened(),
        day.refused(),
        day.emergencies(),
        found.why().stream().map(Unusual::key).toList());
  }

  /// I have asked; it needs no further look. Nobody says so of their own days.
  @PostMapping("/oversight/{account}/{day}")
  Page looked(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID account,
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
    AccountId who = new AccountId(account);
    readings.waiting(me.account().id(), clock.instant()).stream()
        .filter(found -> found.day().who().equals(who) && found.day().day().equals(day))
        .forEach(found -> readings.looked(who, day, me.account().id(), clock.instant()));
    return new SeeOther("/oversight");
  }
}
