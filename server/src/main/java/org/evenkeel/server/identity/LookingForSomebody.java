package org.evenkeel.server.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds one person by the whole of their name, for somebody who does not care for them. Few tries:
/// who is in care here is nobody's to find out by guessing.
@Component
public class LookingForSomebody {
  private final Accounts accounts;
  private final Limiter limiter;

  LookingForSomebody(Accounts accounts, Limiter limiter) {
    this.accounts = accounts;
    this.limiter = limiter;
  }

  /// Who was found.
  public sealed interface Found {
    record One(Account person) implements Found {}

    record Nobody() implements Found {}

    /// More than one is called that.
    record Several() implements Found {}

    /// Too many tries.
    record Later(Duration pause) implements Found {}
  }

  public Found called(String name, AccountId by) {
    return limiter
        .attempt(Limiter.What.EMERGENCY, by.toString())
        .<Found>map(Found.Later::new)
        .orElseGet(() -> among(accounts.peopleCalled(name.strip())));
  }

  private static Found among(List<Account> called) {
    return switch (called.size()) {
      case 0 -> new Found.Nobody();
      case 1 -> new Found.One(called.getFirst());
      default -> new Found.Several();
    };
  }
}
