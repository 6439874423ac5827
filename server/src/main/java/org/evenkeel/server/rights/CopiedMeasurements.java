package org.evenkeel.server.rights;

import java.time.Instant;
import java.util.Base64;
import org.evenkeel.server.wearable.ReturningMeasurements;
import org.evenkeel.wearablefiles.BodyStream;
import tools.jackson.databind.JsonNode;

/// Rows of a copy that came from devices, as what they are. Each throws an
/// [IllegalArgumentException] or a [java.time.DateTimeException] at what no device could have
/// measured.
final class CopiedMeasurements {
  private CopiedMeasurements() {}

  static boolean device(ReturningMeasurements.Bag bag, JsonNode row, Instant now) {
    return bag.device(
        row.path("id").asString(),
        row.path("described").asString(),
        CopiedRow.moment(row.path("first_at"), now),
        CopiedRow.text(row, "preferred_at")
            .map(at -> CopiedRow.moment(row.path("preferred_at"), now)));
  }

  static boolean chunk(ReturningMeasurements.Bag bag, JsonNode row) {
    return bag.chunk(
        BodyStream.valueOf(row.path("stream").asString()),
        CopiedRow.day(row, "day"),
        row.path("device").asString(),
        Base64.getDecoder().decode(row.path("sealed").asString()));
  }
}
