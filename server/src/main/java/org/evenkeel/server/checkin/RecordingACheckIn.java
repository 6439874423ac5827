package org.evenkeel.server.checkin;

import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.listening.Listening;
import org.evenkeel.server.listening.Wrote;
import org.evenkeel.server.record.Record;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a check-in and puts its numbers on the record, in one transaction.
@Component
public class RecordingACheckIn {
  private final CheckIns checkIns;
  private final Record record;
  private final Listening listening;
  private final ApplicationEventPublisher events;

  RecordingACheckIn(
      CheckIns checkIns, Record record, Listening listening, ApplicationEventPublisher events) {
    this.checkIns = checkIns;
    this.record = record;
    this.listening = listening;
    this.events = events;
  }

  /// When this returns, the check-in is on disk. Sent again, with this id, it changes nothing.
  ///
  /// @return whether it is new
  @Transactional
  public boolean record(PersonId person, CheckIn checkIn) {
    boolean isNew = checkIns.keep(person, checkIn);
    if (isNew) {
      record.keep(person, Numbers.of(checkIn));
      events.publishEvent(new CheckInCompleted(person, checkIn.id().value(), checkIn.at()));
      listening.to(
          person,
          Wrote.CHECK_IN,
          checkIn.id().value(),
          checkIn.words().stream().toList(),
          checkIn.at());
    }
    return isNew;
  }
}
