package org.evenkeel.server.diary;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.diary.Imports.Owned;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts one answer of a diary right, takes it back, or lets it count again. What it was stays to be
/// seen, for its person; whatever is worked out of it is worked out anew.
@Component
class PuttingAValueRight {
  private final DiaryValues values;
  private final Imports imports;
  private final Record record;
  private final CareAccesses accesses;
  private final InstantSource clock;

  PuttingAValueRight(
      DiaryValues values,
      Imports imports,
      Record record,
      CareAccesses accesses,
      InstantSource clock) {
    this.values = values;
    this.imports = imports;
    this.record = record;
    this.accesses = accesses;
    this.clock = clock;
  }

  /// @param right a value of its own scale
  @Transactional
  public void correct(SignedInAccount me, DiaryValue seen, double right) {
    each(
        me,
        seen,
        now -> {
          if (now.takenBack()) {
            record.keep(me.person(), List.of(with(now.said(), right)));
          } else if (now.said().value() != right) {
            takeOut(me, now.said());
            record.keep(me.person(), List.of(with(now.said(), right)));
          }
        });
  }

  @Transactional
  public void takeBack(SignedInAccount me, DiaryValue seen) {
    each(
        me,
        seen,
        now -> {
          if (!now.takenBack()) {
            takeOut(me, now.said());
          }
        });
  }

  @Transactional
  public void bringBack(SignedInAccount me, DiaryValue seen) {
    each(
        me,
        seen,
        now -> {
          if (now.takenBack()) {
            record.keep(me.person(), List.of(now.said()));
          }
        });
  }

  /// With the value as it stands once nobody else is at its file.
  private void each(SignedInAccount me, DiaryValue seen, Consumer<DiaryValue> deed) {
    CareAccess own = accesses.own(me);
    Observation said = seen.said();
    imports
        .waitFor(new Owned(me.person(), new ImportId(said.source().row())))
        .flatMap(file -> values.find(own, said.signal().name(), said.id()))
        .ifPresent(deed);
  }

  private void takeOut(SignedInAccount me, Observation said) {
    values.keepBefore(me.person(), UUID.randomUUID(), said, clock.instant());
    record.remove(me.person(), List.of(said));
  }

  private static Observation with(Observation said, double value) {
    return new Observation(
        said.id(), said.signal(), value, said.at(), said.zone(), said.zoneKnown(), said.source());
  }
}
