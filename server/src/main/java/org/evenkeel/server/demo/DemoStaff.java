package org.evenkeel.server.demo;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Who works in the made-up clinic, and how its people sign in.
@Component
@Profile("demo")
class DemoStaff {
  static final AccountId MINA = id("mina");
  static final AccountId BEA = id("bea");
  private static final String ZONE = "Europe/London";

  private final Accounts accounts;

  DemoStaff(Accounts accounts) {
    this.accounts = accounts;
  }

  void hire() {
    member("mina", "Mina Haddad", Role.CLINICIAN);
    member("bea", "Bea Novak", Role.CLINICIAN);
    member("ruth", "Ruth Adeyemi", Role.SUPERVISOR);
    member("jonas", "Jonas Berg", Role.COORDINATOR);
    member("olu", "Olu Adams", Role.OPERATOR);
  }

  Account mina() {
    return accounts.find(MINA).orElseThrow();
  }

  private void member(String login, String name, Role role) {
    account(login, name, role, Optional.empty(), ZONE, Optional.empty());
  }

  Account account(
      String login,
      String name,
      Role role,
      Optional<PersonId> person,
      String zone,
      Optional<String> language) {
    Account account =
        new Account(id(login), person, name, Set.of(role), language, ZoneId.of(zone), false);
    accounts.keep(account);
    return account;
  }

  private static AccountId id(String login) {
    return new AccountId(
        UUID.nameUUIDFromBytes(
            ("demo " + login).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
