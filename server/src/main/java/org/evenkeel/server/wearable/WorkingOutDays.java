package org.evenkeel.server.wearable;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.wearable.DaysToTell.Due;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.BodyStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sums up the days that are due, a day in one transaction, so that what was worked out stays when
/// the house stops in between.
@Component
class WorkingOutDays {
  static final String SOURCE = "wearable";
  private static final Logger log = LoggerFactory.getLogger(WorkingOutDays.class);
  private static final int AT_ONCE = 30;

  private final DaysToTell days;
  private final Chunks chunks;
  private final Devices devices;
  private final Record record;
  private final CareAccesses accesses;
  private final TransactionTemplate transaction;
  private volatile boolean closing;

  WorkingOutDays(
      DaysToTell days,
      Chunks chunks,
      Devices devices,
      Record record,
      CareAccesses accesses,
      TransactionTemplate transaction) {
    this.days = days;
    this.chunks = chunks;
    this.devices = devices;
    this.record = record;
    this.accesses = accesses;
    this.transaction = transaction;
  }

  void close() {
    closing = true;
  }

  /// Works until no day of this person is due. What cannot be worked out stays due.
  void workOut(PersonId person) {
    try {
      workOutAll(person);
    } catch (RuntimeException e) {
      log.error("Days of devices could not be summed up: {}", e.getClass().getSimpleName());
    }
  }

  private void workOutAll(PersonId person) {
    List<Due> due = days.due(person, AT_ONCE);
    while (!due.isEmpty() && !closing) {
      due.forEach(one -> transaction.executeWithoutResult(status -> workOut(one)));
      due = days.due(person, AT_ONCE);
    }
  }

  private void workOut(Due due) {
    PersonId person = due.person();
    days.forget(person, due.day()).forEach(id -> record.removeFrom(person, new Source(SOURCE, id)));
    new SummingUpADay(due.day(), due.zone(), devices.preferred(person), around(due))
        .summed()
        .forEach(summary -> keep(due, summary));
  }

  private List<BodySample> around(Due due) {
    CareAccess access = accesses.understanding(due.person());
    return chunks.read(
        access, Arrays.asList(BodyStream.values()), due.day().minusDays(1), due.day().plusDays(1));
  }

  private void keep(Due due, DaySummary summary) {
    UUID id = UUID.randomUUID();
    days.keep(due.person(), due.zone(), id, summary);
    if (!summary.odd()) {
      record.keep(due.person(), observations(due, summary, id));
    }
  }

  private static List<Observation> observations(Due due, DaySummary summary, UUID id) {
    return summary.values().entrySet().stream()
        .filter(value -> value.getKey().holds(value.getValue()))
        .map(value ->
            new Observation(
                UUID.randomUUID(),
                value.getKey().signal(),
                value.getValue(),
                summary.day().atTime(LocalTime.NOON).atZone(due.zone()).toInstant(),
                due.zone(),
                known(summary.zones()),
                new Source(SOURCE, id)))
        .toList();
  }

  private static ZoneKnown known(String zones) {
    return switch (zones) {
      case "TOLD" -> ZoneKnown.TOLD;
      case "UNKNOWN" -> ZoneKnown.UNKNOWN;
      default -> ZoneKnown.INFERRED;
    };
  }
}
