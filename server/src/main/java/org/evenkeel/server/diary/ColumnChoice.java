package org.evenkeel.server.diary;

import org.evenkeel.diaryfiles.ColumnRole;
import org.evenkeel.diaryfiles.Direction;
import org.evenkeel.diaryfiles.RatingScale;

/// What a person chose for one column, as it stands in the form.
///
/// @param name of the column in the file
/// @param label what it is called here, for a rating
/// @param low lowest answer, as it was typed
/// @param high highest answer, as it was typed
public record ColumnChoice(
    String name, RoleChoice role, String label, String low, String high, Direction direction) {
  static ColumnChoice of(String name, ColumnRole role) {
    return role instanceof ColumnRole.Rated(String label, RatingScale scale, Direction direction)
        ? new ColumnChoice(
            name,
            RoleChoice.RATED,
            label,
            Sayings.plain(scale.lowest()),
            Sayings.plain(scale.highest()),
            direction)
        : new ColumnChoice(name, RoleChoice.of(role), name, "", "", Direction.NOT_SAID);
  }

  ColumnChoice leftOut() {
    return new ColumnChoice(name, RoleChoice.LEAVE_OUT, label, low, high, direction);
  }

  /// @throws IllegalArgumentException when it is a rating without a proper scale
  ColumnRole columnRole() {
    return role.plain().orElseGet(() -> new ColumnRole.Rated(label.strip(), scale(), direction));
  }

  private RatingScale scale() {
    return new RatingScale(number(low), number(high));
  }

  private static double number(String typed) {
    return Double.parseDouble(typed.strip().replace(',', '.').replace('−', '-'));
  }

  boolean hasScale() {
    try {
      return !label.isBlank() && columnRole() instanceof ColumnRole.Rated;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
