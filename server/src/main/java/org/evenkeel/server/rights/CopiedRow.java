package org.evenkeel.server.rights;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.psychometrics.ItemId;
import org.evenkeel.server.assessment.AssessmentId;
import org.evenkeel.server.assessment.ReturnedAssessment;
import org.evenkeel.server.checkin.CheckIn;
import org.evenkeel.server.checkin.CheckInId;
import org.evenkeel.server.checkin.Label;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.safety.Contact;
import org.evenkeel.server.safety.PlanPart;
import tools.jackson.databind.JsonNode;

/// Rows of a copy as what they are. Each throws an [IllegalArgumentException] or a
/// [java.time.DateTimeException] at what nobody could have said.
final class CopiedRow {
  private CopiedRow() {}

  static CheckIn checkIn(JsonNode row) {
    return new CheckIn(
        new CheckInId(UUID.fromString(row.path("id").asString())),
        Instant.parse(row.path("at").asString()),
        ZoneId.of(row.path("zone").asString()),
        ZoneKnown.valueOf(row.path("zone_known").asString()),
        whole(row.path("mood")),
        whole(row.path("energy")),
        labels(row.path("labels")),
        row.path("sleep_hours").isNumber()
            ? Optional.of(row.path("sleep_hours").doubleValue())
            : Optional.empty(),
        whole(row.path("sleep_quality")),
        row.path("words").isString()
            ? Optional.of(row.path("words").asString())
            : Optional.empty());
  }

  private static Optional<Integer> whole(JsonNode value) {
    return value.isInt() ? Optional.of(value.intValue()) : Optional.empty();
  }

  private static Set<Label> labels(JsonNode list) {
    return list.valueStream()
        .map(JsonNode::asString)
        .map(Label::valueOf)
        .collect(Collectors.toSet());
  }

  /// @param now nothing was answered after it
  static ReturnedAssessment assessment(JsonNode row, List<JsonNode> answers, Instant now) {
    return new ReturnedAssessment(
        AssessmentId.of(row.path("id").asString()),
        row.path("instrument").asString(),
        row.path("version").asInt(),
        Locale.forLanguageTag(row.path("language").asString()),
        row.path("fingerprint").asString(),
        moment(row.path("begun_at"), now),
        row.path("completed_at").isString()
            ? Optional.of(moment(row.path("completed_at"), now))
            : Optional.empty(),
        answers.stream().map(answer -> given(answer, now)).toList());
  }

  private static ReturnedAssessment.Given given(JsonNode row, Instant now) {
    return new ReturnedAssessment.Given(
        new ItemId(row.path("item").asString()),
        whole(row.path("code")),
        moment(row.path("answered_at"), now));
  }

  private static Instant moment(JsonNode value, Instant now) {
    Instant moment = Instant.parse(value.asString());
    if (moment.isAfter(now)) {
      throw new IllegalArgumentException("Nothing is answered in the time to come");
    }
    return moment;
  }

  static PlanPart part(JsonNode row) {
    return PlanPart.valueOf(row.path("part").asString());
  }

  static String words(JsonNode row) {
    return row.path("sealed").asString();
  }

  /// Name, number and hours stand in lines of their own.
  static Contact contact(JsonNode row) {
    String[] lines = words(row).split("\n", -1);
    if (lines.length != 3) {
      throw new IllegalArgumentException(
          "Somebody to call has 3 lines; this has %d".formatted(lines.length));
    }
    return new Contact(
        UUID.fromString(row.path("id").asString()),
        part(row),
        checked(lines[0]),
        lines[1],
        checked(lines[2]),
        row.path("may_call").asBoolean());
  }

  private static String checked(String line) {
    if (line.length() > 120) {
      throw new IllegalArgumentException("A line has at most 120 characters");
    }
    return line;
  }
}
