package org.evenkeel.server.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.listening.Listening;
import org.evenkeel.server.listening.Wrote;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.wall.Reach;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Correcting a check-in, and taking one back, with a day to think again.
@Component
class ChangingACheckIn {
  static final Duration TIME_TO_THINK = Duration.ofDays(1);

  private final CheckIns checkIns;
  private final EarlierVersions earlier;
  private final Record record;
  private final Listening listening;
  private final CareAccesses accesses;
  private final InstantSource clock;

  ChangingACheckIn(
      CheckIns checkIns,
      EarlierVersions earlier,
      Record record,
      Listening listening,
      CareAccesses accesses,
      InstantSource clock) {
    this.checkIns = checkIns;
    this.earlier = earlier;
    this.record = record;
    this.listening = listening;
    this.accesses = accesses;
    this.clock = clock;
  }

  /// What became of the wish to change it.
  sealed interface Outcome {
    record Changed() implements Outcome {}

    /// This person has no such check-in, or took it back.
    record NotThere() implements Outcome {}
  }

  /// What it said before stays to be seen, for its person.
  @Transactional
  public Outcome change(SignedInAccount me, CheckIn now) {
    return standing(me, now.id())
        .map(kept -> changed(accesses.own(me), kept, now))
        .orElseGet(Outcome.NotThere::new);
  }

  private Outcome changed(CareAccess own, KeptCheckIn kept, CheckIn now) {
    if (!same(own, kept, now)) {
      earlier.keep(own, kept, clock.instant());
      record.remove(own.person(), Numbers.of(kept));
      checkIns.replace(own.person(), now);
      record.keep(own.person(), Numbers.of(now));
      listening.to(
          own.person(),
          Wrote.CHECK_IN,
          now.id().value(),
          now.words().stream().toList(),
          clock.instant());
    }
    return new Outcome.Changed();
  }

  private static boolean same(CareAccess own, KeptCheckIn kept, CheckIn now) {
    return kept.mood().equals(now.mood())
        && kept.energy().equals(now.energy())
        && kept.labels().equals(now.labels())
        && kept.sleepHours().equals(now.sleepHours())
        && kept.sleepQuality().equals(now.sleepQuality())
        && kept.words().map(words -> words.open(own)).equals(now.words());
  }

  /// Whether its own day lasts still, where it was written.
  static boolean openOn(KeptCheckIn kept, Instant now) {
    return kept.day().equals(LocalDate.ofInstant(now, kept.zone()));
  }

  @Transactional
  public void takeBack(SignedInAccount me, CheckInId id) {
    standing(me, id)
        .ifPresent(kept -> {
          record.remove(me.person(), Numbers.of(kept));
          checkIns.delete(me.person(), id, clock.instant());
        });
  }

  @Transactional
  public void bringBack(SignedInAccount me, CheckInId id) {
    CareAccess own = accesses.own(me);
    checkIns
        .held(own, id)
        .filter(KeptCheckIn::deleted)
        .ifPresent(kept -> {
          checkIns.bringBack(me.person(), id);
          record.keep(me.person(), Numbers.of(kept));
        });
  }

  private Optional<KeptCheckIn> standing(SignedInAccount me, CheckInId id) {
    return checkIns.held(accesses.own(me), id).filter(kept -> !kept.deleted());
  }

  /// What was taken back more than a day ago is gone for good.
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  void clear() {
    Reach.HOUSE.during(() -> checkIns.clear(clock.instant().minus(TIME_TO_THINK)));
  }
}
