package org.evenkeel.server;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.identity.Sessions;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.safety.Roster;
import org.springframework.stereotype.Component;

/// The small known world of tests: Ada, Bilal and Chen, and those who care for them. Each call
/// makes somebody new, so that tests that share a house never share people.
@Component
public class SmallWorld {
  private final Accounts accounts;
  private final CareRelationships relationships;
  private final Sessions sessions;
  private final Roster roster;

  SmallWorld(Accounts accounts, CareRelationships relationships, Sessions sessions, Roster roster) {
    this.roster = roster;
    this.accounts = accounts;
    this.relationships = relationships;
    this.sessions = sessions;
  }

  /// A person in care, such as Ada. The clinic of the small world has no roster unless a test makes
  /// one, and has signed that it asks about safety all the same.
  public Account person(String name) {
    if (roster.waivedSince().isEmpty()) {
      roster.waive(with(Role.COORDINATOR, "Jonas Berg").id(), Instant.now());
    }
    return kept(name, Optional.of(PersonId.random()), Role.PERSON);
  }

  /// A clinician, such as Mina.
  public Account clinician(String name) {
    return kept(name, Optional.empty(), Role.CLINICIAN);
  }

  public Account with(Role role, String name) {
    return kept(name, Optional.empty(), role);
  }

  public void caresFor(Account clinician, Account person) {
    relationships.begin(clinician.id(), person.person().orElseThrow());
  }

  private Account kept(String name, Optional<PersonId> person, Role role) {
    Account account =
        new Account(
            AccountId.random(),
            person,
            name,
            Set.of(role),
            Optional.empty(),
            ZoneId.of("Europe/London"),
            false);
    accounts.keep(account);
    return account;
  }

  /// A browser in which this account is signed in.
  public Browser signedIn(Account account, int port) {
    return new Browser(port).with("berth", sessions.open(account.id(), true, "Test"));
  }

  /// The principal of a request, for tests that call a use case without a browser.
  public SignedInAccount principal(Account account) {
    return new SignedInAccount(account, java.util.UUID.randomUUID());
  }
}
