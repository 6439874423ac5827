package org.evenkeel.psychometrics;

/// A named range of scores, such as `moderate`, 10 to 14. The words for it are the product's; this
/// is its name.
///
/// A band describes how many symptoms were reported. It is not a diagnosis.
///
/// @param name lower-case English word by which messages are found
/// @param from lowest whole score of the band
/// @param to highest whole score of the band
public record Band(String name, int from, int to) {
  /// @throws IllegalArgumentException if the band ends before it begins
  public Band {
    if (to < from) {
      throw new IllegalArgumentException(
          "Band %s runs from %d to %d; it must not end before it begins".formatted(name, from, to));
    }
  }

  /// Whether the whole score lies in the band.
  public boolean contains(long score) {
    return score >= from && score <= to;
  }
}
