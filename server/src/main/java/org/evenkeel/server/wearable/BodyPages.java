package org.evenkeel.server.wearable;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.consent.AccessDecision.Granted;
import org.evenkeel.server.consent.AccessDecision.Refused;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.Purpose;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.wearable.page.BodyPage;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.wearablefiles.BodyStream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Nights, days and pulse: for the person, and for a clinician as far as the person shares each.
@Controller
class BodyPages {
  private final TellingOfABody telling;
  private final DaysToTell days;
  private final MeasurementsFile measurements;
  private final CareAccesses accesses;
  private final Accounts accounts;
  private final InstantSource clock;

  BodyPages(
      TellingOfABody telling,
      DaysToTell days,
      MeasurementsFile measurements,
      CareAccesses accesses,
      Accounts accounts,
      InstantSource clock) {
    this.telling = telling;
    this.days = days;
    this.measurements = measurements;
    this.accesses = accesses;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping("/wearable/nights")
  Page nights(@AuthenticationPrincipal SignedInAccount me) {
    return own(me, BodyKind.SLEEP);
  }

  @GetMapping("/wearable/days")
  Page days(@AuthenticationPrincipal SignedInAccount me) {
    return own(me, BodyKind.MOVEMENT);
  }

  @GetMapping("/wearable/pulse")
  Page pulse(@AuthenticationPrincipal SignedInAccount me) {
    return own(me, BodyKind.HEART);
  }

  private Page own(SignedInAccount me, BodyKind kind) {
    return page(accesses.own(me), Optional.empty(), kind, me.zone());
  }

  private Page page(CareAccess access, Optional<BodyPage.Whose> whose, BodyKind kind, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return new BodyPage(
        whose,
        kind,
        opened(access),
        telling.of(access, kind, today, zone),
        days.isDue(access.person()));
  }

  private static List<BodyKind> opened(CareAccess access) {
    return Arrays.stream(BodyKind.values()).filter(kind -> access.opens(kind.data())).toList();
  }

  /// A clinician reads along, kind by kind as the person shares it.
  @GetMapping("/people/{person}/worn/{path}")
  Page of(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @PathVariable String path) {
    return switch (accesses.care(me, new PersonId(person), Purpose.CARE, "opened-worn")) {
      case Granted(CareAccess access) -> along(access, path);
      case Refused _ -> ErrorPage.forbidden();
    };
  }

  private Page along(CareAccess access, String path) {
    return BodyKind.at(path)
        .map(kind -> access.opens(kind.data()) ? along(access, kind) : (Page) ErrorPage.forbidden())
        .orElseGet(ErrorPage::missing);
  }

  private Page along(CareAccess access, BodyKind kind) {
    Optional<Account> account = accounts.of(access.person());
    return page(
        access,
        Optional.of(
            new BodyPage.Whose(access.person().toString(), account.map(Account::name).orElse("–"))),
        kind,
        account.map(Account::zone).orElse(java.time.ZoneOffset.UTC));
  }

  /// Every measurement as a table for a spreadsheet, a month at a time out of the database.
  @GetMapping("/wearable/measurements.csv")
  void measurements(@AuthenticationPrincipal SignedInAccount me, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"measurements.csv\"");
    Writer out = response.getWriter();
    measurements.write(accesses.own(me), out);
  }

  /// The chosen streams in the shape that other programs of health read. A form, so that no address
  /// says what was measured.
  @PostMapping("/wearable/open-mhealth")
  void openMHealth(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(required = false, defaultValue = "") List<BodyStream> stream,
      HttpServletResponse response)
      throws IOException {
    if (stream.isEmpty()) {
      response.sendRedirect("/wearable#held", HttpServletResponse.SC_SEE_OTHER);
      return;
    }
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"measurements.zip\"");
    measurements.writeOpenMHealth(
        accesses.own(me), EnumSet.copyOf(stream), response.getOutputStream());
  }
}
