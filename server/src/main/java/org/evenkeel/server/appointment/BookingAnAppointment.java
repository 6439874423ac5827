package org.evenkeel.server.appointment;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.identity.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Books, changes and cancels. Whoever holds a key to the person may; the clinician in the
/// appointment stays the one who booked it.
@Component
class BookingAnAppointment {
  private final Appointments appointments;

  BookingAnAppointment(Appointments appointments) {
    this.appointments = appointments;
  }

  @Transactional
  public Booking book(
      CareAccess access, AccountId clinician, AppointmentId id, Plan plan, Instant now) {
    appointments.hold(clinician, access.person());
    return refusal(access, clinician, id, plan.slot(), now)
        .orElseGet(() -> added(access, clinician, id, plan, now));
  }

  @Transactional
  public Booking change(CareAccess access, Appointment from, int version, Plan to, Instant now) {
    appointments.hold(from.with(), access.person());
    return refusal(access, from.with(), from.id(), to.slot(), now)
        .orElseGet(() -> done(appointments.change(access.person(), from.id(), version, to)));
  }

  @Transactional
  public Booking cancel(CareAccess access, AppointmentId id, int version, Instant now) {
    return done(appointments.cancel(access.person(), id, version, now));
  }

  /// Sent twice, it is booked once; sent again with something else in it, it is out of date.
  private Booking added(
      CareAccess access, AccountId clinician, AppointmentId id, Plan plan, Instant now) {
    return done(
        appointments.add(access.person(), clinician, id, plan, now)
            || appointments.find(access, id).filter(one -> one.is(plan)).isPresent());
  }

  private static Booking done(boolean asWished) {
    return asWished ? new Booking.Kept() : new Booking.OutOfDate();
  }

  private Optional<Booking> refusal(
      CareAccess access, AccountId clinician, AppointmentId id, Slot slot, Instant now) {
    return slot.at().isBefore(now)
        ? Optional.of(new Booking.TooLate())
        : appointments
            .clash(clinician, access.person(), id, slot)
            .map(other -> taken(clinician, other));
  }

  private static Booking taken(AccountId clinician, Appointment other) {
    return other.with().equals(clinician)
        ? new Booking.ClinicianTaken(other.withName(), other.slot())
        : new Booking.PersonTaken(other.withName(), other.slot());
  }
}
