package org.evenkeel.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A random secret that people write on paper and type again: Crockford's base 32, which has no I,
/// L, O or U to mistake, in groups of four. The last symbol checks the others (Luhn, modulo 32), so
/// that a slip of the pen is told from a wrong key.
record WrittenSecret(String symbols) {
  /// An anonymous key: 27 random symbols, 135 bits.
  static final int KEY = 28;

  /// A recovery or invitation code: 23 random symbols, 115 bits. Enough for a plain hash.
  static final int CODE = 24;

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom CHANCE = new SecureRandom();

  static WrittenSecret random(int length) {
    String symbols =
        IntStream.range(0, length - 1)
            .mapToObj(i -> String.valueOf(ALPHABET.charAt(CHANCE.nextInt(32))))
            .collect(Collectors.joining());
    return checked(symbols);
  }

  /// Made from bytes that nobody can guess, at least one for each symbol.
  static WrittenSecret of(byte[] bytes, int length) {
    return checked(
        IntStream.range(0, length - 1)
            .mapToObj(i -> String.valueOf(ALPHABET.charAt(bytes[i] & 31)))
            .collect(Collectors.joining()));
  }

  private static WrittenSecret checked(String symbols) {
    return new WrittenSecret(symbols + ALPHABET.charAt(check(symbols)));
  }

  /// What somebody typed, in any case, with any spaces and dashes; empty when it has a slip in it.
  static Optional<WrittenSecret> read(String typed, int length) {
    String symbols =
        typed
            .replaceAll("[\\s\\p{Pd}]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return symbols.length() == length
            && symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0)
            && ALPHABET.indexOf(symbols.charAt(length - 1))
                == check(symbols.substring(0, length - 1))
        ? Optional.of(new WrittenSecret(symbols))
        : Optional.empty();
  }

  private static int check(String symbols) {
    int sum = 0;
    for (int i = 0; i < symbols.length(); i++) {
      int value = ALPHABET.indexOf(symbols.charAt(i));
      int weighed = (symbols.length() - i) % 2 == 1 ? 2 * value : value;
      sum += weighed / 32 + weighed % 32;
    }
    return (32 - sum % 32) % 32;
  }

  /// `7K2M-Q9XD-…`
  String grouped() {
    return String.join("-", symbols.split("(?<=\\G.{4})"));
  }

  byte[] hash() {
    return Sessions.hash(symbols);
  }

  byte[] bytes() {
    return symbols.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "[secret]";
  }
}
