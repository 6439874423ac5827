package org.evenkeel.server.wearable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.BodyStream;
import org.evenkeel.wearablefiles.Device;
import org.evenkeel.wearablefiles.ZoneKnown;

/// Heartbeats as a page saw them come in, in stretches without a gap.
///
/// Written `1790000000000:812.5,800.781|1790000300000:…`: when the first interval of a stretch
/// began, in milliseconds since 1970, and the intervals in milliseconds. At most [#MOST] of 200 to
/// 3000 ms, begun within the last day.
record LiveBeats(List<Stretch> stretches) {
  static final int MOST = 40_000;
  private static final int LONGEST_TEXT = 600_000;
  private static final double SHORTEST = 200;
  private static final double LONGEST = 3000;
  private static final Duration PIECE = Duration.ofSeconds(10);

  LiveBeats {
    stretches = List.copyOf(stretches);
  }

  /// Intervals that followed one another, in milliseconds.
  record Stretch(Instant from, List<Double> intervals) {
    Stretch {
      intervals = List.copyOf(intervals);
    }

    Instant to() {
      return after(intervals.stream().mapToDouble(one -> one).sum());
    }

    Instant after(double milliseconds) {
      return from.plusNanos(Math.round(milliseconds * 1_000_000));
    }

    private Stretch earlier(Duration by) {
      return new Stretch(from.minus(by), intervals);
    }
  }

  /// A clock that goes fast is set back, so that nothing was measured in time to come.
  ///
  /// @throws IllegalArgumentException when it is no such text
  static LiveBeats read(String text, Instant now) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "%d letters of beats; at most %d".formatted(text.length(), LONGEST_TEXT));
    }
    List<Stretch> read = Arrays.stream(text.split("\\|", -1)).map(LiveBeats::stretch).toList();
    Instant end = read.stream().map(Stretch::to).max(Instant::compareTo).orElse(now);
    Duration fast = end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
    return new LiveBeats(read.stream().map(one -> one.earlier(fast)).toList()).checked(now);
  }

  private static Stretch stretch(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("A stretch of beats is a moment and its intervals");
    }
    return new Stretch(Instant.ofEpochMilli(Long.parseLong(parts[0])), intervals(parts[1]));
  }

  static List<Double> intervals(String text) {
    List<Double> intervals =
        Arrays.stream(text.split(",", MOST + 1)).map(Double::parseDouble).toList();
    if (intervals.size() > MOST
        || !intervals.stream().allMatch(one -> one >= SHORTEST && one <= LONGEST)) {
      throw new IllegalArgumentException(
          "Intervals of beats are at most %d and last %.0f to %.0f ms"
              .formatted(MOST, SHORTEST, LONGEST));
    }
    return intervals;
  }

  private LiveBeats checked(Instant now) {
    boolean lately =
        stretches.stream().allMatch(one -> one.from().isAfter(now.minus(Duration.ofDays(1))));
    if (count() > MOST || !lately) {
      throw new IllegalArgumentException(
          "%d beats; at most %d, of the last day".formatted(count(), MOST));
    }
    return this;
  }

  int count() {
    return stretches.stream().mapToInt(one -> one.intervals().size()).sum();
  }

  Stretch longest() {
    return stretches.stream()
        .reduce((a, b) -> b.intervals().size() > a.intervals().size() ? b : a)
        .orElseThrow();
  }

  /// A strap's intervals are kept one by one.
  List<BodySample> beats(Device strap, ZoneId zone) {
    List<BodySample> samples = new ArrayList<>();
    for (Stretch stretch : stretches) {
      double since = 0;
      for (double interval : stretch.intervals()) {
        Instant from = stretch.after(since);
        since += interval;
        samples.add(
            sample(BodyStream.BEAT_INTERVAL, strap, from, stretch.after(since), interval, zone));
      }
    }
    return samples;
  }

  /// A camera sees beats to about a thirtieth of a second: enough for a rate over ten seconds, not
  /// for the time between two beats.
  List<BodySample> rates(Device camera, ZoneId zone) {
    List<BodySample> samples = new ArrayList<>();
    for (Stretch stretch : stretches) {
      double since = 0;
      double begun = 0;
      int beats = 0;
      for (double interval : stretch.intervals()) {
        since += interval;
        beats++;
        if (since - begun >= PIECE.toMillis()) {
          double rate = Math.rint(10 * 60_000 * beats / (since - begun)) / 10;
          Instant at = stretch.after(since);
          samples.add(sample(BodyStream.HEART_RATE, camera, at, at, rate, zone));
          begun = since;
          beats = 0;
        }
      }
    }
    return samples;
  }

  private static BodySample sample(
      BodyStream stream, Device device, Instant from, Instant to, double value, ZoneId zone) {
    int offset = zone.getRules().getOffset(from).getTotalSeconds();
    return new BodySample(stream, device, from, to, value, offset, ZoneKnown.TOLD);
  }
}
