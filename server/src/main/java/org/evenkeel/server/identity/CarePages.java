package org.evenkeel.server.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenkeel.server.identity.page.CarePage;
import org.evenkeel.server.identity.page.CarePage.Carer;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/administration/people/{person}`: who cares for one person. Caring lets nobody see anything by
/// itself: the person decides what is shared.
@Controller
@RequestMapping("/administration/people/{account}")
class CarePages {
  private final Accounts accounts;
  private final CareRelationships relationships;
  private final ArrangingCare arranging;
  private final Colleagues colleagues;
  private final Sessions sessions;
  private final DoorLines door;

  CarePages(
      Accounts accounts,
      CareRelationships relationships,
      ArrangingCare arranging,
      Colleagues colleagues,
      Sessions sessions,
      DoorLines door) {
    this.accounts = accounts;
    this.relationships = relationships;
    this.arranging = arranging;
    this.colleagues = colleagues;
    this.sessions = sessions;
    this.door = door;
  }

  @GetMapping
  Page show(@PathVariable UUID account) {
    return of(account, person -> page(person, Slips.none()));
  }

  @PostMapping("/care")
  Page begin(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID account,
      @RequestParam(defaultValue = "") String carer) {
    if (!sessions.isFresh(me.session())) {
      return new SeeOther("/account/proof");
    }
    return of(
        account,
        person ->
            carers()
                .filter(one -> one.id().toString().equals(carer))
                .findFirst()
                .map(one -> begun(one, person, me))
                .orElseGet(() -> page(person, Slips.of("carer", "identity.error-carer"))));
  }

  private Page begun(Account carer, Account person, SignedInAccount me) {
    arranging.begin(carer.id(), person.person().orElseThrow(), me.account().id());
    door.tellColleagues(DoorLine.Kind.CARE_ARRANGED, me);
    return new SeeOther("/administration/people/" + person.id());
  }

  @PostMapping("/care/{carer}/end")
  Page end(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID account,
      @PathVariable UUID carer) {
    return of(
        account,
        person -> {
          arranging.end(new AccountId(carer), person.person().orElseThrow(), me.account().id());
          return new SeeOther("/administration/people/" + person.id());
        });
  }

  /// Somebody in care who has a name; whoever began without one cannot be found here.
  private Page of(UUID account, Function<Account, Page> deed) {
    return accounts
        .find(new AccountId(account))
        .filter(one -> one.person().isPresent() && !one.anonymous())
        .map(deed)
        .orElseGet(ErrorPage::missing);
  }

  private Page page(Account person, Slips slips) {
    List<AccountId> caring = relationships.cliniciansOf(person.person().orElseThrow());
    return new CarePage(
        person.id().toString(),
        person.name(),
        caring.stream().map(accounts::find).flatMap(Optional::stream).map(CarePages::line).toList(),
        carers().filter(one -> !caring.contains(one.id())).map(CarePages::line).toList(),
        slips);
  }

  private Stream<Account> carers() {
    return Stream.of(Role.CLINICIAN, Role.SUPERVISOR)
        .flatMap(role -> accounts.with(role).stream())
        .distinct()
        .filter(one -> !colleagues.waits(one.id()));
  }

  private static Carer line(Account account) {
    return new Carer(
        account.id().toString(),
        account.name(),
        account.initials(),
        account.roles().stream().sorted().findFirst().orElseThrow().messageKey());
  }
}
