package org.evenkeel.server.appointment;

import org.evenkeel.server.identity.WorkEnded;
import org.evenkeel.server.wall.Reach;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// When somebody stops working here, whoever takes over has their appointments, at the same hours:
/// nobody is left waiting for one who will not come.
@Component
class PassingAppointmentsOn {
  private final Appointments appointments;

  PassingAppointmentsOn(Appointments appointments) {
    this.appointments = appointments;
  }

  @EventListener
  void on(WorkEnded ended) {
    ended
        .successor()
        .ifPresent(next ->
            Reach.staff(ended.who().value())
                .during(() -> appointments.pass(ended.who(), next, ended.at())));
  }
}
