package org.evenkeel.server.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.server.consent.AccessDecision.Granted;
import org.evenkeel.server.consent.AccessDecision.Refused;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.Purpose;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Uis;
import org.springframework.beans.TypeMismatchException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The side of those who help somebody through a programme. Every look leaves a line that the
/// person can read.
@Controller
class GuidedPages {
  private final Guiding guiding;
  private final CareAccesses accesses;
  private final Uis uis;
  private final InstantSource clock;

  GuidedPages(Guiding guiding, CareAccesses accesses, Uis uis, InstantSource clock) {
    this.guiding = guiding;
    this.accesses = accesses;
    this.uis = uis;
    this.clock = clock;
  }

  @GetMapping("/desk/guided")
  Page people(@AuthenticationPrincipal SignedInAccount me) {
    return new GuidedListPage(guiding.people(me));
  }

  @GetMapping("/people/{person}/guided")
  Page guided(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      HttpServletRequest request) {
    return allowed(
        me,
        person,
        "opened-guided",
        access -> guiding.page(access, me, uis.of(request), Optional.empty()));
  }

  @PostMapping("/people/{person}/guided")
  Page keep(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request) {
    GuidedForm form = new GuidedForm(id, text.replace("\r\n", "\n"), next);
    boolean right = form.slips(LocalDate.ofInstant(clock.instant(), me.zone())).isEmpty();
    String deed = right && !form.text().isBlank() ? "wrote-message" : "opened-guided";
    return allowed(
        me,
        person,
        deed,
        access -> {
          if (!right) {
            return guiding.page(access, me, uis.of(request), Optional.of(form));
          }
          guiding.keep(access, me, form);
          return new SeeOther("/desk/guided");
        });
  }

  private Page allowed(
      SignedInAccount me, UUID person, String deed, Function<CareAccess, Page> page) {
    return switch (accesses.care(me, new PersonId(person), Purpose.CARE, deed)) {
      case Granted(CareAccess access) -> page.apply(access);
      case Refused() -> ErrorPage.forbidden();
    };
  }

  @ExceptionHandler(TypeMismatchException.class)
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
