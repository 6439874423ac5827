package org.evenkeel.biosignals;

import java.util.List;
import java.util.Optional;

/// The pace of breathing at which someone's heart swings most, among those they tried.
///
/// Each pace is breathed for about two minutes; its swing is the power of the heart's wave between
/// 0.04 and 0.15 Hz (LF of [LombScargle]), in ms². The pace with the largest is taken. Paces lie
/// between 4.5 and 6.5 breaths a minute in most adults.
///
/// ## What this tells you, and what it does not
///
/// A pace that suits for practice, as found today. Neighbouring paces are often as good; it may be
/// another one next month. Breathing so slowly is not for everybody: who is pregnant or has a lung
/// or heart disease asks first, and who gets dizzy stops.
///
/// Source: Lehrer PM, Vaschillo E, Vaschillo B (2000), Applied Psychophysiology and Biofeedback
/// 25:177–191, doi:10.1023/A:1009554825745.
///
/// @param breathsPerMinute the pace
/// @param power LF at it, ms²
public record ResonanceRate(double breathsPerMinute, double power) {

  /// One pace that was tried.
  ///
  /// @param breathsPerMinute 4 to 8
  /// @param intervals of at least two minutes at it
  public record Trial(double breathsPerMinute, Intervals intervals) {

    public Trial {
      if (!(breathsPerMinute >= 4 && breathsPerMinute <= 8)) {
        throw new IllegalArgumentException(
            "%s breaths a minute; trials lie between 4 and 8".formatted(breathsPerMinute));
      }
    }
  }

  /// The best of the paces; nothing when none was tried, or none moved the heart.
  ///
  /// @throws IllegalArgumentException when a trial lasts less than two minutes
  public static Optional<ResonanceRate> of(List<Trial> trials) {
    return trials.stream()
        .map(trial ->
            new ResonanceRate(trial.breathsPerMinute(), LombScargle.of(trial.intervals()).lf()))
        .filter(rate -> rate.power() > 0)
        .reduce((a, b) -> b.power() > a.power() ? b : a);
  }
}
