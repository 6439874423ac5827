package org.evenkeel.server.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a password must be: ten signs or more, any signs, not the name it goes with, and none that
/// thousands of others have. The list is the start of zxcvbn's (MIT licence); a common word with a
/// few digits before or after it is just as common.
final class PasswordRules {
  static final int SHORTEST = 10;
  static final int LONGEST = 200;

  /// Whoever knows where it opens a door tries these first.
  static final Set<String> OF_THE_HOUSE = Set.of("evenkeel", "even keel", "even-keel");

  private static final Set<String> COMMON = read();

  private PasswordRules() {}

  /// The message key of what is wrong with it, if anything is.
  static Optional<String> slip(String password, String loginName) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("identity.error-password-short");
    }
    if (password.length() > LONGEST) {
      return Optional.of("identity.error-password-long");
    }
    String plain = password.toLowerCase(Locale.ROOT);
    if (plain.contains(loginName.strip().toLowerCase(Locale.ROOT)) && !loginName.isBlank()) {
      return Optional.of("identity.error-password-name");
    }
    if (OF_THE_HOUSE.stream().anyMatch(plain::contains)) {
      return Optional.of("identity.error-password-common");
    }
    return isCommon(plain) ? Optional.of("identity.error-password-common") : Optional.empty();
  }

  /// How many common ones are known.
  static int common() {
    return COMMON.size();
  }

  private static boolean isCommon(String plain) {
    return COMMON.contains(plain)
        || COMMON.contains(plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""))
        || plain.codePoints().distinct().count() < 5;
  }

  private static Set<String> read() {
    try (InputStream in = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
      if (in == null) {
        throw new IllegalStateException("The list of common passwords is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("The list of common passwords cannot be read", e);
    }
  }
}
