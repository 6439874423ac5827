package org.evenkeel.wearablefiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Streams a JSON file record by record: the elements of its list, or of each list that its object
/// holds, and in the end that object without them. Files of several values are read one after the
/// other. No more than one record is in memory, and that within a budget.
final class JsonRecords {

  /// Takes records.
  interface Each {

    /// @param within the member whose list holds the record; empty for the file's own
    /// @return whether to go on
    boolean record(String within, Json record) throws IOException;
  }

  private static final int MOST_VALUES = 200_000;

  private final Each each;
  private final JsonParser parser;
  private int values;
  private boolean over;

  private JsonRecords(JsonParser parser, Each each) {
    this.parser = parser;
    this.each = each;
  }

  /// @throws Stopped where the file is broken or built too deep
  static void read(InputStream in, WearableLimits limits, Each each) throws IOException {
    try (JsonParser parser = parser(in, limits)) {
      JsonRecords records = new JsonRecords(parser, each);
      while (!records.over && parser.nextToken() != null) {
        records.root();
      }
    } catch (StreamConstraintsException e) {
      throw new Stopped(FileTrouble.BUILT_TOO_DEEP);
    } catch (JacksonException e) {
      throw e.getCause() instanceof IOException cause ? cause : new Stopped(FileTrouble.BROKEN);
    }
  }

  /// The only value of a file, in memory as a whole.
  static Json whole(InputStream in, WearableLimits limits) throws IOException {
    try (JsonParser parser = parser(in, limits)) {
      if (parser.nextToken() == null) {
        throw new Stopped(FileTrouble.EMPTY);
      }
      Json whole = new Json(new JsonRecords(parser, (within, record) -> false).value());
      ArchiveDirectory.require(parser.nextToken() == null, FileTrouble.BROKEN);
      return whole;
    } catch (StreamConstraintsException e) {
      throw new Stopped(FileTrouble.BUILT_TOO_DEEP);
    } catch (JacksonException e) {
      throw e.getCause() instanceof IOException cause ? cause : new Stopped(FileTrouble.BROKEN);
    }
  }

  /// JSON that is exchanged is UTF-8 (RFC 8259, section 8.1); no other encoding is guessed.
  private static JsonParser parser(InputStream in, WearableLimits limits) {
    return factory(limits)
        .createParser(ObjectReadContext.empty(), new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static JsonFactory factory(WearableLimits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.textLength())
                .maxNameLength(1000)
                .maxNumberLength(200)
                .build())
        .build();
  }

  private void root() throws IOException {
    switch (parser.currentToken()) {
      case START_ARRAY -> elements("");
      case START_OBJECT -> members();
      default -> hand("", value());
    }
  }

  private void elements(String within) throws IOException {
    while (!over && parser.nextToken() != JsonToken.END_ARRAY) {
      values = 0;
      hand(within, value());
    }
  }

  private void members() throws IOException {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>();
    int own = 0;
    while (!over && parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        elements(name);
      } else {
        values = own;
        rest.put(name, value());
        own = values;
      }
    }
    hand("", rest);
  }

  private void hand(String within, @Nullable Object value) throws IOException {
    over = over || !each.record(within, new Json(value));
  }

  private @Nullable Object value() throws IOException {
    if (++values > MOST_VALUES) {
      throw new Stopped(FileTrouble.BUILT_TOO_DEEP);
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new Stopped(FileTrouble.BROKEN);
    };
  }

  private Map<String, @Nullable Object> object() throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value());
    }
    return members;
  }

  private List<@Nullable Object> list() throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value());
    }
    return elements;
  }
}
