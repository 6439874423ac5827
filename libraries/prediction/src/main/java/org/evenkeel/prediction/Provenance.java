package org.evenkeel.prediction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// Where a model comes from: which rows, which code, when.
///
/// @param source which rows were taken, in words a person can check, such as a study's name or a
///   consent purpose with a range of dates
/// @param people how many people
/// @param rows how many rows
/// @param fingerprint SHA-256 over the features' names and all rows in order, as 64 hexadecimal
///   digits: the same rows give the same fingerprint, and nothing can be read from it
/// @param code version of the code that learned
/// @param seed of the chance that dealt out the folds
/// @param learnedAt when
public record Provenance(
    String source,
    int people,
    int rows,
    String fingerprint,
    String code,
    long seed,
    Instant learnedAt) {

  public static Provenance of(
      Examples rows, String source, String code, long seed, Instant learnedAt) {
    return new Provenance(
        source, rows.people().size(), rows.size(), fingerprint(rows), code, seed, learnedAt);
  }

  /// The fingerprint of rows.
  public static String fingerprint(Examples rows) {
    MessageDigest digest = sha256();
    rows.features().forEach(feature -> add(digest, feature.name()));
    for (Example row : rows.rows()) {
      add(digest, row.person());
      row.values().forEach(value -> add(digest, value));
      add(digest, row.outcome());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
  }

  private static void add(MessageDigest digest, double number) {
    digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(0, number));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
