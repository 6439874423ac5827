package org.evenkeel.server.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time passwords, [RFC 6238](https://www.rfc-editor.org/rfc/rfc6238) with
/// HMAC-SHA-1 and steps of 30 seconds: what every authenticator app speaks.
final class Totp {
  static final int DIGITS = 6;

  private static final long SECONDS = 30;
  private static final int WINDOW = 1;

  private Totp() {}

  static long step(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), SECONDS);
  }

  static String code(byte[] secret, long step, int digits) {
    byte[] mac = mac(secret, step);
    int offset = mac[mac.length - 1] & 0xf;
    int number = ByteBuffer.wrap(mac).getInt(offset) & Integer.MAX_VALUE;
    return String.format("%0" + digits + "d", number % (int) Math.pow(10, digits));
  }

  /// The step of a code that is right now, one step ago, or one step ahead: clocks differ.
  static OptionalLong stepOf(byte[] secret, String code, Instant now) {
    long step = step(now);
    return LongStream.rangeClosed(step - WINDOW, step + WINDOW)
        .filter(near -> same(code(secret, near, DIGITS), code))
        .max();
  }

  private static boolean same(String right, String given) {
    return MessageDigest.isEqual(bytes(right), bytes(given));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] mac(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "RAW"));
      return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-1", e);
    }
  }
}
