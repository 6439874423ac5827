package org.evenkeel.server.backup;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// What a table held, whatever the order of its rows: how many, and the sum of their SHA-256 hashes
/// modulo 2^256. Tells an honest copy from a wrong one; against forgery the file is sealed.
final class Tally {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  private final MessageDigest digest;
  private long rows;
  private BigInteger sum = BigInteger.ZERO;

  Tally() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// @param row as COPY writes it, without its line end
  void add(byte[] row) {
    rows++;
    sum = sum.add(new BigInteger(1, digest.digest(row)));
    if (rows % 1000 == 0) {
      sum = sum.mod(MODULUS);
    }
  }

  Total total() {
    return new Total(rows, String.format("%064x", sum.mod(MODULUS)));
  }

  /// How many rows, and their sum in hexadecimal.
  record Total(long rows, String sum) {}
}
