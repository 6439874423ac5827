package org.evenkeel.diaryfiles;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One moment of a person's diary: when, and what they said then.
///
/// @param line where the row begins in the file
/// @param instant when
/// @param zone where the clock stood; with the instant it gives the person's own day
/// @param zoneKnown how the zone is known
/// @param clock what had to be decided about daylight-saving time
/// @param ratings what was answered, in the order of the file; an unanswered rating is absent
/// @param words what was written, by column name; an empty cell is absent
/// @param unread cells of this row that could not be read while the rest could
public record DiaryMoment(
    long line,
    Instant instant,
    ZoneId zone,
    ZoneKnown zoneKnown,
    ClockReading clock,
    Map<Rating, Double> ratings,
    Map<String, String> words,
    List<LineTrouble> unread)
    implements DiaryLine {

  public DiaryMoment {
    ratings = Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    unread = List.copyOf(unread);
  }

  /// A key that is the same whenever the same moment is read again, from whichever file.
  ///
  /// It is a UUID of version 8 (RFC 9562) made from the SHA-256 of the instant, the column names of
  /// the answered ratings with their values, and the words. The file's name, the line, the labels,
  /// scales and columns left out have no part in it, so a renamed, re-ordered, re-exported or
  /// longer file adds only what is new. Two moments in the same minute that differ in any answer
  /// have different keys; two that differ in nothing have the same. Reading with other columns or
  /// another zone makes other moments.
  public UUID key() {
    return MomentKey.of(this);
  }

  /// Names the line only: what a person wrote does not belong in a log.
  @Override
  public String toString() {
    return "DiaryMoment[line=" + line + "]";
  }
}
