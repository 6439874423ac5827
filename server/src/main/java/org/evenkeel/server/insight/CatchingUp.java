package org.evenkeel.server.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.earlywarning.DayMean;
import org.evenkeel.earlywarning.Outcome;
import org.evenkeel.earlywarning.Sentinel;
import org.evenkeel.earlywarning.SentinelState;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.RestingRecords;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.insight.DueSignals.Due;
import org.evenkeel.server.insight.KeptStates.Kept;
import org.evenkeel.server.record.Signal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Feeds finished days to a person's sentinels: the new day to the kept state, or every day again
/// where an older one changed. One transaction a signal, so that each is fed once or not at all.
@Component
class CatchingUp {
  private static final Duration WHILE_IT_RESTS = Duration.ofHours(1);

  private final DueSignals dueSignals;
  private final KeptStates states;
  private final Choices choices;
  private final Raising raising;
  private final Signals signals;
  private final Days days;
  private final CareAccesses accesses;
  private final RestingRecords resting;
  private final Accounts accounts;

  CatchingUp(
      DueSignals dueSignals,
      KeptStates states,
      Choices choices,
      Raising raising,
      Signals signals,
      Days days,
      CareAccesses accesses,
      RestingRecords resting,
      Accounts accounts) {
    this.dueSignals = dueSignals;
    this.states = states;
    this.choices = choices;
    this.raising = raising;
    this.signals = signals;
    this.days = days;
    this.accesses = accesses;
    this.resting = resting;
    this.accounts = accounts;
  }

  /// Understands one signal of anyone.
  ///
  /// @return whether there was one
  @Transactional
  public boolean next(Instant now) {
    Optional<Due> due = dueSignals.next(now);
    due.ifPresent(one -> understand(one, now));
    return due.isPresent();
  }

  /// Understands one signal of this person.
  @Transactional
  public boolean next(PersonId person, Instant now) {
    Optional<Due> due = dueSignals.next(person, now);
    due.ifPresent(one -> understand(one, now));
    return due.isPresent();
  }

  @Transactional
  public void putOff(Instant now, Instant until) {
    dueSignals.putOff(now, until);
  }

  /// While a record rests nothing is worked out from it; what is due waits.
  private void understand(Due due, Instant now) {
    if (resting.include(due.person())) {
      dueSignals.again(due, due.firstDay(), now.plus(WHILE_IT_RESTS));
    } else {
      caughtUp(due, now);
    }
  }

  private void caughtUp(Due due, Instant now) {
    CareAccess access = accesses.understanding(due.person());
    Optional<Signal> signal = signal(access, due.signal());
    Optional<Sentinel> sentinel =
        signal.flatMap(one -> choices.sentinel(due.person(), one, signals.watched(access)));
    if (signal.isEmpty() || sentinel.isEmpty()) {
      states.forget(due.person(), due.signal());
      dueSignals.done(due);
    } else {
      ZoneId zone = zone(due.person());
      feed(access, due, signal.get(), sentinel.get(), LocalDate.ofInstant(now, zone), now);
      comeBack(access, due, signal.get(), zone, now);
    }
  }

  /// Questionnaires are not watched: they come every two weeks, and early warning looks at days.
  private Optional<Signal> signal(CareAccess access, String name) {
    return signals.of(access).stream().filter(signal -> signal.name().equals(name)).findFirst();
  }

  private ZoneId zone(PersonId person) {
    return accounts.of(person).map(Account::zone).orElse(ZoneId.of("UTC"));
  }

  private void feed(
      CareAccess access, Due due, Signal signal, Sentinel sentinel, LocalDate today, Instant now) {
    Optional<Kept> kept =
        states
            .find(due.person(), signal.name(), sentinel)
            .filter(one -> due.firstDay().isAfter(one.through()));
    LocalDate from = kept.map(one -> one.through().plusDays(1)).orElseGet(() -> usualFrom(due));
    Fed fed =
        fed(
            kept.map(Kept::state).orElseGet(sentinel::begin),
            days.of(access, signal, from, today.minusDays(1)));
    raising.raise(due.person(), signal, fed.found(), fed.state().outcome(), now);
    if (kept.isEmpty()) {
      raising.withdraw(due.person(), signal, from, fed.found(), now);
    }
    states.keep(due.person(), signal.name(), new Kept(fed.state(), today.minusDays(1)));
  }

  private LocalDate usualFrom(Due due) {
    List<LocalDate> anew = choices.newUsuals(due.person(), due.signal());
    return anew.isEmpty() ? LocalDate.EPOCH : anew.getLast();
  }

  /// @param found the stretches that stood out for the first time
  private record Fed(SentinelState state, List<Outcome.Unusual> found) {}

  private static Fed fed(SentinelState start, List<DayMean> days) {
    SentinelState state = start;
    List<Outcome.Unusual> found = new ArrayList<>();
    for (DayMean day : days) {
      state = state.next(day);
      if (state.outcome() instanceof Outcome.Unusual unusual && unusual.isNew()) {
        found.add(unusual);
      }
    }
    return new Fed(state, found);
  }

  /// Today is not over: what was said today is looked at when it is.
  private void comeBack(CareAccess access, Due due, Signal signal, ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (days.of(access, signal, today, today.plusDays(2)).isEmpty()) {
      dueSignals.done(due);
    } else {
      dueSignals.again(due, today, today.plusDays(1).atStartOfDay(zone).toInstant());
    }
  }
}
