package org.evenkeel.server.today;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A part of the page that fails is left out, and the rest is shown. The log says which and how,
/// never what.
final class Leniently {
  private static final Logger log = LoggerFactory.getLogger(Leniently.class);

  private Leniently() {}

  static <T> Optional<T> asked(Class<?> part, Supplier<Optional<T>> question) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      log.error("{} in {}; it is left out", e.getClass().getSimpleName(), part.getSimpleName());
      return Optional.empty();
    }
  }
}
