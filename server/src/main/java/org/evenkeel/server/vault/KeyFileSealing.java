package org.evenkeel.server.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.evenkeel.server.identity.Sealing;
import org.springframework.stereotype.Component;

/// Seals what `identity` must read again, under keys of their own derived from the key file.
@Component
class KeyFileSealing implements Sealing {
  private final Keyring keyring;
  private final byte[] marking;

  KeyFileSealing(Keyring keyring) {
    this.keyring = keyring;
    this.marking = keyring.derived("identity marks");
  }

  @Override
  public byte[] seal(byte[] secret, String place) {
    try {
      return keyring.sealing("identity secrets").encrypt(secret, bytes(place));
    } catch (GeneralSecurityException e) {
      throw new VaultException("A secret could not be sealed", e);
    }
  }

  @Override
  public Optional<byte[]> open(byte[] sealed, String place) {
    try {
      return Optional.of(keyring.sealing("identity secrets").decrypt(sealed, bytes(place)));
    } catch (GeneralSecurityException notSealedHere) {
      return Optional.empty();
    }
  }

  @Override
  public byte[] mark(String text) {
    return mac(marking, text);
  }

  static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "RAW"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
