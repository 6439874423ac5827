package org.evenkeel.server.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// Accounts, as the ceremonies of passkeys see their owners.
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
  private final Accounts accounts;

  PasskeyOwners(Accounts accounts) {
    this.accounts = accounts;
  }

  /// An owner. The name is what the device shows in its list of passkeys.
  static PublicKeyCredentialUserEntity owner(AccountId account, String name) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(Passkeys.handle(account))
        .name(name)
        .displayName(name)
        .build();
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return accounts
        .find(Passkeys.account(handle))
        .map(account -> owner(account.id(), account.name()))
        .orElse(null);
  }

  /// Nobody is looked up by name: a passkey says itself whose it is.
  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
    return null;
  }

  /// Accounts are kept by [Accounts] alone.
  @Override
  public void save(PublicKeyCredentialUserEntity owner) {}

  /// Accounts are kept by [Accounts] alone.
  @Override
  public void delete(Bytes handle) {}
}
