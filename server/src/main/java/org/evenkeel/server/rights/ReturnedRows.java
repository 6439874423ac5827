package org.evenkeel.server.rights;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.evenkeel.server.assessment.ReturnedAssessment;
import org.evenkeel.server.assessment.ReturningAssessments;
import org.evenkeel.server.checkin.RecordingACheckIn;
import org.evenkeel.server.checkin.ReturningVersions;
import org.evenkeel.server.diary.ReturningDiaries;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.insight.ReturningChoices;
import org.evenkeel.server.safety.PlanPart;
import org.evenkeel.server.safety.SafetyPlans;
import org.evenkeel.server.wearable.ReturningMeasurements;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Puts rows of a copy where they belong. What a person said, chose and brought lives on: each row
/// goes through a door that what is said here goes through too, so nothing is believed that could
/// not have been said here, and what is here already is not kept twice. What others said and did
/// there, and what was allowed there, becomes [EarlierHouse], to be read. A few tables stay out.
@Component
class ReturnedRows {
  /// What lives on.
  static final Set<String> LIVING =
      Set.of(
          "assessment",
          "assessment_answer",
          "assessment_answer_before",
          "check_in",
          "check_in_before",
          "diary_import",
          "diary_moment",
          "diary_piece",
          "diary_trouble",
          "diary_value_before",
          "false_alarm_budget",
          "hard_time",
          "new_usual",
          "observation",
          "own_sign",
          "own_sign_day",
          "safety_plan_before",
          "safety_plan_contact",
          "safety_plan_part",
          "safety_reach",
          "watched_signal",
          "wearable_chunk",
          "wearable_device");

  /// What stays out: who the person is and how they come in here is known here; the rest was the
  /// other house's own reckoning, and is worked out anew.
  static final Set<String> OUT =
      Set.of(
          "account",
          "data_key",
          "due_signal",
          "ladder_rung",
          "leaving",
          "looked_at",
          "sentinel_state",
          "signed_in",
          "wearable_day",
          "wearable_import",
          "wearable_piece",
          "way_in");

  /// The source of observations that stay: summaries of days are worked out anew from the
  /// measurements that come along, as the days themselves are.
  static final String WORKED_OUT_ANEW = "wearable";

  /// Sources of observations that come with what they were found from.
  private static final Set<String> DERIVED = Set.of("check-in", "questionnaire", WORKED_OUT_ANEW);

  /// Answers come after their questionnaires, so these wait for each other; a life has fewer.
  private static final int MOST_WAITING = 500_000;

  private final RecordingACheckIn recording;
  private final ReturningVersions versions;
  private final ReturningAssessments assessments;
  private final ReturningDiaries diaries;
  private final ReturningMeasurements measurements;
  private final ReturningChoices choices;
  private final SafetyPlans plans;
  private final EarlierHouse earlier;
  private final JsonMapper json;
  private final InstantSource clock;

  ReturnedRows(
      RecordingACheckIn recording,
      ReturningVersions versions,
      ReturningAssessments assessments,
      ReturningDiaries diaries,
      ReturningMeasurements measurements,
      ReturningChoices choices,
      SafetyPlans plans,
      EarlierHouse earlier,
      JsonMapper json,
      InstantSource clock) {
    this.recording = recording;
    this.versions = versions;
    this.assessments = assessments;
    this.diaries = diaries;
    this.measurements = measurements;
    this.choices = choices;
    this.plans = plans;
    this.earlier = earlier;
    this.json = json;
    this.clock = clock;
  }

  Tray of(PersonId person) {
    return new Tray(person);
  }

  /// The rows of one copy.
  final class Tray {
    private final PersonId person;
    private final ReturningDiaries.Box box;
    private final ReturningMeasurements.Bag worn;
    private final List<JsonNode> contacts = new ArrayList<>();
    private final List<JsonNode> sittings = new ArrayList<>();
    private final Map<String, List<JsonNode>> answers = new HashMap<>();
    private final Map<String, List<JsonNode>> corrected = new HashMap<>();
    private boolean ofThisHouse;
    private int waiting;
    private int kept;
    private int history;
    private int refused;

