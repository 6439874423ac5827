package org.evenkeel.server.offline;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/// Seals as a phone does, with Bouncy Castle's HPKE: a second pen, so that the house is not judged
/// by its own hand.
final class PhoneSeal {
  private static final HPKE SUITE =
      new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);

  private PhoneSeal() {}

  static SealedEntry sealed(EntryKey key, String owner, UUID id, String words) {
    return new SealedEntry(
        id,
        owner,
        key.id(),
        sealed(key.publicHalf(), "evenkeel offline entry 1\n" + owner + "\n" + id, words));
  }

  private static byte[] sealed(String publicHalf, String boundTo, String words) {
    try {
      byte[][] parts =
          SUITE.seal(
              SUITE.deserializePublicKey(Base64.getUrlDecoder().decode(publicHalf)),
              bytes(boundTo),
              new byte[0],
              bytes(words),
              null,
              null,
              null);
      return joined(parts[1], parts[0]);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] whole = new byte[first.length + second.length];
    System.arraycopy(first, 0, whole, 0, first.length);
    System.arraycopy(second, 0, whole, first.length, second.length);
    return whole;
  }
}
