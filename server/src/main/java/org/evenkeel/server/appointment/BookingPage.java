package org.evenkeel.server.appointment;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;

/// The form on which an appointment is booked or changed.
///
/// @param stands the appointment to change as it stands now; empty for a new one
/// @param errors message keys by field
/// @param refusal why the booking was refused, if it was
public record BookingPage(
    PersonId person,
    Account account,
    ZoneId mine,
    AppointmentForm form,
    Optional<Appointment> stands,
    Map<String, String> errors,
    Optional<Booking> refusal)
    implements Page {

  /// Everything to put right, in the reader's words, by field.
  public Map<String, String> sentences(Ui ui) {
    Map<String, String> sentences = new LinkedHashMap<>();
    errors.forEach((field, key) -> sentences.put(field, ui.text(key)));
    refusal.ifPresent(why -> sentences.put("date", sentence(ui, why)));
    return sentences;
  }

  private String sentence(Ui ui, Booking why) {
    return switch (why) {
      case Booking.Kept() -> throw new IllegalStateException("What is kept is not refused");
      case Booking.TooLate() -> ui.text("appointment.too-late");
      case Booking.ClinicianTaken(String who, Slot by) ->
          ui.text("appointment.clinician-taken", who, ui.time(by.at()), ui.time(by.end()));
      case Booking.PersonTaken(String with, Slot by) ->
          ui.text(
              "appointment.person-taken",
              account.name(),
              with,
              ui.time(by.at()),
              ui.time(by.end()));
      case Booking.OutOfDate() ->
          stands.isPresent()
              ? ui.text("appointment.changed-meanwhile")
              : ui.text("appointment.cancelled-meanwhile");
    };
  }

  BookingPage refused(Booking why) {
    return new BookingPage(person, account, mine, form, stands, errors, Optional.of(why));
  }

  public String yourZone(Ui ui) {
    return mine.getDisplayName(TextStyle.FULL, ui.locale());
  }

  public String theirZone(Ui ui) {
    return account.zone().getDisplayName(TextStyle.FULL, ui.locale());
  }

  /// Whole minutes for the words of a choice; 0 for what is no number.
  public int number(String minutes) {
    return minutes.matches("[0-9]{1,6}") ? Integer.parseInt(minutes) : 0;
  }

  public boolean zonesDiffer() {
    return !mine.equals(account.zone());
  }

  @Override
  public String template() {
    return "appointment/booking.jte";
  }

  @Override
  public int status() {
    if (refusal.filter(Booking.OutOfDate.class::isInstance).isPresent()) {
      return 409;
    }
    return errors.isEmpty() && refusal.isEmpty() ? 200 : 422;
  }
}
