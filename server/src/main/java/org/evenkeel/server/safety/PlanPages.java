package org.evenkeel.server.safety;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Seen;
import org.evenkeel.server.web.Slips;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/safety-plan`: a person's own plan, kept part by part as it is written.
@Controller
@RequestMapping(PlanPages.ADDRESS)
class PlanPages {
  static final String ADDRESS = "/safety-plan";
  private static final int LONGEST = SafetyPlans.LONGEST;

  private final SafetyPlans plans;
  private final EarlierWordings earlier;
  private final CareAccesses accesses;
  private final InstantSource clock;

  PlanPages(
      SafetyPlans plans, EarlierWordings earlier, CareAccesses accesses, InstantSource clock) {
    this.plans = plans;
    this.earlier = earlier;
    this.accesses = accesses;
    this.clock = clock;
  }

  @GetMapping
  Page plan(@AuthenticationPrincipal SignedInAccount me) {
    return new PlanPage(read(me));
  }

  @GetMapping("/{part}")
  Page part(@AuthenticationPrincipal SignedInAccount me, @PathVariable String part) {
    return with(part, one -> page(me, one));
  }

  @PostMapping("/{part}")
  Page keep(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String part,
      @RequestParam String text,
      @RequestParam Optional<String> seen) {
    return with(part, one -> kept(me, one, shortened(text), seen));
  }

  /// Not in place of what was written in another window meanwhile: both are shown then.
  private Page kept(SignedInAccount me, PlanPart part, String text, Optional<String> seen) {
    SafetyPlan plan = read(me);
    if (!Seen.still(seen, plan.of(part))) {
      return page(me, part).typed(text);
    }
    plans.keep(me.person(), part, text, clock.instant());
    return new SeeOther(ADDRESS + "#" + part.word());
  }

  /// The same while it is being typed.
  @PostMapping("/{part}/draft")
  ResponseEntity<Void> draft(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String part,
      @RequestParam String text,
      @RequestParam Optional<String> seen) {
    return PlanPart.of(part)
        .map(one -> drafted(me, one, shortened(text), seen))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /// Tells the page the mark of what stands now.
  private ResponseEntity<Void> drafted(
      SignedInAccount me, PlanPart part, String text, Optional<String> seen) {
    if (!Seen.still(seen, read(me).of(part))) {
      return ResponseEntity.status(HttpStatus.CONFLICT).build();
    }
    plans.keep(me.person(), part, text, clock.instant());
    return ResponseEntity.noContent().header("Seen", Seen.of(text.isBlank() ? "" : text)).build();
  }

  /// Earlier wordings are forgotten when their person wants it.
  @PostMapping("/{part}/earlier/removal")
  Page forget(@AuthenticationPrincipal SignedInAccount me, @PathVariable String part) {
    return with(
        part,
        one -> {
          earlier.forget(me.person(), one);
          return new SeeOther(ADDRESS + "/" + one.word());
        });
  }

  @PostMapping("/{part}/contacts")
  Page keepContact(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String part,
      @RequestParam UUID id,
      @RequestParam String name,
      @RequestParam String phone,
      @RequestParam(defaultValue = "") String hours,
      @RequestParam(defaultValue = "false") boolean mayCall) {
    return with(
        part, one -> kept(me, new Contact(id, one, cut(name), cut(phone), cut(hours), mayCall)));
  }

  private Page kept(SignedInAccount me, Contact contact) {
    Slips slips =
        Slips.none()
            .unless(!contact.name().isBlank(), "name", "safety.plan-slip-name")
            .unless(Contact.dialable(contact.phone()), "phone", "safety.plan-slip-phone");
    if (!slips.isEmpty()) {
      return new PlanPartPage(
          contact.part(),
          read(me),
          earlier.of(accesses.own(me), contact.part()),
          Optional.empty(),
          contact,
          slips);
    }
    plans.keep(me.person(), contact, clock.instant());
    return new SeeOther(ADDRESS + "/" + contact.part().word());
  }

  @PostMapping("/{part}/contacts/{id}/removal")
  Page remove(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String part,
      @PathVariable UUID id) {
    return with(
        part,
        one -> {
          plans.remove(me.person(), id);
          return new SeeOther(ADDRESS + "/" + one.word());
        });
  }

  private PlanPartPage page(SignedInAccount me, PlanPart part) {
    return PlanPartPage.of(part, read(me), earlier.of(accesses.own(me), part));
  }

  private SafetyPlan read(SignedInAccount me) {
    return plans.read(accesses.own(me));
  }

  private static Page with(String part, Function<PlanPart, Page> page) {
    return PlanPart.of(part).map(page).orElseGet(ErrorPage::missing);
  }

  private static String shortened(String sent) {
    String text = sent.replace("\r\n", "\n");
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static String cut(String text) {
    return text.length() > 120 ? text.substring(0, 120) : text;
  }
}
