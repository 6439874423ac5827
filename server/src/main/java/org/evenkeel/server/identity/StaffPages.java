package org.evenkeel.server.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.server.identity.page.StaffPage;
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

/// `/administration/people/staff/{account}`: signing a colleague out everywhere, ending their work
/// here, and taking that back. Each deed asks for a fresh proof, and nobody does it to themselves.
@Controller
@RequestMapping("/administration/people/staff/{account}")
class StaffPages {
  private static final String PROOF = "/account/proof";

  private final Accounts accounts;
  private final Sessions sessions;
  private final CareRelationships relationships;
  private final EndingWork ending;
  private final Colleagues colleagues;
  private final DoorLines door;

  StaffPages(
      Accounts accounts,
      Sessions sessions,
      CareRelationships relationships,
      EndingWork ending,
      Colleagues colleagues,
      DoorLines door) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.relationships = relationships;
    this.ending = ending;
    this.colleagues = colleagues;
    this.door = door;
  }

  @GetMapping
  Page show(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID account) {
    return staff(account)
        .<Page>map(who -> page(who, me, Slips.none()))
        .orElseGet(ErrorPage::missing);
  }

  @PostMapping("/sign-out")
  Page signOut(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID account) {
    return deed(me, account, this::signedOut);
  }

  private Page signedOut(Account who) {
    sessions.endAll(who.id());
    return there(who);
  }

  @PostMapping("/end")
  Page end(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID account,
      @RequestParam(defaultValue = "") String successor) {
    return deed(me, account, who -> ended(who, successor, me));
  }

  private Page ended(Account who, String successor, SignedInAccount me) {
    List<Account> others = ending.successors(who.id());
    Optional<AccountId> next =
        others.stream().map(Account::id).filter(id -> id.toString().equals(successor)).findFirst();
    if (next.isEmpty() && !others.isEmpty()) {
      return page(who, me, Slips.of("successor", "identity.error-carer"));
    }
    ending.end(who.id(), next, me.account().id());
    door.tellColleagues(DoorLine.Kind.COLLEAGUE_ENDED, me);
    return there(who);
  }

  @PostMapping("/back")
  Page back(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID account) {
    return deed(me, account, who -> taken(who, me));
  }

  private Page taken(Account who, SignedInAccount me) {
    ending.undo(who.id());
    door.tellColleagues(DoorLine.Kind.COLLEAGUE_BACK, me);
    return there(who);
  }

  @PostMapping("/confirmation")
  Page confirm(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID account) {
    return deed(me, account, who -> confirmed(who, me));
  }

  private Page confirmed(Account who, SignedInAccount me) {
    if (!colleagues.confirm(who.id(), me.account().id())) {
      return page(who, me, Slips.of("confirm", "identity.error-confirm"));
    }
    door.tellColleagues(DoorLine.Kind.COLLEAGUE_CONFIRMED, me);
    return there(who);
  }

  private Page deed(SignedInAccount me, UUID account, Function<Account, Page> deed) {
    if (!sessions.isFresh(me.session())) {
      return new SeeOther(PROOF);
    }
    return staff(account)
        .filter(who -> !who.id().equals(me.account().id()))
        .map(deed)
        .orElseGet(ErrorPage::missing);
  }

  private static Page there(Account who) {
    return new SeeOther("/administration/people/staff/" + who.id());
  }

  private Optional<Account> staff(UUID account) {
    return accounts.find(new AccountId(account)).filter(one -> one.person().isEmpty());
  }

  private StaffPage page(Account who, SignedInAccount me, Slips slips) {
    return new StaffPage(
        who.id().toString(),
        who.name(),
        roleKey(who),
        accounts.opens(who.id()),
        who.id().equals(me.account().id()),
        colleagues.waits(who.id()),
        relationships.peopleOf(who.id()).size(),
        ending.successors(who.id()).stream()
            .map(one -> new StaffPage.Successor(one.id().toString(), one.name(), roleKey(one)))
            .toList(),
        slips);
  }

  private static String roleKey(Account account) {
    return account.roles().stream().sorted().findFirst().orElseThrow().messageKey();
  }
}
