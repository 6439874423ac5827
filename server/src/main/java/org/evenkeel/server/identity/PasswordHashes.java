package org.evenkeel.server.identity;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id with 19 MiB and two passes (OWASP's first recommendation). Two at a time, for more
/// would only take memory from everybody else; and one processor is left for whoever needs help
/// meanwhile, where there is more than one.
@Component
class PasswordHashes {
  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final Semaphore places = new Semaphore(places(), true);
  private final AtomicLong made = new AtomicLong();
  private final String nobodys = hash("nobody has this password");

  private static int places() {
    return Math.clamp(Runtime.getRuntime().availableProcessors() - 1L, 1, 2);
  }

  String hash(String password) {
    return inAPlace(() -> String.valueOf(argon2.encode(password)));
  }

  boolean matches(String password, String hash) {
    return inAPlace(() -> argon2.matches(password, hash));
  }

  /// Takes as long as a real check, for a name that nobody has.
  boolean matchesNobody(String password) {
    return matches(password, nobodys) && false;
  }

  private <T> T inAPlace(Supplier<T> work) {
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
