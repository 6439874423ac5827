package org.evenkeel.server.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.server.assessment.AssessmentId;
import org.evenkeel.server.assessment.Assessments;
import org.evenkeel.server.checkin.CheckIn;
import org.evenkeel.server.checkin.CheckInId;
import org.evenkeel.server.checkin.RecordingACheckIn;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people did in the months before a test: check-ins, questionnaires, and what was noticed.
@Component
class Months {
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final RecordingACheckIn recording;
  private final Assessments assessments;
  private final JdbcClient database;

  Months(RecordingACheckIn recording, Assessments assessments, JdbcClient database) {
    this.recording = recording;
    this.assessments = assessments;
    this.database = database;
  }

  static LocalDate today() {
    return LocalDate.now(LONDON);
  }

  static Instant noon(int daysAgo) {
    return today().minusDays(daysAgo).atTime(12, 0).atZone(LONDON).toInstant();
  }

  void checkedIn(Account person, int daysAgo, int mood, String words) {
    recording.record(
        person(person),
        new CheckIn(
            CheckInId.random(),
            noon(daysAgo),
            LONDON,
            ZoneKnown.TOLD,
            Optional.of(mood),
            Optional.empty(),
            Set.of(),
            Optional.of(7.0),
            Optional.empty(),
            words.isEmpty() ? Optional.empty() : Optional.of(words)));
  }

  /// A PHQ-9 with this total; the last item is what it is, the others share the rest.
  void answeredPhq9(Account person, int daysAgo, int total, int item9) {
    AssessmentId id = AssessmentId.random();
    assessments.begin(person(person), id, "phq-9", Locale.ENGLISH, noon(daysAgo));
    int rest = total - item9;
    for (int item = 1; item <= 8; item++) {
      int code = Math.min(3, (rest + 8 - item) / (9 - item));
      rest -= code;
      answer(person, id, "phq-9", item, code, daysAgo);
    }
    answer(person, id, "phq-9", 9, item9, daysAgo);
    assessments.complete(person(person), id, noon(daysAgo));
  }

  void answeredGad7(Account person, int daysAgo, int... codes) {
    AssessmentId id = AssessmentId.random();
    assessments.begin(person(person), id, "gad-7", Locale.ENGLISH, noon(daysAgo));
    for (int item = 1; item <= codes.length; item++) {
      answer(person, id, "gad-7", item, codes[item - 1], daysAgo);
    }
    assessments.complete(person(person), id, noon(daysAgo));
  }

  private void answer(
      Account person, AssessmentId id, String instrument, int item, int code, int daysAgo) {
    assessments.answer(
        person(person), id, Instruments.get(instrument).item(item).id(), code, noon(daysAgo));
  }

  /// As insight keeps it; noticing itself is insight's to test.
  void noticed(Account person, String signal, int daysAgo) {
    database
        .sql(
            """
            insert into insight (person_id, id, signal, worse_when, since, first_alarm, raised_at, statistic, alarm_limit,
              usual_mean, usual_deviation, usual_days, usual_from, usual_to, false_alarm_share, base_rate, right_share)
            values (:person, :id, :signal, 'LOWER', :since, :alarm, now(), 1.4, 1.1, 3.7, 0.5, 28, :from, :to, 0.08, 0.1, 0.224)
            """)
        .param("person", person(person).value())
        .param("id", UUID.randomUUID())
        .param("signal", signal)
        .param("since", today().minusDays(daysAgo + 9))
        .param("alarm", today().minusDays(daysAgo))
        .param("from", today().minusDays(90))
        .param("to", today().minusDays(60))
        .update();
  }

  void says(Account person, String fit) {
    database
        .sql("update insight set fit = :fit, answered_at = now() where person_id = :person")
        .param("fit", fit)
        .param("person", person(person).value())
        .update();
  }

  static PersonId person(Account account) {
    return account.person().orElseThrow();
  }

  /// One PHQ-9 a week, the last one today.
  void answeredWeekly(Account person, int... totals) {
    for (int i = 0; i < totals.length; i++) {
      answeredPhq9(person, 7 * (totals.length - 1 - i), totals[i], 0);
    }
  }
}
