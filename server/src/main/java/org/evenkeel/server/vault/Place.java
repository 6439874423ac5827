package org.evenkeel.server.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.evenkeel.server.identity.PersonId;

/// Where a sealed word stands: it opens there and nowhere else.
public record Place(String table, String column, UUID row) {
  byte[] boundTo(PersonId person) {
    return (person + "/" + table + "/" + column + "/" + row).getBytes(StandardCharsets.UTF_8);
  }
}