    private Tray(PersonId person) {
      this.person = person;
      this.box = diaries.of(person);
      this.worn = measurements.of(person);
    }

    boolean takes(String table) {
      return table.matches("[a-z_]{1,60}") && (!OUT.contains(table) || table.equals("account"));
    }

    void take(String table, JsonNode row) {
      switch (table) {
        case "check_in" ->
            keep(() ->
                !row.path("deleted_at").isString()
                    && recording.record(person, CopiedRow.checkIn(row, clock.instant())));
        case "check_in_before" -> keep(() -> version(row));
        case "safety_plan_part" -> keep(() -> part(row));
        case "safety_plan_contact" -> contacts.add(waits(row));
        case "safety_reach" ->
            keep(() -> plans.bringNumber(person, CopiedRow.words(row), when(row, "kept_at")));
        case "watched_signal" ->
            keep(() ->
                choices.watch(
                    person, row.path("signal").asString(), row.path("watched").asString()));
        case "false_alarm_budget" ->
            keep(() -> choices.allow(person, row.path("days").intValue(), chosen(row)));
        case "new_usual" -> keep(() -> usual(row));
        case "own_sign" -> keep(() -> sign(row));
        case "own_sign_day" -> keep(() -> signSeen(row));
        case "hard_time" -> keep(() -> hardTime(row));
        case "safety_plan_before" -> keep(() -> partBefore(row));
        case "diary_import" -> keep(() -> box.file(CopiedDiary.file(row, clock.instant())));
        case "diary_piece" -> aside(() -> CopiedDiary.piece(box, row));
        case "diary_moment" -> keep(() -> CopiedDiary.moment(box, row));
        case "diary_trouble" -> aside(() -> CopiedDiary.trouble(box, row));
        case "diary_value_before" ->
            aside(() -> CopiedDiary.valueBefore(box, row, clock.instant()));
        case "wearable_device" -> keep(() -> CopiedMeasurements.device(worn, row, clock.instant()));
        case "wearable_chunk" -> keep(() -> CopiedMeasurements.chunk(worn, row));
        case "observation" -> observation(row);
        case "assessment" -> sittings.add(waits(row));
        case "assessment_answer" ->
            answers
                .computeIfAbsent(row.path("assessment_id").asString(), id -> new ArrayList<>())
                .add(waits(row));
        case "assessment_answer_before" ->
            corrected
                .computeIfAbsent(row.path("assessment_id").asString(), id -> new ArrayList<>())
                .add(waits(row));
        case EarlierHouse.TABLE -> fromAnEarlierOne(row);
        case "account" ->
            ofThisHouse |= row.path("person_id").asString("").equals(person.toString());
        default -> remember(table, row);
      }
    }

    private boolean version(JsonNode row) {
      Instant until = CopiedRow.moment(row.path("until"), clock.instant());
      return versions.bring(
          person, CopiedRow.id(row, "id"), CopiedRow.checkInBefore(row, until), until);
    }

    /// Where another wording stands here, this one can be read beside it.
    private boolean part(JsonNode row) {
      PlanPart part = CopiedRow.part(row);
      String words = CopiedRow.words(row);
      boolean isNew = plans.bring(person, part, words, when(row, "kept_at"));
      if (!isNew && !plans.says(person, part, words)) {
        remember("safety_plan_part", row);
      }
      return isNew;
    }

    private boolean partBefore(JsonNode row) {
      return plans.bringBefore(
          person,
          CopiedRow.id(row, "id"),
          CopiedRow.part(row),
          CopiedRow.words(row),
          when(row, "kept_at"),
          when(row, "until"));
    }

