package org.evenkeel.server.appointment;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.server.appointment.AppointmentsPage.Entry;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.safety.FollowUp;
import org.evenkeel.server.safety.FollowUps;
import org.evenkeel.server.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The person's side: what is booked, and the contacts that are promised after a case.
@Controller
class AppointmentPages {
  private final Appointments appointments;
  private final FollowUps followUps;
  private final Accounts accounts;
  private final CareAccesses accesses;
  private final InstantSource clock;

  AppointmentPages(
      Appointments appointments,
      FollowUps followUps,
      Accounts accounts,
      CareAccesses accesses,
      InstantSource clock) {
    this.appointments = appointments;
    this.followUps = followUps;
    this.accounts = accounts;
    this.accesses = accesses;
    this.clock = clock;
  }

  @GetMapping("/appointments")
  Page mine(@AuthenticationPrincipal SignedInAccount me) {
    return new AppointmentsPage(
        Stream.concat(booked(accesses.own(me)), promised(me))
            .sorted(Comparator.comparing(Entry::at))
            .toList());
  }

  private Stream<Entry> booked(CareAccess own) {
    return appointments.upcoming(own, clock.instant()).stream()
        .map(one ->
            new Entry(
                one.at(),
                one.withName(),
                one.way().messageKey(),
                Optional.of(one.slot().minutes()),
                one.note().map(note -> note.open(own))));
  }

  private Stream<Entry> promised(SignedInAccount me) {
    return followUps.of(me.person()).stream()
        .map(one ->
            new Entry(one.at(), name(one), one.way().key(), Optional.empty(), Optional.empty()));
  }

  private String name(FollowUp contact) {
    return accounts.find(contact.with()).map(Account::name).orElse("");
  }
}
