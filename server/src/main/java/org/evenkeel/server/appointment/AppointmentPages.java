package org.evenkeel.server.appointment;

import java.time.InstantSource;
import org.evenkeel.server.appointment.AppointmentsPage.Entry;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The person's side: what is booked.
@Controller
class AppointmentPages {
  private final Appointments appointments;
  private final CareAccesses accesses;
  private final InstantSource clock;

  AppointmentPages(Appointments appointments, CareAccesses accesses, InstantSource clock) {
    this.appointments = appointments;
    this.accesses = accesses;
    this.clock = clock;
  }

  @GetMapping("/appointments")
  Page mine(@AuthenticationPrincipal SignedInAccount me) {
    CareAccess own = accesses.own(me);
    return new AppointmentsPage(
        appointments.upcoming(own, clock.instant()).stream()
            .map(one -> new Entry(one, one.note().map(note -> note.open(own))))
            .toList());
  }
}
