package org.evenkeel.server.wearable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenkeel.biosignals.BeatCorrection;
import org.evenkeel.biosignals.Beats;
import org.evenkeel.biosignals.CorrectedBeats;
import org.evenkeel.biosignals.RestingHeartRate;
import org.evenkeel.biosignals.TimeDomain;
import org.evenkeel.wearablefiles.BodySample;

/// What is worked out from the heart's rate and its beats.
final class HeartOfADay {
  private static final long WINDOW = Duration.ofMinutes(5).toMillis();
  private static final long GAP = 3000;
  private static final int FEWEST_BEATS = 200;
  private static final int FEWEST_WINDOWS = 3;
  private static final double MOST_MENDED = .05;

  private HeartOfADay() {}

  /// The rate at rest of that sleep.
  static Optional<Double> resting(List<BodySample> rates, SleepOfADay sleep) {
    double[] sums = new double[sleep.minutes().minutes()];
    int[] counts = new int[sums.length];
    for (BodySample rate : rates) {
      long minute = Math.floorDiv(Duration.between(sleep.from(), rate.from()).toSeconds(), 60);
      if (minute >= 0 && minute < sums.length) {
        sums[(int) minute] += rate.value();
        counts[(int) minute]++;
      }
    }
    double[] perMinute = new double[sums.length];
    Arrays.setAll(perMinute, i -> counts[i] == 0 ? Double.NaN : sums[i] / counts[i]);
    return RestingHeartRate.of(perMinute, sleep.minutes()).map(RestingHeartRate::beatsPerMinute);
  }

  /// RMSSD of the beats in windows of five minutes, mended; the middle of those windows in which
  /// hardly anything had to be mended. Nothing where there are fewer than three.
  static OptionalDouble spread(List<BodySample> intervals) {
    double[] windows =
        windows(intervals).stream()
            .filter(beats -> beats.length >= FEWEST_BEATS)
            .map(Beats::at)
            .map(BeatCorrection::correct)
            .filter(mended -> mended.share() <= MOST_MENDED)
            .map(CorrectedBeats::beats)
            .mapToDouble(beats -> TimeDomain.of(beats.intervals()).rmssd())
            .sorted()
            .toArray();
    return windows.length < FEWEST_WINDOWS
        ? OptionalDouble.empty()
        : OptionalDouble.of((windows[(windows.length - 1) / 2] + windows[windows.length / 2]) / 2);
  }

  /// Times of beats that follow one another, cut at gaps and after five minutes.
  private static List<long[]> windows(List<BodySample> intervals) {
    List<long[]> windows = new ArrayList<>();
    List<Long> window = new ArrayList<>();
    for (BodySample one :
        intervals.stream().sorted(Comparator.comparing(BodySample::to)).toList()) {
      long beat = millis(one.to());
      boolean apart =
          !window.isEmpty()
              && (beat - window.getLast() > GAP || beat - window.getFirst() >= WINDOW);
      if (apart) {
        windows.add(times(window));
        window.clear();
      }
      if (window.isEmpty() || beat > window.getLast()) {
        window.add(beat);
      }
    }
    windows.add(times(window));
    return windows;
  }

  private static long millis(Instant moment) {
    return moment.toEpochMilli();
  }

  private static long[] times(List<Long> window) {
    return window.stream().mapToLong(beat -> beat).toArray();
  }

  /// The mean of what the maker worked out; nothing where it did not.
  static OptionalDouble mean(List<BodySample> samples) {
    return samples.stream().mapToDouble(BodySample::value).average();
  }
}
