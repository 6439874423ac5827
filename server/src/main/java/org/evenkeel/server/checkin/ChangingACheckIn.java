package org.evenkeel.server.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.wall.Reach;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mending a check-in on its own day, and taking one back, with a day to think again.
@Component
class ChangingACheckIn {
  static final Duration TIME_TO_THINK = Duration.ofDays(1);

  private final CheckIns checkIns;
  private final Record record;
  private final CareAccesses accesses;
  private final InstantSource clock;

  ChangingACheckIn(CheckIns checkIns, Record record, CareAccesses accesses, InstantSource clock) {
    this.checkIns = checkIns;
    this.record = record;
    this.accesses = accesses;
    this.clock = clock;
  }

  /// What became of the wish to change it.
  sealed interface Outcome {
    record Changed() implements Outcome {}

    /// Its day is over; what was said on a day stays as it was said.
    record TooLate() implements Outcome {}

    /// This person has no such check-in, or took it back.
    record NotThere() implements Outcome {}
  }

  @Transactional
  public Outcome change(SignedInAccount me, CheckIn now) {
    Optional<KeptCheckIn> kept = standing(me, now.id());
    if (kept.isEmpty()) {
      return new Outcome.NotThere();
    }
    if (!openOn(kept.get(), clock.instant())) {
      return new Outcome.TooLate();
    }
    record.remove(me.person(), Numbers.of(kept.get()));
    checkIns.replace(me.person(), now);
    record.keep(me.person(), Numbers.of(now));
    return new Outcome.Changed();
  }

  /// Whether it may still be mended: until its own day ends, where it was written.
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
