package org.evenkeel.server.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.server.identity.page.PeoplePage;
import org.evenkeel.server.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/administration/people`: who works here, who is invited, who is in care. Names only: an
/// operator reads nothing of anybody's care.
@Controller
class PeoplePages {
  static final List<Role> STAFF =
      List.of(Role.CLINICIAN, Role.SUPERVISOR, Role.COORDINATOR, Role.OPERATOR);
  private static final int A_PAGE = 50;

  private final Accounts accounts;
  private final Invitations invitations;
  private final CareRelationships relationships;

  PeoplePages(Accounts accounts, Invitations invitations, CareRelationships relationships) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.relationships = relationships;
  }

  @GetMapping("/administration/people")
  Page people(@RequestParam(defaultValue = "1") int page) {
    int number = Math.clamp(page, 1, 100_000);
    List<Account> people = accounts.namedPeople((number - 1) * A_PAGE, A_PAGE + 1);
    return new PeoplePage(
        STAFF.stream().map(PeoplePages::choice).toList(),
        STAFF.stream().flatMap(this::staff).toList(),
        accounts.gone().stream().map(PeoplePages::line).toList(),
        invitations.open().stream()
            .map(one -> new PeoplePage.Invited(one.id(), one.role().messageKey(), one.until()))
            .toList(),
        people.stream().limit(A_PAGE).map(this::inCare).toList(),
        number,
        people.size() > A_PAGE);
  }

  private static PeoplePage.RoleChoice choice(Role role) {
    return new PeoplePage.RoleChoice(role.name(), role.messageKey(), role.messageKey() + "-words");
  }

  private Stream<PeoplePage.Line> staff(Role role) {
    return accounts.with(role).stream().map(account -> line(account, role));
  }

  private static PeoplePage.Line line(Account account) {
    return line(account, account.roles().stream().sorted().findFirst().orElseThrow());
  }

  private static PeoplePage.Line line(Account account, Role role) {
    return new PeoplePage.Line(
        account.id().toString(), account.name(), account.initials(), role.messageKey());
  }

  private PeoplePage.InCare inCare(Account person) {
    List<String> carers =
        relationships.cliniciansOf(person.person().orElseThrow()).stream()
            .map(accounts::find)
            .flatMap(Optional::stream)
            .map(Account::name)
            .toList();
    return new PeoplePage.InCare(person.id().toString(), person.name(), person.initials(), carers);
  }
}
