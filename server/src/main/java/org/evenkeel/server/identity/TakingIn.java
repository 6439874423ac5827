package org.evenkeel.server.identity;

import java.time.ZoneId;
import java.util.Optional;
import org.evenkeel.server.identity.Invitations.Invitation;
import org.evenkeel.server.identity.PasskeyChallenges.Challenge;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes an account together with its first way in, or gives an account one more: all of it in one
/// transaction, or nothing.
@Component
class TakingIn {
  private final Accounts accounts;
  private final AnonymousKeys keys;
  private final PasskeyCeremonies passkeys;
  private final Passwords passwords;
  private final Authenticators authenticators;
  private final RecoveryCodes recoveryCodes;
  private final Invitations invitations;
  private final Colleagues colleagues;
  private final TransactionTemplate transaction;

  TakingIn(
      Accounts accounts,
      AnonymousKeys keys,
      PasskeyCeremonies passkeys,
      Passwords passwords,
      Authenticators authenticators,
      RecoveryCodes recoveryCodes,
      Invitations invitations,
      Colleagues colleagues,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.keys = keys;
    this.passkeys = passkeys;
    this.passwords = passwords;
    this.authenticators = authenticators;
    this.recoveryCodes = recoveryCodes;
    this.invitations = invitations;
    this.colleagues = colleagues;
    this.transaction = transaction;
  }

  /// What came of it.
  sealed interface Outcome {
    record Taken(AccountId account) implements Outcome {}

    /// The passkey did not sign what it was asked to sign.
    record NoPasskey() implements Outcome {}

    /// Somebody else took the login name meanwhile.
    record NameTaken() implements Outcome {}

    /// The invitation was used, taken back, or has ended.
    record InvitationGone() implements Outcome {}
  }

  /// A person without a name. The same key again finds the same person: a form sent twice makes one
  /// account.
  AccountId nameless(WrittenSecret key, Account account) {
    try {
      return keys.of(key).orElseGet(() -> kept(key, account));
    } catch (DuplicateKeyException sentTwiceAtOnce) {
      return keys.of(key).orElseThrow();
    }
  }

  private AccountId kept(WrittenSecret key, Account account) {
    transaction.executeWithoutResult(_ -> {
      accounts.keep(account);
      keys.keep(account.id(), key);
    });
    return account.id();
  }

  /// @param device what the new passkey is called
  Outcome withPasskey(
      Newcomer newcomer, Account account, Challenge challenge, String credential, String device) {
    return inOne(
        newcomer,
        account,
        () ->
            passkeys.made(challenge, account.name(), credential, device)
                ? Optional.empty()
                : Optional.of(new Outcome.NoPasskey()));
  }

  /// @param step of the code that the authenticator showed
  Outcome withPassword(Newcomer newcomer, Account account, Beginning begun, long step) {
    try {
      return inOne(
          newcomer,
          account,
          () -> {
            passwords.keep(account.id(), begun.login(), begun.passwordHash());
            authenticators.keep(account.id(), begun.secret(), step);
            return Optional.empty();
          });
    } catch (DuplicateKeyException taken) {
      return new Outcome.NameTaken();
    }
  }

  private Outcome inOne(Newcomer newcomer, Account account, WayIn way) {
    Outcome outcome =
        transaction.execute(status -> {
          accounts.keep(account);
          Optional<Outcome> trouble = way.add().or(() -> used(newcomer, account.id()));
          trouble.ifPresent(_ -> status.setRollbackOnly());
          return trouble.orElseGet(() -> taken(account.id()));
        });
    return java.util.Objects.requireNonNull(outcome);
  }

  private Outcome taken(AccountId account) {
    if (recoveryCodes.left(account) == 0) {
      recoveryCodes.make(account);
    }
    return new Outcome.Taken(account);
  }

  private Optional<Outcome> used(Newcomer newcomer, AccountId account) {
    if (!(newcomer instanceof Newcomer.Invited(Invitation invitation))) {
      return Optional.empty();
    }
    if (!invitations.use(invitation, account)) {
      return Optional.of(new Outcome.InvitationGone());
    }
    colleagues.arrived(account, invitation.id());
    return Optional.empty();
  }

  /// Adds the way in; returns what went wrong.
  private interface WayIn {
    Optional<Outcome> add();
  }

  /// The account that somebody without a name gets.
  static Account nameless(String madeUpName, ZoneId zone, String language) {
    return new Account(
        AccountId.random(),
        Optional.of(PersonId.random()),
        madeUpName,
        java.util.Set.of(Role.PERSON),
        Optional.of(language),
        zone,
        true);
  }
}
