package org.evenkeel.server.appointment;

import java.time.InstantSource;
import java.util.Optional;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.today.TodayCard;
import org.evenkeel.server.web.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The next appointment, on the person's home page.
@Component
@Order(10)
class NextAppointment implements TodayCard {
  private final Appointments appointments;
  private final CareAccesses accesses;
  private final InstantSource clock;

  NextAppointment(Appointments appointments, CareAccesses accesses, InstantSource clock) {
    this.appointments = appointments;
    this.accesses = accesses;
    this.clock = clock;
  }

  @Override
  public Optional<Shown> shown(SignedInAccount me, Ui ui) {
    return appointments.upcoming(accesses.own(me), clock.instant()).stream()
        .findFirst()
        .map(next ->
            new TodayCard.Appointment(
                ui.text("appointment.talk-with", next.withName()),
                next.at(),
                ui.text(next.way().messageKey()),
                "/appointments"));
  }
}
