package org.evenkeel.server.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private CopiedRow() {}

  static CheckIn checkIn(JsonNode row, Instant now) {
    return said(
        row,
        new CheckInId(id(row, "id")),
        moment(row.path("at"), now),
        ZoneId.of(row.path("zone").asString()),
        ZoneKnown.valueOf(row.path("zone_known").asString()));
  }

  /// What a check-in said before it was corrected, under the id of that check-in.
  static CheckIn checkInBefore(JsonNode row, Instant until) {
    return said(
        row, new CheckInId(id(row, "check_in_id")), until, ZoneOffset.UTC, ZoneKnown.UNKNOWN);
  }

  private static CheckIn said(
      JsonNode row, CheckInId id, Instant at, ZoneId zone, ZoneKnown known) {
    return new CheckIn(
        id,
        at,
        zone,
        known,
        whole(row.path("mood")),
        whole(row.path("energy")),
        labels(row.path("labels")),
        row.path("sleep_hours").isNumber()
            ? Optional.of(row.path("sleep_hours").doubleValue())
            : Optional.empty(),
        whole(row.path("sleep_quality")),
        text(row, "words"));
  }

  static UUID id(JsonNode row, String column) {
    return UUID.fromString(row.path(column).asString());
  }

  /// A day that a calendar of this house has.
  static LocalDate day(JsonNode row, String column) {
    LocalDate day = LocalDate.parse(row.path(column).asString());
    if (day.getYear() < 1900 || day.getYear() > 2200) {
      throw new IllegalArgumentException("A day lies between the years 1900 and 2200");
    }
    return day;
  }

  static Optional<String> text(JsonNode row, String column) {
    return row.path(column).isString()
        ? Optional.of(row.path(column).asString())
        : Optional.empty();
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
  static ReturnedAssessment assessment(
      JsonNode row, List<JsonNode> answers, List<JsonNode> corrected, Instant now) {
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
        answers.stream().map(answer -> given(answer, now)).toList(),
        corrected.stream().map(answer -> corrected(answer, now)).toList());
  }

  private static ReturnedAssessment.Corrected corrected(JsonNode row, Instant now) {
    return new ReturnedAssessment.Corrected(
        id(row, "id"),
        new ItemId(row.path("item").asString()),
        whole(row.path("code")).map(CopiedRow::aCode),
        moment(row.path("answered_at"), now),
        moment(row.path("until"), now),
        row.path("score").isNumber()
            ? Optional.of(row.path("score").doubleValue())
            : Optional.empty());
  }

  private static int aCode(int code) {
    if (code < Short.MIN_VALUE || code > Short.MAX_VALUE) {
      throw new IllegalArgumentException("%d is the code of no answer".formatted(code));
    }
    return code;
  }

  private static ReturnedAssessment.Given given(JsonNode row, Instant now) {
    return new ReturnedAssessment.Given(
        new ItemId(row.path("item").asString()),
        whole(row.path("code")),
        moment(row.path("answered_at"), now),
        text(row, "carried_from").map(UUID::fromString));
  }

  static Instant moment(JsonNode value, Instant now) {
    Instant moment = anyMoment(value);
    if (moment.isAfter(now)) {
      throw new IllegalArgumentException("Nothing is said in the time to come");
    }
    return moment;
  }

  /// A moment that a calendar of this house has.
  static Instant anyMoment(JsonNode value) {
    Instant moment = Instant.parse(value.asString());
    if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "A moment lies between %s and %s".formatted(EARLIEST, LATEST));
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
