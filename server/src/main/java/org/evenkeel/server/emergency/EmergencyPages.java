package org.evenkeel.server.emergency;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.LookingForSomebody;
import org.evenkeel.server.identity.LookingForSomebody.Found;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Breaking the glass, the second look, and what the person reads of it. A name that is looked for
/// is posted, so that no name stands in an address.
@Controller
class EmergencyPages {
  private static final String HERE = "/people/emergency";

  private final OpeningInAnEmergency opening;
  private final Emergencies emergencies;
  private final LookingForSomebody looking;
  private final Accounts accounts;
  private final InstantSource clock;

  EmergencyPages(
      OpeningInAnEmergency opening,
      Emergencies emergencies,
      LookingForSomebody looking,
      Accounts accounts,
      InstantSource clock) {
    this.opening = opening;
    this.emergencies = emergencies;
    this.looking = looking;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping(HERE)
  Page ask(@AuthenticationPrincipal SignedInAccount me) {
    return page(me, EmergencyForm.EMPTY, Slips.none());
  }

  @PostMapping(HERE)
  Page open(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "") String words) {
    EmergencyForm form = new EmergencyForm(name, why, words);
    Slips slips = form.slips();
    return slips.isEmpty()
        ? switch (looking.called(form.name(), me.account().id())) {
          case Found.One(Account person) -> opened(me, person.person().orElseThrow(), form);
          case Found.Nobody() -> page(me, form, Slips.of("name", "emergency.slip-nobody"));
          case Found.Several() -> page(me, form, Slips.of("name", "emergency.slip-several"));
          case Found.Later(var wait) ->
              page(me, form, Slips.of("name", "emergency.slip-later", wait.toMinutes() + 1));
        }
        : page(me, form, slips);
  }

  private Page opened(SignedInAccount me, PersonId person, EmergencyForm form) {
    opening.open(me.account().id(), person, form.reason().orElseThrow(), form.words().strip());
    return new SeeOther("/people/" + person);
  }

  private EmergencyPage page(SignedInAccount me, EmergencyForm form, Slips slips) {
    AccountId id = me.account().id();
    return new EmergencyPage(
        form,
        slips,
        emergencies.of(id, clock.instant()).stream().map(this::line).toList(),
        me.account().is(Role.SUPERVISOR)
            ? emergencies.waiting(id).stream().map(this::line).toList()
            : List.of());
  }

  private EmergencyPage.Line line(Opened opened) {
    return new EmergencyPage.Line(
        opened.id().toString(),
        opened.person().toString(),
        accounts.of(opened.person()).map(Account::name).orElse("–"),
        name(opened.by()),
        opened.why(),
        opened.words(),
        opened.at(),
        opened.until());
  }

  private String name(AccountId id) {
    return accounts.find(id).map(Account::name).orElse("–");
  }

  /// I am done before the hour is over.
  @PostMapping(HERE + "/{id}/done")
  Page done(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    opening.done(me.account().id(), id);
    return new SeeOther(HERE);
  }

  @PostMapping(HERE + "/{id}/look")
  Page look(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @RequestParam Verdict verdict) {
    return me.account().is(Role.SUPERVISOR) && opening.review(me.account().id(), id, verdict)
        ? new SeeOther(HERE)
        : ErrorPage.forbidden();
  }

  /// The person reads it; from then on they have been told.
  @GetMapping("/who-looked/emergencies")
  Page told(@AuthenticationPrincipal SignedInAccount me) {
    emergencies.told(me.person(), clock.instant());
    return new ToldPage(
        emergencies.about(me.person()).stream()
            .map(one ->
                new ToldPage.Line(
                    name(one.by()), one.why(), one.words(), one.at(), one.until(), one.verdict()))
            .toList());
  }
}
