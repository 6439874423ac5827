package org.evenkeel.server.safety;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.safety.RosterPage.Line;
import org.evenkeel.server.safety.Shift.Part;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/roster`: everybody who works here reads it; coordinators and supervisors change it.
@Controller
@RequestMapping(RosterPages.ADDRESS)
class RosterPages {
  static final String ADDRESS = "/roster";

  private final Roster roster;
  private final Accounts accounts;
  private final InstantSource clock;

  RosterPages(Roster roster, Accounts accounts, InstantSource clock) {
    this.roster = roster;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping
  Page roster(@AuthenticationPrincipal SignedInAccount me) {
    return page(me, Map.of(), Set.of(), Slips.none());
  }

  @PostMapping("/shifts")
  Page add(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam Map<String, String> fields,
      @RequestParam(name = "day", defaultValue = "") List<String> days) {
    if (!mayChange(me)) {
      return ErrorPage.forbidden();
    }
    ShiftForm form = new ShiftForm(fields, days, me.zone());
    Slips slips = form.slips();
    if (!slips.isEmpty()) {
      return page(me, fields, Set.copyOf(days), slips);
    }
    form.shifts().forEach(shift -> roster.add(shift, clock.instant()));
    return new SeeOther(ADDRESS);
  }

  @PostMapping("/shifts/{id}/end")
  Page end(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    return changed(me, () -> roster.end(id, clock.instant()));
  }

  @PostMapping("/closed-days")
  Page close(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> closed) {
    if (closed.isEmpty()) {
      return mayChange(me)
          ? page(me, Map.of(), Set.of(), Slips.of("closed", "duty.slip-closed"))
          : ErrorPage.forbidden();
    }
    return changed(me, () -> roster.close(closed.get(), me.account().id(), clock.instant()));
  }

  @PostMapping("/closed-days/{day}/opening")
  Page open(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
    return changed(me, () -> roster.open(day));
  }

  @PostMapping("/waiver")
  Page waive(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(defaultValue = "false") boolean signed) {
    return changed(
        me,
        () -> {
          if (signed) {
            roster.waive(me.account().id(), clock.instant());
          } else {
            roster.endWaiver(clock.instant());
          }
        });
  }

  private Page changed(SignedInAccount me, Runnable deed) {
    if (!mayChange(me)) {
      return ErrorPage.forbidden();
    }
    deed.run();
    return new SeeOther(ADDRESS);
  }

  private static boolean mayChange(SignedInAccount me) {
    return me.account().is(Role.COORDINATOR) || me.account().is(Role.SUPERVISOR);
  }

  private Page page(
      SignedInAccount me, Map<String, String> typed, Set<String> chosenDays, Slips slips) {
    Rota rota = roster.now();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, me.zone());
    return new RosterPage(
        byDay(rota),
        rota.gaps(now, now.plus(Duration.ofDays(7))),
        rota.nextOpening(now).isEmpty(),
        here(rota, now),
        roster.closedDays(today),
        roster.waivedSince(),
        clinicians(),
        (rota.shifts().isEmpty() ? me.zone() : rota.shifts().getFirst().zone()).getId(),
        mayChange(me),
        chosenDays,
        typed,
        slips);
  }

  private Map<DayOfWeek, List<Line>> byDay(Rota rota) {
    Map<DayOfWeek, List<Line>> days =
        rota.shifts().stream()
            .map(shift -> line(shift, Optional.empty()))
            .collect(
                Collectors.groupingBy(
                    line -> line.shift().day(), TreeMap::new, Collectors.toList()));
    Arrays.stream(DayOfWeek.values()).forEach(day -> days.putIfAbsent(day, List.of()));
    return days;
  }

  private List<Line> here(Rota rota, Instant now) {
    return Arrays.stream(Part.values())
        .flatMap(part -> rota.on(now, part).stream())
        .map(span -> line(span.shift(), Optional.of(span.until())))
        .toList();
  }

  private Line line(Shift shift, Optional<Instant> until) {
    String name = accounts.find(shift.clinician()).map(Account::name).orElse("");
    return new Line(shift, name, name.isEmpty() ? "" : Account.initials(name), until);
  }

  private List<Account> clinicians() {
    return Stream.of(Role.CLINICIAN, Role.SUPERVISOR)
        .flatMap(role -> accounts.with(role).stream())
        .distinct()
        .toList();
  }
}
