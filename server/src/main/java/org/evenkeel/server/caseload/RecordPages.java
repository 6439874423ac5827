package org.evenkeel.server.caseload;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.appointment.Appointments;
import org.evenkeel.server.consent.AccessDecision.Granted;
import org.evenkeel.server.consent.AccessDecision.Refused;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.Days;
import org.evenkeel.server.consent.Purpose;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.safety.Cases;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One person's record. Opening it leaves a line that they can read.
@Controller
class RecordPages {
  private static final Duration BEFORE_A_VISIT = Duration.ofDays(1);

  private final OpeningARecord opening;
  private final LookedAt lookedAt;
  private final Cases cases;
  private final CareAccesses accesses;
  private final Appointments appointments;
  private final InstantSource clock;

  RecordPages(
      OpeningARecord opening,
      LookedAt lookedAt,
      Cases cases,
      CareAccesses accesses,
      Appointments appointments,
      InstantSource clock) {
    this.opening = opening;
    this.lookedAt = lookedAt;
    this.cases = cases;
    this.accesses = accesses;
    this.appointments = appointments;
    this.clock = clock;
  }

  @GetMapping("/people/{person}")
  Page record(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @RequestParam(defaultValue = "") String weeks,
      @RequestParam(defaultValue = "0") int diary) {
    PersonId theirs = new PersonId(person);
    LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
    Optional<Days> days = Weeks.of(weeks).until(today);
    return switch (accesses.care(me, theirs, purpose(me, theirs), "opened-record", days)) {
      case Granted(CareAccess access) ->
          opening
              .open(me, access, Weeks.of(weeks), diary, clock.instant())
              .<Page>map(page -> page)
              .orElseGet(ErrorPage::forbidden);
      case Refused() -> ErrorPage.forbidden();
    };
  }

  /// What is open of it now, for a page that is on a screen already. Nobody reads anything by this,
  /// so it leaves no line.
  @GetMapping("/people/{person}/open")
  ResponseEntity<String> open(
      @AuthenticationPrincipal SignedInAccount me, @PathVariable UUID person) {
    PersonId theirs = new PersonId(person);
    return accesses
        .glance(me, theirs, purpose(me, theirs))
        .map(access -> ShortAnswer.now(access.said()))
        .orElseGet(() -> ResponseEntity.status(403).build());
  }

  /// Whoever has their open case in hand reads for that; else whoever meets them within a day.
  private Purpose purpose(SignedInAccount me, PersonId person) {
    if (cases.openOf(person).filter(open -> open.inHandOf(me.account().id())).isPresent()) {
      return Purpose.CRISIS;
    }
    Instant now = clock.instant();
    return appointments.of(me.account().id(), now, now.plus(BEFORE_A_VISIT)).stream()
            .anyMatch(visit -> visit.person().equals(person))
        ? Purpose.VISIT
        : Purpose.CARE;
  }

  /// Takes off my desk what was on the page, and nothing that has come since.
  @PostMapping("/people/{person}/looked-at")
  Page lookedAt(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @RequestParam(defaultValue = "") List<String> item) {
    return switch (accesses.care(me, new PersonId(person), Purpose.CARE, "looked-at-noticed")) {
      case Granted(CareAccess access) -> {
        lookedAt.keep(access.person(), me.account().id(), item, clock.instant());
        yield new SeeOther("/desk");
      }
      case Refused() -> ErrorPage.forbidden();
    };
  }
}
