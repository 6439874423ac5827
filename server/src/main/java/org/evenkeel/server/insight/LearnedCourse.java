package org.evenkeel.server.insight;

import java.time.Instant;
import java.time.LocalDate;
import org.evenkeel.earlywarning.Learned;
import org.evenkeel.earlywarning.TrackRecord;

/// What the house learned from its own courses of help, and from which rows.
///
/// @param version counts from 1; a version never changes
/// @param code version of the program that learned it
/// @param learned the band
/// @param record how it did on people it had not learned from
public record LearnedCourse(
    String instrument,
    int version,
    Instant at,
    String code,
    Rows rows,
    Learned learned,
    TrackRecord record) {
  /// The numbers it was learned from.
  ///
  /// @param fingerprint SHA-256 of them in order
  public record Rows(
      int courses, int scores, LocalDate first, LocalDate last, String fingerprint) {}

  /// Its name among the models of the house.
  public static String model(String instrument) {
    return "expected-course-" + instrument;
  }
}
