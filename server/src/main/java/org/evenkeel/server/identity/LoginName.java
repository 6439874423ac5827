package org.evenkeel.server.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// The name somebody types to sign in: 3 to 60 letters and digits of any script, with `.`, `-` and
/// `_` between. Capital and small letters are the same.
record LoginName(String value) {
  static Optional<LoginName> read(String typed) {
    String value =
        Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    return value.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{2,59}")
        ? Optional.of(new LoginName(value))
        : Optional.empty();
  }
}
