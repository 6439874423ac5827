package org.evenkeel.server.offline;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.psychometrics.ItemId;
import org.evenkeel.server.assessment.AnswerKept;
import org.evenkeel.server.assessment.AssessmentId;
import org.evenkeel.server.assessment.Assessments;
import org.evenkeel.server.checkin.RecordingACheckIn;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.offline.EntryOutcome.Kept;
import org.evenkeel.server.offline.EntryOutcome.NotKept;
import org.evenkeel.server.offline.EntryOutcome.Reason;
import org.evenkeel.server.offline.OpenedEntry.AnsweredQuestions;
import org.evenkeel.server.offline.OpenedEntry.Given;
import org.evenkeel.server.offline.OpenedEntry.SaidNotSafe;
import org.evenkeel.server.offline.OpenedEntry.Skew;
import org.evenkeel.server.offline.OpenedEntry.WrittenCheckIn;
import org.evenkeel.server.safety.OpeningACase;
import org.evenkeel.server.safety.Reason.NotSafe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens an entry and gives it to the feature it belongs to, as a whole or not at all.
///
/// Delivering is idempotent: check-ins and assessments carry ids made on the phone, so that an
/// entry whose answer got lost on the way is sent again and kept once.
@Component
class DeliveringEntries {
  private static final Logger log = LoggerFactory.getLogger(DeliveringEntries.class);

  private final EntryKey key;
  private final OwnerTags owners;
  private final EntryReader reader;
  private final RecordingACheckIn recording;
  private final Assessments assessments;
  private final OpeningACase opening;
  private final TransactionTemplate transaction;

  DeliveringEntries(
      EntryKey key,
      OwnerTags owners,
      EntryReader reader,
      RecordingACheckIn recording,
      Assessments assessments,
      OpeningACase opening,
      TransactionTemplate transaction) {
    this.key = key;
    this.owners = owners;
    this.reader = reader;
    this.recording = recording;
    this.assessments = assessments;
    this.opening = opening;
    this.transaction = transaction;
  }

  /// When this says kept, it is on disk.
  EntryOutcome deliver(SignedInAccount me, SealedEntry entry, Skew skew) {
    if (!entry.owner().equals(owners.of(me.account().id()))) {
      return new NotKept(Reason.FOREIGN_OWNER);
    }
    if (!entry.key().equals(key.id())) {
      return new NotKept(Reason.UNKNOWN_KEY);
    }
    return key.open(entry)
        .map(words -> understood(me.person(), words, skew))
        .orElseGet(() -> new NotKept(Reason.DOES_NOT_OPEN));
  }

  private EntryOutcome understood(PersonId person, String words, Skew skew) {
    return reader
        .read(words)
        .map(opened -> kept(person, opened, skew))
        .orElseGet(() -> new NotKept(Reason.NOT_UNDERSTOOD));
  }

  private EntryOutcome kept(PersonId person, OpenedEntry opened, Skew skew) {
    try {
      return Optional.ofNullable(transaction.execute(status -> keep(person, opened, skew)))
          .orElseThrow();
    } catch (IllegalArgumentException e) {
      return new NotKept(Reason.NOT_UNDERSTOOD);
    } catch (DataAccessException | TransactionException e) {
      log.warn("An offline entry could not be kept: {}", e.getClass().getSimpleName());
      return new NotKept(Reason.TRY_AGAIN);
    }
  }

  private EntryOutcome keep(PersonId person, OpenedEntry opened, Skew skew) {
    return switch (opened) {
      case WrittenCheckIn written ->
          new Kept(!recording.record(person, CheckInFields.of(written).checkIn(skew)));
      case AnsweredQuestions answered -> answered(person, answered, skew);
      case SaidNotSafe said -> notSafe(person, said, skew);
    };
  }

  private Kept notSafe(PersonId person, SaidNotSafe pressed, Skew skew) {
    opening.because(person, new NotSafe(pressed.said()), skew.mended(pressed.when().at()));
    return new Kept(false);
  }

  private Kept answered(PersonId person, AnsweredQuestions asked, Skew skew) {
    AssessmentId id = new AssessmentId(asked.assessment());
    assessments.begin(
        person,
        id,
        asked.instrument(),
        Locale.forLanguageTag(asked.language()),
        skew.mended(asked.when().at()));
    asked.answers().forEach(given -> answer(person, id, given, skew));
    if (asked.complete()) {
      assessments.complete(person, id, skew.mended(last(asked)));
    }
    return new Kept(false);
  }

  private void answer(PersonId person, AssessmentId id, Given given, Skew skew) {
    ItemId item = new ItemId(given.item());
    Instant at = skew.mended(given.at());
    AnswerKept kept =
        given
            .code()
            .map(code -> assessments.answer(person, id, item, code, at))
            .orElseGet(() -> assessments.preferNotToSay(person, id, item, at));
    if (kept instanceof AnswerKept.NotThere) {
      throw new IllegalArgumentException("This assessment is another person's");
    }
  }

  private static Instant last(AnsweredQuestions asked) {
    return asked.answers().stream()
        .map(Given::at)
        .max(Instant::compareTo)
        .orElse(asked.when().at());
  }
}
