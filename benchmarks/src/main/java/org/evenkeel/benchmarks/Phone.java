package org.evenkeel.benchmarks;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.util.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.endtoend.Visitor;

/// A phone that was offline: seals a check-in to the house's public key, as the installed app does,
/// with another maker's HPKE.
public final class Phone {
  private final String keyId;
  private final String owner;
  private final HybridEncrypt sealing;

  public Phone(Visitor person) {
    String shell = person.get("/offline/shell").body();
    String session = person.get("/offline/session").body();
    this.keyId = found("data-key-id=\"([^\"]+)\"", shell);
    this.owner = found("\"owner\"\\s*:\\s*\"([^\"]+)\"", session);
    this.sealing = sealing(Base64.getUrlDecoder().decode(found("data-key=\"([^\"]+)\"", shell)));
  }

  @AccessesPartialKey
  private static HybridEncrypt sealing(byte[] key) {
    try {
      HybridConfig.register();
      HpkeParameters suite =
          HpkeParameters.builder()
              .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
              .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
              .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
              .setVariant(HpkeParameters.Variant.NO_PREFIX)
              .build();
      return KeysetHandle.newBuilder()
          .addEntry(
              KeysetHandle.importKey(HpkePublicKey.create(suite, Bytes.copyFrom(key), null))
                  .withRandomId()
                  .makePrimary())
          .build()
          .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HPKE is not to be had", e);
    }
  }

  /// The letter with one check-in in it.
  String letter(UUID entry, UUID checkIn, int mood, int energy) {
    String words =
        "{\"kind\":\"check-in\",\"id\":\""
            + checkIn
            + "\",\"when\":{\"at\":\""
            + Instant.now()
            + "\",\"zone\":\"Europe/London\"},\"fields\":["
            + "{\"name\":\"mood\",\"value\":\""
            + mood
            + "\"},{\"name\":\"energy\",\"value\":\""
            + energy
            + "\"}]}";
    return letter(entry, words.getBytes(StandardCharsets.UTF_8));
  }

  /// The letter with anything in it.
  public String letter(UUID entry, byte[] words) {
    String boundTo = String.join("\n", "evenkeel offline entry 1", owner, entry.toString());
    try {
      byte[] sealed = sealing.encrypt(words, boundTo.getBytes(StandardCharsets.UTF_8));
      return "{\"now\":\""
          + Instant.now()
          + "\",\"entries\":[{\"id\":\""
          + entry
          + "\",\"owner\":\""
          + owner
          + "\",\"key\":\""
          + keyId
          + "\",\"sealed\":\""
          + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed)
          + "\"}]}";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("The offline page has no " + pattern);
    }
    return found.group(1);
  }
}
