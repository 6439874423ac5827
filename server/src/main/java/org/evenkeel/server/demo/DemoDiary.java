package org.evenkeel.server.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.psychometrics.Item;
import org.evenkeel.server.assessment.AssessmentId;
import org.evenkeel.server.assessment.Assessments;
import org.evenkeel.server.checkin.CheckIn;
import org.evenkeel.server.checkin.CheckInId;
import org.evenkeel.server.checkin.RecordingACheckIn;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.language.Language;
import org.evenkeel.server.language.Messages;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes one made-up person's ninety days through the same use cases as everybody's, all of them
/// or none.
@Component
@Profile("demo")
class DemoDiary {
  private static final int PHRASES = 10;
  private static final int WEEKS_APART = 2;

  private final RecordingACheckIn checkIns;
  private final Assessments assessments;
  private final Messages messages;
  private final InstantSource clock;

  DemoDiary(
      RecordingACheckIn checkIns, Assessments assessments, Messages messages, InstantSource clock) {
    this.checkIns = checkIns;
    this.assessments = assessments;
    this.messages = messages;
    this.clock = clock;
  }

  @Transactional
  public void write(PersonId id, DemoPerson person, RandomGenerator chance) {
    ZoneId zone = ZoneId.of(person.zone());
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    DemoDays.of(person, today, PHRASES, chance)
        .forEach(day -> checkIns.record(id, checkIn(person, day, zone)));
    List<Integer> scores = person.scores();
    for (int i = 0; i < scores.size(); i++) {
      LocalDate date = today.minusDays(3).minusWeeks((long) WEEKS_APART * (scores.size() - 1 - i));
      Instant at = date.atTime(18, 20 + chance.nextInt(30)).atZone(zone).toInstant();
      answer(id, "phq-9", person, scores.get(i), at);
      answer(
          id,
          "gad-7",
          person,
          Math.max(0, (int) Math.round(.75 * scores.get(i)) - chance.nextInt(3)),
          at.plusSeconds(180));
    }
  }

  private CheckIn checkIn(DemoPerson person, DemoDays.Day day, ZoneId zone) {
    return new CheckIn(
        CheckInId.random(),
        day.date().atTime(day.time()).atZone(zone).toInstant(),
        zone,
        ZoneKnown.TOLD,
        Optional.of(day.mood()),
        Optional.of(day.energy()),
        Set.of(),
        Optional.of(day.sleepHours()),
        Optional.of(day.sleepQuality()),
        day.words()
            .map(number -> messages.text(new Language(person.language()), "demo.note-" + number)));
  }

  /// Spreads a total over the items that are not about safety, evenly, and answers the difficulty
  /// item in its middle.
  private void answer(PersonId id, String instrument, DemoPerson person, int total, Instant at) {
    AssessmentId sitting = AssessmentId.random();
    assessments.begin(id, sitting, instrument, Locale.forLanguageTag(person.language()), at);
    List<Item> items = Instruments.get(instrument).items();
    List<Item> spread = items.stream().filter(item -> !isSafety(instrument, item)).toList();
    for (Item item : items) {
      int place = spread.indexOf(item);
      int code = place < 0 ? 0 : total / spread.size() + (place < total % spread.size() ? 1 : 0);
      assessments.answer(id, sitting, item.id(), code, at.plusSeconds(10L * items.indexOf(item)));
    }
    assessments.complete(id, sitting, at.plusSeconds(120));
  }

  private static boolean isSafety(String instrument, Item item) {
    return Instruments.get(instrument).safetyItems().stream()
        .anyMatch(safety -> safety.item().equals(item.id()));
  }
}
