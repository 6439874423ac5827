package org.evenkeel.server.rights;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.evenkeel.server.assessment.ReturningAssessments;
import org.evenkeel.server.checkin.RecordingACheckIn;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.safety.SafetyPlans;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Puts rows of a copy where they belong. Each goes through a door that what is said here goes
/// through too, so nothing is believed that could not have been said here, and what is here already
/// is not kept twice.
@Component
class ReturnedRows {
  private static final Set<String> TABLES =
      Set.of(
          "check_in", "assessment", "assessment_answer", "safety_plan_part", "safety_plan_contact");

  /// Answers come after their questionnaires, so these wait for each other; a life has fewer.
  private static final int MOST_WAITING = 500_000;

  private final RecordingACheckIn recording;
  private final ReturningAssessments assessments;
  private final SafetyPlans plans;
  private final InstantSource clock;

  ReturnedRows(
      RecordingACheckIn recording,
      ReturningAssessments assessments,
      SafetyPlans plans,
      InstantSource clock) {
    this.recording = recording;
    this.assessments = assessments;
    this.plans = plans;
    this.clock = clock;
  }

  Tray of(PersonId person) {
    return new Tray(person);
  }

  /// The rows of one copy.
  final class Tray {
    private final PersonId person;
    private final List<JsonNode> sittings = new ArrayList<>();
    private final Map<String, List<JsonNode>> answers = new HashMap<>();
    private int waiting;
    private int kept;

    private Tray(PersonId person) {
      this.person = person;
    }

    boolean takes(String table) {
      return TABLES.contains(table);
    }

    void take(String table, JsonNode row) {
      switch (table) {
        case "check_in" ->
            keep(
                row.path("deleted_at").isString(),
                () -> recording.record(person, CopiedRow.checkIn(row)));
        case "safety_plan_part" ->
            keep(
                false,
                () ->
                    plans.bring(
                        person, CopiedRow.part(row), CopiedRow.words(row), clock.instant()));
        case "safety_plan_contact" ->
            keep(false, () -> plans.bring(person, CopiedRow.contact(row), clock.instant()));
        case "assessment" -> sittings.add(waits(row));
        default ->
            answers
                .computeIfAbsent(row.path("assessment_id").asString(), id -> new ArrayList<>())
                .add(waits(row));
      }
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
    ///
    /// @return how much was not here before
    int emptied() {
      for (JsonNode sitting : sittings) {
        List<JsonNode> given = answers.getOrDefault(sitting.path("id").asString(), List.of());
        keep(
            false,
            () -> assessments.bring(person, CopiedRow.assessment(sitting, given, clock.instant())));
      }
      return kept;
    }

    private void keep(boolean takenBack, BooleanSupplier door) {
      try {
        kept += !takenBack && door.getAsBoolean() ? 1 : 0;
      } catch (IllegalArgumentException | DateTimeException couldNotHaveBeenSaidHere) {
        kept += 0;
      }
    }
  }
}
