package org.evenkeel.server.identity;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id with 19 MiB and two passes (OWASP's first recommendation). Two at a time: more would
/// only take memory from everybody else.
@Component
class PasswordHashes {
  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final Semaphore places = new Semaphore(2, true);
  private final AtomicLong made = new AtomicLong();
  private final String nobodys = hash("nobody has this password");

  String hash(String password) {
    return oneOfTwo(() -> String.valueOf(argon2.encode(password)));
  }

  boolean matches(String password, String hash) {
    return oneOfTwo(() -> argon2.matches(password, hash));
  }

  /// Takes as long as a real check, for a name that nobody has.
  boolean matchesNobody(String password) {
    return matches(password, nobodys) && false;
  }

  private <T> T oneOfTwo(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      made.incrementAndGet();
      return work.get();
    } finally {
      places.release();
    }
  }

  /// How many were made so far; a test holds that a wrong name costs as many as a wrong password.
  long made() {
    return made.get();
  }
}
