package org.evenkeel.sealedlog;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// The key that signs heads: Ed25519 (RFC 8032), made from 32 secret bytes.
public final class HeadKey {
  private static final byte[] NONE_BEFORE = new byte[64];

  private final PrivateKey secret;
  private final PublicHalf publicHalf;

  private HeadKey(PrivateKey secret, PublicHalf publicHalf) {
    this.secret = secret;
    this.publicHalf = publicHalf;
  }

  /// @param seed 32 secret bytes
  public static HeadKey of(byte[] seed) {
    if (seed.length != 32) {
      throw new IllegalArgumentException("A signing key has 32 bytes; this has " + seed.length);
    }
    try {
      PrivateKey secret =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
      return new HeadKey(secret, new PublicHalf(pair(seed).getPublic()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has Ed25519", e);
    }
  }

  /// The generator takes the seed as its next 32 random bytes, which is how a public half is had
  /// from a seed without doing curve arithmetic here.
  private static KeyPair pair(byte[] seed) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new Known(seed));
    return generator.generateKeyPair();
  }

  public PublicHalf publicHalf() {
    return publicHalf;
  }

  /// Signs how far a log has come.
  ///
  /// @param last the head before this one, if there is one
  /// @param number the log's last line; 0 for an empty log
  /// @param hash of that line
  public Head sign(Optional<Head> last, Instant at, long number, byte[] hash) {
    long place = last.map(Head::place).orElse(0L) + 1;
    byte[] before = last.map(Head::signature).orElse(NONE_BEFORE);
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(secret);
      signing.update(Head.signed(place, at, number, hash, before));
      return new Head(place, at, number, hash, signing.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has Ed25519", e);
    }
  }

  /// The half that checks; give it to whoever keeps the heads.
  public static final class PublicHalf {
    private final PublicKey key;

    private PublicHalf(PublicKey key) {
      this.key = key;
    }

    /// Reads what [#written] wrote; empty when it is no such key.
    public static Optional<PublicHalf> read(String hex) {
      try {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return Optional.of(
            new PublicHalf(
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes))));
      } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
        return Optional.empty();
      }
    }

    /// X.509 encoding in hexadecimal.
    public String written() {
      return HexFormat.of().formatHex(key.getEncoded());
    }

    boolean signed(Head head, Optional<Head> last) {
      byte[] before = last.map(Head::signature).orElse(NONE_BEFORE);
      try {
        Signature checking = Signature.getInstance("Ed25519");
        checking.initVerify(key);
        checking.update(Head.signed(head.place(), head.at(), head.number(), head.hash(), before));
        return checking.verify(head.signature());
      } catch (GeneralSecurityException notASignature) {
        return false;
      }
    }
  }

  private static final class Known extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final transient ByteArrayInputStream bytes;

    Known(byte[] bytes) {
      this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public void nextBytes(byte[] target) {
      bytes.readNBytes(target, 0, target.length);
    }
  }
}
