package org.evenkeel.server.rights;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.evenkeel.server.checkin.CheckIn;
import org.evenkeel.server.checkin.CheckInId;
import org.evenkeel.server.checkin.Label;
import org.evenkeel.server.checkin.RecordingACheckIn;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes check-ins from a copy that this or another house wrote. Each goes through the same door as
/// one that is typed, so nothing is believed that could not have been said here, and one that is
/// here already is not kept twice.
@Component
class BringingBack {
  private static final int ENTRIES = 2_000;
  private static final long BYTES = 2L << 30;

  private final RecordingACheckIn recording;

  /// Row by row out of a long list: what follows a row is the next one.
  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  BringingBack(RecordingACheckIn recording) {
    this.recording = recording;
  }

  sealed interface Outcome {}

  /// @param entries how many were not here before
  record Brought(int entries) implements Outcome {}

  record NotACopy() implements Outcome {}

  Outcome bring(PersonId person, InputStream file) {
    try {
      ZipInputStream zip = new ZipInputStream(file);
      ZipEntry entry = zip.getNextEntry();
      for (int i = 0; entry != null && i < ENTRIES; i++) {
        if (entry.getName().equals(TakingACopy.JSON)) {
          return read(person, new Bounded(zip));
        }
        entry = zip.getNextEntry();
      }
      return new NotACopy();
    } catch (IOException | JacksonException | IllegalArgumentException notACopy) {
      return new NotACopy();
    }
  }

  private Outcome read(PersonId person, InputStream everything) {
    try (JsonParser parser = json.createParser(everything)) {
      int brought = 0;
      boolean ours = false;
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          ours |= name.equals("format") && TakingACopy.FORMAT.equals(parser.getString());
          if (ours && name.equals("check_in") && parser.currentToken() == JsonToken.START_ARRAY) {
            brought += checkIns(person, parser);
          } else if (!name.equals("tables")) {
            parser.skipChildren();
          }
        }
      }
      return ours ? new Brought(brought) : new NotACopy();
    }
  }

  private int checkIns(PersonId person, JsonParser parser) {
    int brought = 0;
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      JsonNode row = json.readTree(parser);
      brought += row.path("deleted_at").isString() ? 0 : kept(person, row);
    }
    return brought;
  }

  private int kept(PersonId person, JsonNode row) {
    try {
      return recording.record(person, checkIn(row)) ? 1 : 0;
    } catch (IllegalArgumentException | DateTimeException couldNotHaveBeenSaidHere) {
      return 0;
    }
  }

  private static CheckIn checkIn(JsonNode row) {
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

  /// More than this is no copy of a life.
  private static final class Bounded extends FilterInputStream {
    private long left = BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      counted(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return counted(super.read(bytes, from, length));
    }

    private int counted(int read) throws IOException {
      left -= Math.max(0, read);
      if (left < 0) {
        throw new IOException("larger than a copy can be");
      }
      return read;
    }
  }
}
