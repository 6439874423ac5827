package org.evenkeel.server.wearable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenkeel.biosignals.CorrectedBeats;
import org.evenkeel.biosignals.LombScargle;
import org.evenkeel.biosignals.ResonanceRate;

/// Which of the paces that somebody tried moved their heart most.
///
/// Written `6.5:923.8,880.9|6:…`: breaths a minute and the intervals of at least two minutes at
/// them. A pace at which more than one beat in twenty had to be mended counts for nothing.
final class FindingAPace {
  private static final double MOST_MENDED = .05;
  private static final int FEWEST = 3;
  private static final int MOST = 9;

  private FindingAPace() {}

  /// Nothing where fewer than three paces were measured well.
  ///
  /// @throws IllegalArgumentException when it is no such text, or a pace lies outside 4 to 8
  static Optional<Double> in(String text) {
    String[] tried = text.split("\\|", MOST + 1);
    if (tried.length > MOST) {
      throw new IllegalArgumentException("At most %d paces are tried".formatted(MOST));
    }
    List<ResonanceRate.Trial> trials = new ArrayList<>();
    Arrays.stream(tried).forEach(one -> trial(one).ifPresent(trials::add));
    return trials.size() < FEWEST
        ? Optional.empty()
        : ResonanceRate.of(trials).map(ResonanceRate::breathsPerMinute);
  }

  private static Optional<ResonanceRate.Trial> trial(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("A trial is a pace and its intervals");
    }
    double pace = Double.parseDouble(parts[0]);
    return LiveSession.mended(LiveBeats.intervals(parts[1]))
        .filter(mended -> mended.share() <= MOST_MENDED)
        .map(CorrectedBeats::beats)
        .filter(beats -> beats.intervals().duration() >= LombScargle.SHORTEST)
        .map(beats -> new ResonanceRate.Trial(pace, beats.intervals()));
  }
}
