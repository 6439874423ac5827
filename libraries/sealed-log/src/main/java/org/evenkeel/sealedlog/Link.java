package org.evenkeel.sealedlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// One line of a log, fastened to the line before it: *hash = SHA-256(hash before ‖ content in
/// UTF-8)* (FIPS 180-4). The first line is fastened to 32 zero bytes.
///
/// @param number its place; numbers grow and may leave gaps
/// @param before hash of the line before, 32 bytes
/// @param hash of this line, 32 bytes
public record Link(long number, String content, byte[] before, byte[] hash) {
  static final int LENGTH = 32;

  public Link {
    before = checked(before);
    hash = checked(hash);
  }

  private static byte[] checked(byte[] hash) {
    if (hash.length != LENGTH) {
      throw new IllegalArgumentException("A hash has 32 bytes; this has " + hash.length);
    }
    return hash.clone();
  }

  /// What the first line is fastened to.
  public static byte[] start() {
    return new byte[LENGTH];
  }

  /// The next line after the one with this hash.
  public static Link after(byte[] before, long number, String content) {
    return new Link(number, content, before, hash(before, content));
  }

  /// The hash of a line with this content after the line with that hash.
  public static byte[] hash(byte[] before, String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      return digest.digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public byte[] before() {
    return before.clone();
  }

  @Override
  public byte[] hash() {
    return hash.clone();
  }

  boolean follows(byte[] last) {
    return Arrays.equals(before, last);
  }

  boolean fits() {
    return Arrays.equals(hash, hash(before, content));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Link link
        && number == link.number
        && content.equals(link.content)
        && Arrays.equals(before, link.before)
        && Arrays.equals(hash, link.hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }

  @Override
  public String toString() {
    return "line " + number;
  }
}
