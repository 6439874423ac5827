package org.evenkeel.server.offline;

import java.util.Optional;
import org.evenkeel.server.offline.OpenedEntry.AnsweredQuestions;
import org.evenkeel.server.offline.OpenedEntry.SaidNotSafe;
import org.evenkeel.server.offline.OpenedEntry.WrittenCheckIn;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From the words of an opened entry to what it says.
@Component
class EntryReader {
  private final JsonMapper json;

  EntryReader(JsonMapper json) {
    this.json = json;
  }

  /// Nothing when the words are not what our own page writes.
  Optional<OpenedEntry> read(String words) {
    try {
      JsonNode entry = json.readTree(words);
      return switch (entry.path("kind").asString("")) {
        case "check-in" -> Optional.of(json.treeToValue(entry, WrittenCheckIn.class));
        case "questionnaire" -> Optional.of(json.treeToValue(entry, AnsweredQuestions.class));
        case "not-safe" -> Optional.of(json.treeToValue(entry, SaidNotSafe.class));
        default -> Optional.empty();
      };
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
