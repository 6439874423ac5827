package org.evenkeel.server.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.evenkeel.server.identity.PersonId;
import org.springframework.stereotype.Component;

/// Seals and opens a person's words.
@Component
public class Vault {
  private final Keyring keyring;

  Vault(Keyring keyring) {
    this.keyring = keyring;
  }

  public byte[] seal(PersonId person, Place place, String words) {
    return sealBytes(person, place, words.getBytes(StandardCharsets.UTF_8));
  }

  /// Seals a piece of a file.
  public byte[] sealBytes(PersonId person, Place place, byte[] piece) {
    try {
      return keyring.words(person).encrypt(piece, place.boundTo(person));
    } catch (GeneralSecurityException e) {
      throw new VaultException("A word could not be sealed", e);
    }
  }

  /// Opens what was sealed at this very place.
  ///
  /// @throws VaultException when it was sealed elsewhere, changed, or its key is gone
  public String open(PersonId person, Place place, byte[] sealed) {
    return new String(openBytes(person, place, sealed), StandardCharsets.UTF_8);
  }

  /// Opens a piece of a file that was sealed at this very place.
  ///
  /// @throws VaultException when it was sealed elsewhere, changed, or its key is gone
  public byte[] openBytes(PersonId person, Place place, byte[] sealed) {
    try {
      return keyring.words(person).decrypt(sealed, place.boundTo(person));
    } catch (GeneralSecurityException e) {
      throw new VaultException("A sealed word did not open", e);
    }
  }
}
