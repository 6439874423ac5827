package org.evenkeel.server.checkin.page;

import java.util.Set;

/// What stands in the form: chosen or typed, as it came. 0 and empty mean nothing was chosen.
public record Filled(
    String id,
    int mood,
    int energy,
    Set<String> labels,
    String sleepHours,
    int sleepQuality,
    String words) {
  public Filled {
    labels = Set.copyOf(labels);
  }

  public static Filled empty(String id) {
    return new Filled(id, 0, 0, Set.of(), "", 0, "");
  }

  /// Says which, never what.
  @Override
  public String toString() {
    return "form of check-in " + id;
  }
}
