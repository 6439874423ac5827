package org.evenkeel.biosignals;

import java.util.List;

/// Beats that were probably not seen where they were, by their index.
///
/// @param ectopic beats out of the sinus rhythm, with their pause
/// @param missed beats before which one was not seen
/// @param extra beats seen that were none
/// @param longOrShort beats seen too early or too late
public record Artefacts(
    List<Integer> ectopic, List<Integer> missed, List<Integer> extra, List<Integer> longOrShort) {

  public Artefacts {
    ectopic = List.copyOf(ectopic);
    missed = List.copyOf(missed);
    extra = List.copyOf(extra);
    longOrShort = List.copyOf(longOrShort);
  }

  /// How many of all kinds.
  public int count() {
    return ectopic.size() + missed.size() + extra.size() + longOrShort.size();
  }
}
