package org.evenkeel.server.offline;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The key to which phones seal their entries: HPKE (RFC 9180) in base mode with X25519,
/// HKDF-SHA-256 and AES-256-GCM. A phone gets the public half and can seal with it; only this house
/// opens.
///
/// The private half is a file that is made once and never leaves the house. Whoever loses it loses
/// what still waits on phones, and nothing else.
@Component
class EntryKey {
  private static final String PURPOSE = "evenkeel offline entry 1";

  private final byte[] publicHalf;
  private final HybridDecrypt opening;

  EntryKey(@Value("${evenkeel.keys}") Path folder) {
    byte[] secret =
        new SecretFile(folder.resolve("offline-entries.key")).read(X25519::generatePrivateKey);
    try {
      HybridConfig.register();
      publicHalf = X25519.publicFromPrivate(secret);
      opening =
          KeysetHandle.newBuilder()
              .addEntry(
                  KeysetHandle.importKey(key(publicHalf, secret)).withRandomId().makePrimary())
              .build()
              .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("X25519 is not to be had in this Java", e);
    }
  }

  @AccessesPartialKey
  private static HpkePrivateKey key(byte[] publicHalf, byte[] secret)
      throws GeneralSecurityException {
    HpkeParameters suite =
        HpkeParameters.builder()
            .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
            .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
            .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
            .setVariant(HpkeParameters.Variant.NO_PREFIX)
            .build();
    return HpkePrivateKey.create(
        HpkePublicKey.create(suite, Bytes.copyFrom(publicHalf), null),
        SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()));
  }

  /// Names this key, so that an entry says which one it was sealed to.
  String id() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicHalf);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// The half that phones have: 32 bytes in base64url.
  String publicHalf() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(publicHalf);
  }

  /// What was sealed, or nothing when it was changed on its way or bound to another owner or id.
  Optional<String> open(SealedEntry entry) {
    try {
      return Optional.of(
          new String(opening.decrypt(entry.sealed(), boundTo(entry)), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static byte[] boundTo(SealedEntry entry) {
    return String.join("\n", PURPOSE, entry.owner(), entry.id().toString())
        .getBytes(StandardCharsets.UTF_8);
  }
}
