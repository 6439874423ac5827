package org.evenkeel.biosignals;

/// Beats after correction, and how much there was to correct.
///
/// @param beats the corrected beats
/// @param found the artefacts of the first pass, by index into the original beats
/// @param lastPass the artefacts of the last pass that was applied, by index into the beats of that
///   pass
/// @param passes how many passes were applied
public record CorrectedBeats(Beats beats, Artefacts found, Artefacts lastPass, int passes) {

  /// Artefacts of the first pass as a share of the corrected beats. Above .05 a window's
  /// variability should not be used, above .20 the recording is poor (a rule of practice, not of
  /// the paper).
  public double share() {
    return (double) found.count() / Math.max(1, beats.count());
  }
}
