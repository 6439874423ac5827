package org.evenkeel.server.identity;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.server.identity.Invitations.Invitation;

/// Somebody on the way to a way in.
sealed interface Newcomer {
  /// A person who found the page.
  record Stranger() implements Newcomer {}

  /// Somebody who will work here.
  record Invited(Invitation invitation) implements Newcomer {}

  /// A person who began without a name and takes one now; everything they have stays theirs.
  record Attaching(Account account) implements Newcomer {}

  /// Somebody who has an account with a name and wants one more way in.
  record Adding(Account account) implements Newcomer {}

  /// The account as it will be.
  ///
  /// @param id used for a new account only
  default Account account(AccountId id, String name, ZoneId zone, String language) {
    return switch (this) {
      case Stranger() -> fresh(id, name, Role.PERSON, zone, language);
      case Invited(Invitation invitation) -> fresh(id, name, invitation.role(), zone, language);
      case Attaching(Account account) ->
          new Account(
              account.id(),
              account.person(),
              name,
              account.roles(),
              account.language(),
              account.zone(),
              false);
      case Adding(Account account) -> account;
    };
  }

  private static Account fresh(AccountId id, String name, Role role, ZoneId zone, String language) {
    Optional<PersonId> person =
        role == Role.PERSON ? Optional.of(PersonId.random()) : Optional.empty();
    return new Account(id, person, name, Set.of(role), Optional.of(language), zone, false);
  }

  /// The account there is already, if there is one.
  default Optional<Account> existing() {
    return switch (this) {
      case Stranger(), Invited(Invitation _) -> Optional.empty();
      case Attaching(Account account) -> Optional.of(account);
      case Adding(Account account) -> Optional.of(account);
    };
  }

  /// An account gets a name with this way in.
  default boolean isNamed() {
    return !(this instanceof Adding);
  }

  /// Invited to work here: the role's message key.
  default Optional<String> roleKey() {
    return this instanceof Invited(Invitation invitation)
        ? Optional.of(invitation.role().messageKey())
        : Optional.empty();
  }
}
