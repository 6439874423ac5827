package org.evenkeel.server.appointment;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;

/// A booked talk.
///
/// @param withName the clinician's name as it is now
/// @param note words to the person, where there are any
/// @param version grows with every change, so that a form that is out of date is noticed
public record Appointment(
    AppointmentId id,
    PersonId person,
    AccountId with,
    String withName,
    Slot slot,
    Way way,
    Optional<Confidential<String>> note,
    int version,
    boolean cancelled) {
  public Instant at() {
    return slot.at();
  }

  boolean is(Plan plan) {
    return !cancelled && slot.equals(plan.slot()) && way == plan.way();
  }

  /// Says which, never what.
  @Override
  public String toString() {
    return "appointment " + id;
  }
}
