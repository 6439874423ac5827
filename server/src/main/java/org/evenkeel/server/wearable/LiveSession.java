package org.evenkeel.server.wearable;

import java.util.List;
import java.util.Optional;
import org.evenkeel.biosignals.BeatCorrection;
import org.evenkeel.biosignals.Beats;
import org.evenkeel.biosignals.BreathingCoherence;
import org.evenkeel.biosignals.CorrectedBeats;
import org.evenkeel.biosignals.Intervals;
import org.evenkeel.biosignals.TimeDomain;

/// A session in a few numbers, for the page that follows it.
///
/// @param rate beats a minute, over all of it
/// @param mended percent of the longest stretch's beats that were set right
/// @param spread RMSSD of the longest stretch in milliseconds; of a strap only, a minute or longer,
///   where hardly anything had to be mended
/// @param together how far heart and breath moved together in it, 0 to 100
public record LiveSession(
    LiveSource source,
    double minutes,
    int beats,
    double rate,
    double mended,
    Optional<Double> spread,
    Optional<Double> together) {
  private static final double MOST_MENDED = .05;
  private static final int FEWEST = 20;
  private static final double MINUTE = 60_000;

  static LiveSession of(LiveSource source, LiveBeats beats) {
    double length =
        beats.stretches().stream()
            .flatMap(one -> one.intervals().stream())
            .mapToDouble(one -> one)
            .sum();
    Optional<CorrectedBeats> mended = mended(beats.longest().intervals());
    Optional<Intervals> clean =
        mended.filter(one -> one.share() <= MOST_MENDED).map(one -> one.beats().intervals());
    return new LiveSession(
        source,
        length / MINUTE,
        beats.count(),
        MINUTE * beats.count() / length,
        100 * mended.map(CorrectedBeats::share).orElse(0.0),
        clean
            .filter(one -> source == LiveSource.STRAP && one.duration() >= MINUTE)
            .map(one -> TimeDomain.of(one).rmssd()),
        clean.flatMap(BreathingCoherence::of).map(one -> 100 * one.share()));
  }

  static Optional<CorrectedBeats> mended(List<Double> intervals) {
    return intervals.size() < FEWEST
        ? Optional.empty()
        : Optional.of(BeatCorrection.correct(beats(intervals)));
  }

  /// Times of the beats in whole milliseconds, the first at 0.
  private static Beats beats(List<Double> intervals) {
    long[] times = new long[intervals.size() + 1];
    double since = 0;
    for (int i = 0; i < intervals.size(); i++) {
      since += intervals.get(i);
      times[i + 1] = Math.round(since);
    }
    return Beats.at(times);
  }
}
