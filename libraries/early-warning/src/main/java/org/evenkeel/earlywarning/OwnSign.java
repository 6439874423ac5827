package org.evenkeel.earlywarning;

import java.time.LocalDate;
import java.util.Collection;

/// A warning sign the person wrote for themselves, such as "I stop opening my post", and when it
/// counts: noted on so many of the last days. It runs beside the statistics; neither overrules the
/// other.
///
/// **What this tells you, and what it does not.** That the person noticed what they had said they
/// would notice. No study stands behind anyone's own sign but their own experience, and not noting
/// it is no sign of health.
///
/// @param id whatever names the sign
/// @param days on how many days it must be noted, 1 or more
/// @param within of how many last days, as many or more
/// @param <I> type of the name
public record OwnSign<I>(I id, int days, int within) {

  public OwnSign {
    if (days < 1 || within < days) {
      throw new IllegalArgumentException(
          "The sign counts from %d of %d days; it takes 1 or more, of as many or more"
              .formatted(days, within));
    }
  }

  /// Noted on two of the last seven days.
  public static <I> OwnSign<I> of(I id) {
    return new OwnSign<>(id, 2, 7);
  }

  /// Whether it counts on this day.
  ///
  /// @param noted the days on which the person noted it
  public boolean counts(Collection<LocalDate> noted, LocalDate today) {
    LocalDate before = today.minusDays(within);
    return noted.stream()
            .filter(date -> date.isAfter(before) && !date.isAfter(today))
            .distinct()
            .count()
        >= days;
  }
}