    private boolean sign(JsonNode row) {
      return choices.sign(
          person,
          CopiedRow.id(row, "id"),
          row.path("words").asString(""),
          when(row, "written_at"),
          CopiedRow.text(row, "ended_at").map(ended -> when(row, "ended_at")));
    }

    private boolean signSeen(JsonNode row) {
      return choices.seen(
          person, CopiedRow.id(row, "sign_id"), CopiedRow.day(row, "day"), when(row, "ticked_at"));
    }

    private boolean hardTime(JsonNode row) {
      return choices.hardTime(
          person,
          CopiedRow.id(row, "id"),
          CopiedRow.day(row, "from_day"),
          CopiedRow.day(row, "to_day"),
          when(row, "said_at"));
    }

    private boolean usual(JsonNode row) {
      return choices.learnAnew(
          person,
          row.path("signal").asString(),
          CopiedRow.day(row, "from_day"),
          when(row, "agreed_at"),
          CopiedRow.text(row, "undone_at").map(undone -> when(row, "undone_at")));
    }

    /// Copies of an older house do not say it.
    private Instant chosen(JsonNode row) {
      return row.path("chosen_at").isString() ? when(row, "chosen_at") : clock.instant();
    }

    private Instant when(JsonNode row, String column) {
      return CopiedRow.moment(row.path(column), clock.instant());
    }

    /// Those of check-ins and questionnaires come with them.
    private void observation(JsonNode row) {
      String source = row.path("source").asString("");
      if (source.equals(CopiedDiary.SOURCE)) {
        aside(() -> box.value(CopiedDiary.value(row)));
      } else if (!DERIVED.contains(source)) {
        remember("observation", row);
      }
    }

    private void fromAnEarlierOne(JsonNode row) {
      String kind = row.path("kind").asString("");
      if (kind.matches("[a-z_]{1,60}") && row.path("sealed").isString()) {
        aside(() -> remember(kind, json.readTree(row.path("sealed").asString())));
      }
    }

    /// What a copy of this very house tells of this house stands here already.
    private void remember(String kind, JsonNode row) {
      boolean here = ofThisHouse || row.path("person_id").asString("").equals(person.toString());
      history +=
          !here && row.isObject() && earlier.keep(person, kind, row, clock.instant()) ? 1 : 0;
    }

    private JsonNode waits(JsonNode row) {
      waiting++;
      if (waiting > MOST_WAITING) {
        throw new IllegalArgumentException(
            "More than %d answers are no copy of a life".formatted(MOST_WAITING));
      }
      return row;
    }

    /// What waited is kept too.
    Brought emptied() {
      contacts.stream()
          .sorted(Comparator.comparingInt(row -> row.path("place").asInt(0)))
          .forEach(
              row -> keep(() -> plans.bring(person, CopiedRow.contact(row), when(row, "kept_at"))));
      sittings.forEach(row -> keep(() -> sitting(row)));
      box.closed();
      worn.closed();
      return new Brought(kept, history, refused);
    }

    private boolean sitting(JsonNode row) {
      List<JsonNode> given = answers.getOrDefault(row.path("id").asString(), List.of());
      List<JsonNode> before = corrected.getOrDefault(row.path("id").asString(), List.of());
      ReturnedAssessment returned = CopiedRow.assessment(row, given, before, clock.instant());
      return switch (assessments.bring(person, returned)) {
        case NEW -> true;
        case HERE_ALREADY -> false;
        case NOT_ASKED_HERE -> {
          remember("assessment", row);
          given.forEach(answer -> remember("assessment_answer", answer));
          before.forEach(answer -> remember("assessment_answer_before", answer));
          yield false;
        }
      };
    }

    /// Belongs to an entry that is counted already.
    private void aside(Runnable door) {
      keep(() -> {
        door.run();
        return false;
      });
    }

    private void keep(BooleanSupplier door) {
      try {
        kept += door.getAsBoolean() ? 1 : 0;
      } catch (IllegalArgumentException | DateTimeException | JacksonException notSo) {
        refused++;
      }
    }
  }
}
