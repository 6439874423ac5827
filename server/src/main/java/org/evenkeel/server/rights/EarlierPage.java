package org.evenkeel.server.rights;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.web.Page;

/// What stood about the person in a house where they were before.
///
/// @param entries newest first
/// @param older address of what is older; empty where there is none
public record EarlierPage(List<Entry> entries, String older) implements Page {
  /// @param kindKey what it was, as a message key
  /// @param who wrote or did it, by name; empty where the person did, or the copy does not say
  /// @param mine whether the person wrote it
  /// @param words as they stood there; empty where there were none
  /// @param aboutKey what it was about, as a message key; empty where the words say it
  public record Entry(
      Optional<Instant> at,
      String kindKey,
      String who,
      boolean mine,
      String words,
      Optional<String> aboutKey) {
    @Override
    public String toString() {
      return "[confidential]";
    }
  }

  @Override
  public String template() {
    return "rights/earlier.jte";
  }
}
