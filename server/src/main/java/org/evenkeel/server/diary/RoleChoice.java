package org.evenkeel.server.diary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.diaryfiles.ColumnRole;
import org.evenkeel.diaryfiles.DateOrder;
import org.evenkeel.diaryfiles.EpochUnit;

/// What a column can be used for, as one choice of a list. A rating needs its scale besides.
public enum RoleChoice {
  RATED(Optional.empty()),
  WORDS(new ColumnRole.Words()),
  LEAVE_OUT(new ColumnRole.LeaveOut()),
  DAY_UNSURE(new ColumnRole.Day(DateOrder.UNDECIDED)),
  DAY_FIRST(new ColumnRole.Day(DateOrder.DAY_MONTH_YEAR)),
  MONTH_FIRST(new ColumnRole.Day(DateOrder.MONTH_DAY_YEAR)),
  YEAR_FIRST(new ColumnRole.Day(DateOrder.YEAR_MONTH_DAY)),
  TIME(new ColumnRole.TimeOfDay()),
  STAMP_UNSURE(new ColumnRole.Timestamp(DateOrder.UNDECIDED)),
  STAMP_DAY_FIRST(new ColumnRole.Timestamp(DateOrder.DAY_MONTH_YEAR)),
  STAMP_MONTH_FIRST(new ColumnRole.Timestamp(DateOrder.MONTH_DAY_YEAR)),
  STAMP_YEAR_FIRST(new ColumnRole.Timestamp(DateOrder.YEAR_MONTH_DAY)),
  EPOCH_SECONDS(new ColumnRole.Epoch(EpochUnit.SECONDS)),
  EPOCH_MILLISECONDS(new ColumnRole.Epoch(EpochUnit.MILLISECONDS)),
  ZONE(new ColumnRole.Zone());

  private final Optional<ColumnRole> role;

  RoleChoice(ColumnRole role) {
    this(Optional.of(role));
  }

  RoleChoice(Optional<ColumnRole> role) {
    this.role = role;
  }

  static RoleChoice of(ColumnRole role) {
    return Arrays.stream(values())
        .filter(choice -> choice.role.filter(role::equals).isPresent())
        .findFirst()
        .orElse(RATED);
  }

  /// The role, unless it is a rating.
  Optional<ColumnRole> plain() {
    return role;
  }

  /// Whether it says, or helps to say, when.
  public boolean when() {
    return ordinal() >= DAY_UNSURE.ordinal();
  }

  /// Whether somebody must still say which way round dates are.
  public boolean unsure() {
    return this == DAY_UNSURE || this == STAMP_UNSURE;
  }

  public String messageKey() {
    return "diary.role-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
