package org.evenkeel.server.today;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Cards that only Pia has, so that other tests do not see them.
final class PiasCards {
  private PiasCards() {}

  private static Optional<TodayCard.Shown> forPia(SignedInAccount me, TodayCard.Shown card) {
    return me.account().name().equals("Pia") ? Optional.of(card) : Optional.empty();
  }

  @Component
  @Order(10)
  static class Talk implements TodayCard {
    @Override
    public Optional<Shown> shown(SignedInAccount me, Ui ui) {
      Instant at = Instant.parse("2026-12-01T09:30:00Z");
      return forPia(
          me, new Appointment("Talk with Mina Haddad", at, "Room 2", "/appointments/next"));
    }
  }

  @Component
  @Order(5)
  static class Call implements TodayCard {
    @Override
    public Optional<Shown> shown(SignedInAccount me, Ui ui) {
      return forPia(
          me, new Note("phone", "Bea will call you.", "Before 15:30.", "/with-you", "Look here"));
    }

    @Override
    public boolean first() {
      return true;
    }
  }

  @Component
  @Order(1)
  static class Broken implements TodayCard {
    @Override
    public Optional<Shown> shown(SignedInAccount me, Ui ui) {
      if (me.account().name().equals("Pia")) {
        throw new IllegalStateException("Pia feels low");
      }
      return Optional.empty();
    }
  }
}
