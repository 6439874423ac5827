package org.evenkeel.server.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.evenkeel.server.identity.Limiter.What;
import org.springframework.stereotype.Component;

/// The ways in, each with its brake. An answer never tells whether a name is known here.
@Component
class SigningIn {
  /// What came of it.
  sealed interface Answer {
    /// The door is open.
    record Whole(AccountId account, Shown shown) implements Answer {}

    /// The password was right; now the code of the authenticator.
    record Half(AccountId account) implements Answer {}

    record NotKnown() implements Answer {}

    /// A slip of the pen: this cannot be a key or code at all.
    record Misspelt() implements Answer {}

    /// The right code, but it has opened a door already.
    record UsedBefore() implements Answer {}

    /// Too many tries.
    record Wait(Duration time) implements Answer {}
  }

  private final Passwords passwords;
  private final Authenticators authenticators;
  private final AnonymousKeys keys;
  private final RecoveryCodes recoveryCodes;
  private final PasskeyCeremonies passkeys;
  private final Limiter limiter;
  private final Accounts accounts;
  private final InstantSource clock;

  SigningIn(
      Passwords passwords,
      Authenticators authenticators,
      AnonymousKeys keys,
      RecoveryCodes recoveryCodes,
      PasskeyCeremonies passkeys,
      Limiter limiter,
      Accounts accounts,
      InstantSource clock) {
    this.passwords = passwords;
    this.authenticators = authenticators;
    this.keys = keys;
    this.recoveryCodes = recoveryCodes;
    this.passkeys = passkeys;
    this.limiter = limiter;
    this.accounts = accounts;
    this.clock = clock;
  }

  Answer withPassword(String typedName, String password, String address) {
    String name = typedName.strip().toLowerCase(Locale.ROOT);
    return braked(
        What.ADDRESS,
        address,
        () -> braked(What.NAME, name, () -> checked(typedName, password, name, address)));
  }

  private Answer checked(String typedName, String password, String name, String address) {
    Optional<AccountId> account = passwords.check(typedName, password).filter(accounts::opens);
    if (account.isEmpty()) {
      return new Answer.NotKnown();
    }
    limiter.succeeded(What.NAME, name);
    limiter.forget(What.ADDRESS, address);
    return new Answer.Half(account.get());
  }

  Answer withCode(AccountId account, String code) {
    return braked(
        What.CODE,
        account.toString(),
        () ->
            switch (authenticators.use(account, code)) {
              case RIGHT -> completed(account);
              case WRONG -> new Answer.NotKnown();
              case USED_BEFORE -> new Answer.UsedBefore();
            });
  }

  private Answer completed(AccountId account) {
    limiter.succeeded(What.CODE, account.toString());
    return new Answer.Whole(account, new Shown(Way.PASSWORD, passwords.since(account)));
  }

  Answer withKey(String typed, String address) {
    return withSecret(
        WrittenSecret.read(typed, WrittenSecret.KEY).map(key -> () -> keys.of(key)),
        account -> new Shown(Way.KEY, keys.since(account)),
        address);
  }

  Answer withRecoveryCode(String typed, String address) {
    return withSecret(
        WrittenSecret.read(typed, WrittenSecret.CODE).map(code -> () -> recoveryCodes.use(code)),
        _ -> new Shown(Way.CODE, clock.instant()),
        address);
  }

  private Answer withSecret(
      Optional<Supplier<Optional<AccountId>>> lookup,
      Function<AccountId, Shown> shown,
      String address) {
    if (lookup.isEmpty()) {
      return new Answer.Misspelt();
    }
    return braked(
        What.ADDRESS,
        address,
        () -> found(lookup.get().get().filter(accounts::opens), shown, address));
  }

  private Answer found(
      Optional<AccountId> account, Function<AccountId, Shown> shown, String address) {
    account.ifPresent(known -> limiter.forget(What.ADDRESS, address));
    return account
        .<Answer>map(known -> new Answer.Whole(known, shown.apply(known)))
        .orElseGet(Answer.NotKnown::new);
  }

  Answer withPasskey(String challenge, String credential) {
    return passkeys
        .opened(challenge, credential)
        .filter(opened -> accounts.opens(opened.account()))
        .<Answer>map(
            opened -> new Answer.Whole(opened.account(), new Shown(Way.PASSKEY, opened.since())))
        .orElseGet(Answer.NotKnown::new);
  }

  private Answer braked(What what, String subject, Supplier<Answer> attempt) {
    return limiter.attempt(what, subject).<Answer>map(Answer.Wait::new).orElseGet(attempt);
  }
}
