package org.evenkeel.server.appointment;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.server.consent.AccessDecision.Granted;
import org.evenkeel.server.consent.AccessDecision.Refused;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.Purpose;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The clinician's side: book, change, cancel. Each deed leaves a line that the person can read.
@Controller
@RequestMapping("/people/{person}/appointments")
class CareAppointmentPages {
  private final Appointments appointments;
  private final BookingAnAppointment booking;
  private final CareAccesses accesses;
  private final Accounts accounts;
  private final InstantSource clock;

  CareAppointmentPages(
      Appointments appointments,
      BookingAnAppointment booking,
      CareAccesses accesses,
      Accounts accounts,
      InstantSource clock) {
    this.appointments = appointments;
    this.booking = booking;
    this.accesses = accesses;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping("/new")
  Page form(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID person) {
    return allowed(
        me,
        person,
        "opened-appointments",
        access ->
            page(access, me, AppointmentForm.empty(nextWorkday(me)), Optional.empty(), Map.of()));
  }

  @PostMapping
  Page book(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @RequestParam Map<String, String> fields) {
    return allowed(
        me,
        person,
        "booked-appointment",
        access -> kept(access, me, AppointmentForm.of(fields), Optional.empty()));
  }

  @GetMapping("/{id}")
  Page open(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @PathVariable UUID id) {
    return allowed(
        me,
        person,
        "opened-appointments",
        access ->
            standing(access, id)
                .<Page>map(
                    one -> page(access, me, form(access, me, one), Optional.of(one), Map.of()))
                .orElseGet(ErrorPage::missing));
  }

  @PostMapping("/{id}")
  Page change(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields) {
    return allowed(
        me,
        person,
        "moved-appointment",
        access ->
            appointments
                .find(access, new AppointmentId(id))
                .map(one -> kept(access, me, AppointmentForm.of(fields), Optional.of(one)))
                .orElseGet(ErrorPage::missing));
  }

  @PostMapping("/{id}/cancellation")
  Page cancel(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @PathVariable UUID id,
      @RequestParam int version) {
    return allowed(
        me,
        person,
        "cancelled-appointment",
        access ->
            answer(
                access,
                me,
                AppointmentForm.empty(nextWorkday(me)),
                appointments.find(access, new AppointmentId(id)),
                booking.cancel(access, new AppointmentId(id), version, clock.instant())));
  }

  private Page kept(
      CareAccess access, SignedInAccount me, AppointmentForm form, Optional<Appointment> from) {
    return form.plan(me.zone())
        .map(plan -> answer(access, me, form, from, outcome(access, me, form, from, plan)))
        .orElseGet(() -> page(access, me, form, from, form.errors(me.zone())));
  }

  private Booking outcome(
      CareAccess access,
      SignedInAccount me,
      AppointmentForm form,
      Optional<Appointment> from,
      Plan plan) {
    return from.map(one -> booking.change(access, one, form.version(), plan, clock.instant()))
        .orElseGet(() -> booking.book(access, me.account().id(), form.id(), plan, clock.instant()));
  }

  /// On to the record when it is done; else the form again, with what stands now.
  private Page answer(
      CareAccess access,
      SignedInAccount me,
      AppointmentForm form,
      Optional<Appointment> from,
      Booking outcome) {
    return switch (outcome) {
      case Booking.Kept() -> new SeeOther("/people/" + access.person() + "#appointments");
      case Booking.OutOfDate() -> outOfDate(access, me, form, from);
      case Booking.TooLate _, Booking.ClinicianTaken _, Booking.PersonTaken _ ->
          page(access, me, form, from, Map.of()).refused(outcome);
    };
  }

  private Page outOfDate(
      CareAccess access, SignedInAccount me, AppointmentForm form, Optional<Appointment> before) {
    Optional<Appointment> now =
        appointments.find(access, before.map(Appointment::id).orElse(form.id()));
    AppointmentForm shown =
        now.filter(one -> !one.cancelled()).map(one -> form(access, me, one)).orElseGet(form::anew);
    return page(access, me, shown, now, Map.of()).refused(new Booking.OutOfDate());
  }

  private BookingPage page(
      CareAccess access,
      SignedInAccount me,
      AppointmentForm form,
      Optional<Appointment> stands,
      Map<String, String> errors) {
    return new BookingPage(
        access.person(),
        accounts.of(access.person()).orElseThrow(),
        me.zone(),
        form,
        stands.filter(one -> !one.cancelled()),
        errors,
        Optional.empty());
  }

  private Optional<Appointment> standing(CareAccess access, UUID id) {
    return appointments.find(access, new AppointmentId(id)).filter(one -> !one.cancelled());
  }

  private static AppointmentForm form(CareAccess access, SignedInAccount me, Appointment one) {
    return AppointmentForm.of(one, one.note().map(note -> note.open(access)).orElse(""), me.zone());
  }

  private LocalDate nextWorkday(SignedInAccount me) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), me.zone()).plusDays(1);
    while (EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek())) {
      day = day.plusDays(1);
    }
    return day;
  }

  private Page allowed(
      SignedInAccount me, UUID person, String deed, Function<CareAccess, Page> page) {
    return switch (accesses.care(me, new PersonId(person), Purpose.CARE, deed)) {
      case Granted(CareAccess access) -> page.apply(access);
      case Refused() -> ErrorPage.forbidden();
    };
  }
}
