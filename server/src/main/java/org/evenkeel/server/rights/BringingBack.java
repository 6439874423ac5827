package org.evenkeel.server.rights;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.evenkeel.server.identity.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Takes in a copy that this or another house wrote: all of it or nothing. What is shared does not
/// come to hold here: that is decided anew. Taken in again, it changes nothing.
@Component
class BringingBack {
  private static final int ENTRIES = 2_000;

  private final ReturnedRows rows;
  private final TransactionTemplate transaction;

  /// Row by row out of a long list: what follows a row is the next one.
  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  BringingBack(ReturnedRows rows, TransactionTemplate transaction) {
    this.rows = rows;
    this.transaction = transaction;
  }

  sealed interface Outcome permits Brought, NotACopy {}

  record NotACopy() implements Outcome {}

  Outcome bring(PersonId person, InputStream file) {
    return transaction.execute(status -> {
      Outcome outcome = opened(person, file);
      if (outcome instanceof NotACopy) {
        status.setRollbackOnly();
      }
      return outcome;
    });
  }

  private Outcome opened(PersonId person, InputStream file) {
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

  private Outcome read(PersonId person, Bounded everything) {
    try (JsonParser parser = json.createParser(everything)) {
      ReturnedRows.Tray tray = rows.of(person);
      boolean ours = false;
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          ours |= name.equals("format") && TakingACopy.FORMAT.equals(parser.getString());
          if (ours && tray.takes(name) && parser.currentToken() == JsonToken.START_ARRAY) {
            each(name, parser, tray, everything);
          } else if (!name.equals("tables")) {
            parser.skipChildren();
          }
        } else if (ended(parser) && parser.nextToken() != null) {
          return new NotACopy();
        }
      }
      return ours ? tray.emptied() : new NotACopy();
    }
  }

  private static boolean ended(JsonParser parser) {
    return parser.currentToken() == JsonToken.END_OBJECT && parser.streamReadContext().inRoot();
  }

  private void each(String table, JsonParser parser, ReturnedRows.Tray tray, Bounded everything) {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      everything.nextLine();
      tray.take(table, json.readTree(parser));
    }
  }
}
