package org.evenkeel.selfhelp;

import java.util.List;

/// Who should not do it, who should take care, and what to do in its place.
///
/// @param notFor with any of these, `instead` is shown first
/// @param careWith with any of these, the words are read first
/// @param words how to take care, in a few short sentences; may be empty
public record GuardRail(
    List<Caution> notFor, List<Caution> careWith, List<ExerciseId> instead, String words) {
  public GuardRail {
    notFor = List.copyOf(notFor);
    careWith = List.copyOf(careWith);
    instead = List.copyOf(instead);
    if (!notFor.isEmpty() && instead.isEmpty() && words.isBlank()) {
      throw new IllegalArgumentException("Not for %s, and nothing to do instead".formatted(notFor));
    }
  }
}
