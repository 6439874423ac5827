package org.evenkeel.server.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Seals and opens a person's words.
@Component
public class Vault {
  private static final SecureRandom CHANCE = new SecureRandom();

  private final JdbcClient database;
  private final Aead keyring;

  Vault(JdbcClient database, Keyring keyring) {
    this.database = database;
    this.keyring = keyring.wrapping();
  }

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not to be had in this Java", e);
    }
  }

  public byte[] seal(PersonId person, Place place, String words) {
    return sealBytes(person, place, words.getBytes(StandardCharsets.UTF_8));
  }

  /// Seals a piece of a file.
  public byte[] sealBytes(PersonId person, Place place, byte[] piece) {
    try {
      return key(person).encrypt(piece, place.boundTo(person));
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
      return key(person).decrypt(sealed, place.boundTo(person));
    } catch (GeneralSecurityException e) {
      throw new VaultException("A sealed word did not open", e);
    }
  }

  private Aead key(PersonId person) throws GeneralSecurityException {
    Optional<byte[]> wrapped = wrapped(person);
    byte[] raw = keyring.decrypt(wrapped.isPresent() ? wrapped.get() : made(person), name(person));
    return new AesGcmJce(raw);
  }

  private Optional<byte[]> wrapped(PersonId person) {
    return database
        .sql("select wrapped from data_key where person_id = :person")
        .param("person", person.value())
        .query(byte[].class)
        .optional();
  }

  private byte[] made(PersonId person) throws GeneralSecurityException {
    byte[] raw = new byte[32];
    CHANCE.nextBytes(raw);
    database
        .sql(
            "insert into data_key (person_id, wrapped) values (:person, :wrapped) on conflict do nothing")
        .param("person", person.value())
        .param("wrapped", keyring.encrypt(raw, name(person)))
        .update();
    return wrapped(person).orElseThrow();
  }

  private static byte[] name(PersonId person) {
    return person.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
