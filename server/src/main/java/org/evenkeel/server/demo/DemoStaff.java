package org.evenkeel.server.demo;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.DemoIdentities;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.safety.Roster;
import org.evenkeel.server.safety.Shift;
import org.evenkeel.server.safety.Shift.Part;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Who works in the made-up clinic, and how its people sign in.
@Component
@Profile("demo")
class DemoStaff {
  static final AccountId MINA = id("mina");
  static final AccountId BEA = id("bea");
  static final AccountId RUTH = id("ruth");
  private static final String ZONE = "Europe/London";

  /// The password of every made-up account, and the secret of its authenticator. Neither opens
  /// anything real.
  static final String PASSWORD = "level as the horizon";

  static final String AUTHENTICATOR = "EVENKEELDEMOEVENKEELDEMOEVENKEEL";

  private final Accounts accounts;
  private final DemoIdentities identities;
  private final Roster roster;
  private final InstantSource clock;

  DemoStaff(Accounts accounts, DemoIdentities identities, Roster roster, InstantSource clock) {
    this.accounts = accounts;
    this.identities = identities;
    this.roster = roster;
    this.clock = clock;
  }

  /// A house in which somebody has an account already is not the demonstration's, and must never
  /// get its open door.
  boolean isSomebodysHouse() {
    return !accounts.none();
  }

  void hire() {
    member("mina", "Mina Haddad", Role.CLINICIAN);
    member("bea", "Bea Novak", Role.CLINICIAN);
    member("ruth", "Ruth Adeyemi", Role.SUPERVISOR);
    member("jonas", "Jonas Berg", Role.COORDINATOR);
    member("olu", "Olu Adams", Role.OPERATOR);
    for (DayOfWeek day : DayOfWeek.values()) {
      shift(MINA, Part.DUTY, day, 7, 19);
      shift(BEA, Part.DUTY, day, 19, 7);
      shift(BEA, Part.SECOND, day, 7, 19);
      shift(MINA, Part.SECOND, day, 19, 7);
      shift(RUTH, Part.SUPERVISOR, day, 0, 0);
    }
  }

  /// The made-up clinic never closes, so that whoever looks around at night finds somebody on duty.
  private void shift(AccountId who, Part part, DayOfWeek day, int from, int until) {
    Shift shift =
        new Shift(
            UUID.randomUUID(),
            who,
            part,
            day,
            LocalTime.of(from, 0),
            LocalTime.of(until, 0),
            ZoneId.of(ZONE));
    roster.add(shift, clock.instant());
  }

  Account mina() {
    return accounts.find(MINA).orElseThrow();
  }

  /// The account behind a sign-in name.
  Account of(String login) {
    return accounts.find(id(login)).orElseThrow();
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
    identities.keep(account, login, PASSWORD, AUTHENTICATOR);
    return account;
  }

  /// The sign-in name of a made-up account.
  static String login(AccountId account) {
    return Stream.concat(
            Stream.of("mina", "bea", "ruth", "jonas", "olu"),
            DemoPerson.ALL.stream().map(DemoPerson::login))
        .filter(login -> id(login).equals(account))
        .findFirst()
        .orElse("–");
  }

  private static AccountId id(String login) {
    return new AccountId(
        UUID.nameUUIDFromBytes(
            ("demo " + login).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
