package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.identity.page.AccountPage;
import org.evenkeel.server.identity.page.AccountPage.Details;
import org.evenkeel.server.identity.page.AccountPage.PasskeyLine;
import org.evenkeel.server.identity.page.AccountPage.SessionLine;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.evenkeel.server.web.Uis;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/account`: what one is called, language and zone, the ways in, and where one is signed in.
@Controller
@RequestMapping("/account")
class AccountPages {
  private static final List<String> NOTES =
      List.of(
          "saved",
          "proved",
          "passkey-gone",
          "key-gone",
          "last-way",
          "session-ended",
          "password-changed",
          "app-changed",
          "held");

  private final Accounts accounts;
  private final AllWaysIn waysIn;
  private final Sessions sessions;
  private final Boarding boarding;
  private final Uis uis;

  AccountPages(Accounts accounts, AllWaysIn waysIn, Sessions sessions, Boarding boarding, Uis uis) {
    this.accounts = accounts;
    this.waysIn = waysIn;
    this.sessions = sessions;
    this.boarding = boarding;
    this.uis = uis;
  }

  @GetMapping
  Page show(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request) {
    Account account = me.account();
    Details details =
        details(account.name(), account.language().orElse(""), account.zone().getId(), me, request);
    return page(me, details, NOTES.contains(note) ? note : "", Slips.none());
  }

  @PostMapping("/details")
  Page change(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String zone,
      HttpServletRequest request,
      HttpServletResponse response) {
    NewcomerForm form = new NewcomerForm(name, zone);
    Optional<ZoneId> known = Zones.read(zone);
    Optional<String> spoken = spoken(language, request);
    Slips slips =
        form.slips()
            .unless(spoken.isPresent() || language.isEmpty(), "language", "identity.error-language")
            .unless(known.isPresent(), "zone", "identity.error-zone");
    if (!slips.isEmpty()) {
      return page(me, details(name, language, zone, me, request), "", slips);
    }
    Account before = me.account();
    accounts.keep(
        new Account(
            before.id(),
            before.person(),
            form.name(),
            before.roles(),
            spoken,
            known.orElseThrow(),
            before.anonymous()));
    spoken.ifPresent(tag -> Uis.remember(tag, request, response));
    return new SeeOther("/account?note=saved");
  }

  private Optional<String> spoken(String tag, HttpServletRequest request) {
    return uis.of(request).languages().stream()
        .map(choice -> choice.tag())
        .filter(tag::equals)
        .findFirst();
  }

  @PostMapping("/shared")
  Page share(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(defaultValue = "false") boolean shared,
      HttpServletRequest request,
      HttpServletResponse response) {
    boarding.share(me.session(), shared, request, response);
    return new SeeOther("/account?note=saved");
  }

  private Page page(SignedInAccount me, Details details, String note, Slips slips) {
    WaysIn ways = waysIn.of(me.account().id());
    return new AccountPage(
        details,
        note.isEmpty() ? "" : "identity.note-" + note,
        me.account().anonymous(),
        ways.passkeys().stream()
            .map(one -> new PasskeyLine(one.id(), one.label(), one.since(), one.used()))
            .toList(),
        ways.login(),
        ways.key(),
        ways.codes(),
        ways.hasMoreThanOne(),
        me.waits(),
        me.account().person().map(PersonId::sign),
        sessions.of(me.account().id()).stream().map(line -> line(line, me)).toList(),
        slips,
        slips.isEmpty() ? 200 : 422);
  }

  private static SessionLine line(Sessions.SessionLine line, SignedInAccount me) {
    return new SessionLine(
        line.id(),
        line.device(),
        line.opened(),
        line.seen(),
        line.shared(),
        line.id().equals(me.session()));
  }

  private Details details(
      String name, String language, String zone, SignedInAccount me, HttpServletRequest request) {
    return new Details(
        name, language, zone, Zones.in(uis.of(request).locale(), me.account().zone()));
  }
}
