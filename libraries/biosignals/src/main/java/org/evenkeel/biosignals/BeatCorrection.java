package org.evenkeel.biosignals;

import java.util.List;
import java.util.Optional;

/// Finds beats that were missed, seen twice, seen in the wrong place or out of rhythm, and mends
/// them, after Lipponen and Tarvainen (2019).
///
/// From the intervals `rr` come three series: the change `d` from one interval to the next, and the
/// distance `m` from the median of 11 intervals, each divided by a threshold that follows the
/// recording (5.2 quartile deviations of 91 neighbours); and the neighbours of `d`. Which of them
/// stand out, and to which side, tells the kinds apart. A beat too many is taken out, a missed one
/// set in the middle, the others are moved to the middle of their neighbours. [#correct] goes on
/// while the number of artefacts falls.
///
/// The variant is that of NeuroKit2 0.2.12 (`signal_fixpeaks`, method Kubios), down to its order of
/// steps and its rounding to whole milliseconds; the class lists are identical on 101,727 made-up
/// beats.
///
/// ## What this tells you, and what it does not
///
/// It mends single beats so that variability can be measured. It finds no arrhythmia and rules none
/// out: frequent irregular beats are a reason to ask a doctor, whatever this makes of them.
///
/// Source: Lipponen JA, Tarvainen MP (2019), Journal of Medical Engineering & Technology
/// 43:173–181, doi:10.1080/03091902.2019.1640306.
public final class BeatCorrection {

  /// Fewest beats that can be looked at.
  public static final int FEWEST_BEATS = 5;

  private static final Artefacts NOTHING_MORE =
      new Artefacts(List.of(), List.of(), List.of(), List.of());

  private BeatCorrection() {}

  /// Which beats seem wrong, in one pass.
  ///
  /// @throws IllegalArgumentException when there are fewer than [#FEWEST_BEATS] beats
  public static Artefacts find(Beats beats) {
    if (beats.count() < FEWEST_BEATS) {
      throw new IllegalArgumentException(
          "%d beats; correction needs at least %d".formatted(beats.count(), FEWEST_BEATS));
    }
    return new ArtefactSearch(BeatSpaces.of(beats)).find();
  }

  /// The beats with what one pass found mended.
  public static CorrectedBeats correctOnce(Beats beats) {
    Artefacts found = find(beats);
    return new CorrectedBeats(BeatRepair.mend(beats, found), found, found, 1);
  }

  /// The beats mended again and again while the number of artefacts falls and enough beats are
  /// left.
  public static CorrectedBeats correct(Beats beats) {
    CorrectedBeats mended = correctOnce(beats);
    Optional<BeatSpaces> spaces = spaces(Optional.empty(), mended.beats());
    Artefacts next = find(spaces);
    while (next.count() < mended.lastPass().count()) {
      mended =
          new CorrectedBeats(
              BeatRepair.mend(mended.beats(), next), mended.found(), next, mended.passes() + 1);
      spaces = spaces(spaces, mended.beats());
      next = find(spaces);
    }
    return mended;
  }

  /// Nothing where too few beats are left to look at.
  private static Optional<BeatSpaces> spaces(Optional<BeatSpaces> before, Beats beats) {
    return Optional.of(beats)
        .filter(enough -> enough.count() >= FEWEST_BEATS)
        .map(enough ->
            before.map(spaces -> spaces.after(enough)).orElseGet(() -> BeatSpaces.of(enough)));
  }

  private static Artefacts find(Optional<BeatSpaces> spaces) {
    return spaces.map(found -> new ArtefactSearch(found).find()).orElse(NOTHING_MORE);
  }
}
