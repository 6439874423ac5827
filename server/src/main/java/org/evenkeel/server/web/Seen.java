package org.evenkeel.server.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// What a page showed, as a short mark that its form sends back. Is the mark another one by then,
/// something changed meanwhile (in another window, by somebody else), and keeping the form would
/// overwrite it unseen.
public final class Seen {
  private static final int LENGTH = 12;

  private Seen() {}

  public static String of(Object... shown) {
    byte[] said = Arrays.deepToString(shown).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(said);
      return HexFormat.of().formatHex(whole, 0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// Whether what a form was filled in for is what stands now. A form without a mark was not made
  /// from a page of ours, and is taken as it is.
  public static boolean still(Optional<String> mark, Object... stands) {
    return mark.filter(sent -> !sent.equals(of(stands))).isEmpty();
  }
}
