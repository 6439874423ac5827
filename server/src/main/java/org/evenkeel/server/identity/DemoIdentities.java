package org.evenkeel.server.identity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Accounts whose ways in are known beforehand: for the demonstration clinic and for tests.
@Component
public class DemoIdentities {
  private final Accounts accounts;
  private final Passwords passwords;
  private final PasswordHashes hashes;
  private final Authenticators authenticators;

  DemoIdentities(
      Accounts accounts,
      Passwords passwords,
      PasswordHashes hashes,
      Authenticators authenticators) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.hashes = hashes;
    this.authenticators = authenticators;
  }

  /// Keeps the account with its ways in; called again it changes them to these.
  ///
  /// @param totpSecret the authenticator's secret in base 32, 16 bytes or more
  @Transactional
  public void keep(Account account, String loginName, String password, String totpSecret) {
    LoginName name =
        LoginName.read(loginName)
            .orElseThrow(
                () -> new IllegalArgumentException("\"" + loginName + "\" is not a login name"));
    accounts.keep(account);
    passwords.keep(account.id(), name, hashes.hash(password));
    authenticators.keep(account.id(), TotpSecret.of(totpSecret), 0);
  }
}
