package org.evenkeel.server.rights;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.diary.ReturnedDiary;
import org.evenkeel.server.diary.ReturningDiaries;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.record.Signal.Better;
import tools.jackson.databind.JsonNode;

/// Rows of a copy that came from diaries, as what they are. Each throws an
/// [IllegalArgumentException] or a [java.time.DateTimeException] at what no file could have
/// brought.
final class CopiedDiary {
  static final String SOURCE = "diary";

  private CopiedDiary() {}

  static ReturnedDiary file(JsonNode row, Instant now) {
    return new ReturnedDiary(
        CopiedRow.id(row, "id"),
        row.path("state").asString(),
        row.path("name").asString(),
        row.path("bytes").longValue(),
        CopiedRow.text(row, "mapping"),
        CopiedRow.text(row, "ending"),
        counts(row),
        CopiedRow.moment(row.path("brought_at"), now),
        CopiedRow.text(row, "ended_at").map(at -> CopiedRow.moment(row.path("ended_at"), now)));
  }

  private static List<Long> counts(JsonNode row) {
    return Stream.of("line", "bytes_read", "moments", "added", "refused", "unread")
        .map(column -> row.path(column).longValue())
        .toList();
  }

  static boolean piece(ReturningDiaries.Box box, JsonNode row) {
    return box.piece(
        CopiedRow.id(row, "import_id"),
        row.path("number").intValue(),
        Base64.getDecoder().decode(row.path("sealed").asString()));
  }

  static boolean moment(ReturningDiaries.Box box, JsonNode row) {
    return box.moment(
        CopiedRow.id(row, "import_id"),
        CopiedRow.id(row, "id"),
        CopiedRow.anyMoment(row.path("at")),
        ZoneId.of(row.path("zone").asString()),
        CopiedRow.text(row, "words"));
  }

  static boolean trouble(ReturningDiaries.Box box, JsonNode row) {
    return box.trouble(
        CopiedRow.id(row, "import_id"),
        row.path("line").longValue(),
        row.path("sealed").asString());
  }

  static boolean isOne(JsonNode observation) {
    return observation.path("source").asString("").equals(SOURCE);
  }

  static boolean valueBefore(ReturningDiaries.Box box, JsonNode row, Instant now) {
    return box.before(
        CopiedRow.id(row, "id"),
        value(row, CopiedRow.id(row, "value_id"), CopiedRow.id(row, "import_id")),
        CopiedRow.moment(row.path("until"), now));
  }

  static Observation value(JsonNode row) {
    return value(row, CopiedRow.id(row, "id"), CopiedRow.id(row, "source_row"));
  }

  private static Observation value(JsonNode row, UUID id, UUID file) {
    return new Observation(
        id,
        new Signal(
            row.path("signal").asString(),
            row.path("low").doubleValue(),
            row.path("high").doubleValue(),
            Better.valueOf(row.path("better").asString()),
            DataKind.DIARY),
        row.path("value").doubleValue(),
        CopiedRow.anyMoment(row.path("at")),
        ZoneId.of(row.path("zone").asString()),
        ZoneKnown.valueOf(row.path("zone_known").asString()),
        new Source(SOURCE, file));
  }
}
