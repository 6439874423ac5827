package org.evenkeel.server.safety;

import java.util.Optional;
import java.util.regex.Pattern;

/// An address inside this house, as a page may be given one to go on to.
final class LocalPath {
  private static final Pattern INSIDE = Pattern.compile("/(?:[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*)?");
  private static final int LONGEST = 200;

  private LocalPath() {}

  static Optional<String> of(Optional<String> given) {
    return given.filter(path -> path.length() <= LONGEST && INSIDE.matcher(path).matches());
  }
}
