package org.evenkeel.diaryfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What a mapping lacks.
final class MappingCheck {

  private final DiaryMapping mapping;
  private final List<MappingTrouble> troubles = new ArrayList<>();

  private MappingCheck(DiaryMapping mapping) {
    this.mapping = mapping;
  }

  static List<MappingTrouble> of(DiaryMapping mapping) {
    MappingCheck check = new MappingCheck(mapping);
    check.date();
    check.time();
    check.zone();
    check.content();
    return List.copyOf(check.troubles);
  }

  private void date() {
    List<String> dates = named(MappingCheck::saysWhen);
    if (dates.isEmpty()) {
      troubles.add(new MappingTrouble.NoDateColumn());
    }
    if (dates.size() > 1) {
      troubles.add(new MappingTrouble.SeveralDateColumns(dates));
    }
    named(MappingCheck::isUndecided)
        .forEach(name -> troubles.add(new MappingTrouble.DateOrderUndecided(name)));
  }

  private void time() {
    List<String> times = named(ColumnRole.TimeOfDay.class::isInstance);
    if (times.size() > 1) {
      troubles.add(new MappingTrouble.SeveralTimeColumns(times));
    }
    if (!times.isEmpty() && named(ColumnRole.Day.class::isInstance).isEmpty()) {
      troubles.add(new MappingTrouble.TimeWithoutDay(times.getFirst()));
    }
  }

  private void zone() {
    List<String> zones = named(ColumnRole.Zone.class::isInstance);
    if (zones.size() > 1) {
      troubles.add(new MappingTrouble.SeveralZoneColumns(zones));
    }
  }

  private void content() {
    if (named(MappingCheck::isContent).isEmpty()) {
      troubles.add(new MappingTrouble.NothingToKeep());
    }
  }

  private List<String> named(Predicate<ColumnRole> wanted) {
    return mapping.columns().stream()
        .filter(column -> wanted.test(column.role()))
        .map(MappedColumn::name)
        .toList();
  }

  private static boolean saysWhen(ColumnRole role) {
    return role instanceof ColumnRole.Day
        || role instanceof ColumnRole.Timestamp
        || role instanceof ColumnRole.Epoch;
  }

  private static boolean isUndecided(ColumnRole role) {
    return role.equals(new ColumnRole.Day(DateOrder.UNDECIDED))
        || role.equals(new ColumnRole.Timestamp(DateOrder.UNDECIDED));
  }

  private static boolean isContent(ColumnRole role) {
    return role instanceof ColumnRole.Rated || role instanceof ColumnRole.Words;
  }
}
