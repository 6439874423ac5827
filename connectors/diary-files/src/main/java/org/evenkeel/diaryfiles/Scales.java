package org.evenkeel.diaryfiles;

import java.util.List;
import java.util.Optional;

/// Scales in common use, narrowest first, and which of them a range of answers suggests.
final class Scales {

  private static final RatingScale ONE_TO_FIVE = new RatingScale(1, 5);
  private static final RatingScale ONE_TO_SEVEN = new RatingScale(1, 7);
  private static final List<RatingScale> FROM_ZERO =
      List.of(new RatingScale(0, 1), ONE_TO_SEVEN, new RatingScale(0, 10), new RatingScale(0, 100));
  private static final List<RatingScale> AROUND_ZERO =
      List.of(
          new RatingScale(-3, 3),
          new RatingScale(-5, 5),
          new RatingScale(-10, 10),
          new RatingScale(-50, 50),
          new RatingScale(-100, 100));

  private Scales() {}

  /// The narrowest common scale that holds both ends.
  ///
  /// @param sevenElsewhere whether another column of the file goes to 6 or 7: people seldom meet
  ///   two scales in one diary, so a column that stays at 5 or less is then read as 1–7 too
  static Optional<RatingScale> common(double lowest, double highest, boolean sevenElsewhere) {
    if (!sevenElsewhere && lowest >= 1 && highest <= 5) {
      return Optional.of(ONE_TO_FIVE);
    }
    List<RatingScale> scales = lowest < 0 ? AROUND_ZERO : FROM_ZERO;
    return scales.stream().filter(s -> s.holds(lowest) && s.holds(highest)).findFirst();
  }

  /// The range that was seen.
  static RatingScale seen(double lowest, double highest) {
    return new RatingScale(lowest, highest > lowest ? highest : lowest + 1);
  }

  /// Whether these answers can only come from a scale that goes to 7.
  static boolean reachesSeven(double lowest, double highest) {
    return lowest >= 1 && highest > 5 && highest <= 7;
  }
}
