package org.evenkeel.server.appointment;

/// What became of a wish to book, change or cancel.
public sealed interface Booking {
  record Kept() implements Booking {}

  /// The time is past.
  record TooLate() implements Booking {}

  /// The clinician has something else then.
  record ClinicianTaken(String who, Slot by) implements Booking {}

  /// The person has something else then, with somebody else.
  record PersonTaken(String with, Slot by) implements Booking {}

  /// Somebody changed or cancelled it since the form was opened; nothing was done.
  record OutOfDate() implements Booking {}
}
