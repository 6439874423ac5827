package org.evenkeel.wearablefiles;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Plain text with the time between two beats on each line, as straps and apps export it.
///
/// Numbers from 10 on are milliseconds, below that seconds. The text says no date, so the recording
/// is laid so that it begins when the person says; a value that no heart has moves time on and is
/// refused.
final class BeatText {

  private static final Device DEVICE = new Device("text", "", "");
  private static final int FEWEST_LINES = 5;
  private static final double FIRST_MILLISECONDS = 10;

  private BeatText() {}

  static Optional<FileTrouble> read(TextLines lines, Tally tally, Instant begin)
      throws IOException {
    Instant at = begin;
    try {
      Optional<String> line = lines.next();
      while (line.isPresent()) {
        if (!line.get().isEmpty() && !line.get().startsWith("#")) {
          at = take(line.get(), at, lines.number(), tally);
        }
        line = lines.next();
      }
      return Optional.empty();
    } catch (Stopped stopped) {
      return Optional.of(stopped.trouble());
    }
  }

  /// @return when the interval ended
  private static Instant take(String text, Instant at, long line, Tally tally) throws Stopped {
    double interval = milliseconds(text);
    if (!(interval > 0 && interval < 3_600_000)) {
      tally.refuse(RecordTrouble.NOT_A_NUMBER, line);
      return at;
    }
    Instant end = at.plus(Duration.ofNanos((long) (interval * 1e6)));
    tally.take(
        new BodySample(BodyStream.BEAT_INTERVAL, DEVICE, at, end, interval, 0, ZoneKnown.UNKNOWN),
        line);
    return end;
  }

  /// The length that a line says, or NaN.
  static double milliseconds(String text) {
    try {
      double number = Double.parseDouble(text);
      return number < FIRST_MILLISECONDS ? number * 1000 : number;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /// Whether the start of a text looks like this: some lines, all of them numbers a heart could
  /// have.
  static boolean looksLike(InputStream in) throws IOException {
    TextLines lines = new TextLines(in, 64);
    int found = 0;
    try {
      Optional<String> line = lines.next();
      while (line.isPresent() && found < FEWEST_LINES) {
        boolean comment = line.get().isEmpty() || line.get().startsWith("#");
        double interval = comment ? 0 : milliseconds(line.get());
        if (!comment && !(interval > 0 && interval < 60_000)) {
          return false;
        }
        found += comment ? 0 : 1;
        line = lines.next();
      }
      return found == FEWEST_LINES;
    } catch (Stopped stopped) {
      return false;
    }
  }
}
