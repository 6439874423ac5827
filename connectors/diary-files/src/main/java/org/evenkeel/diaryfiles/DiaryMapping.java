package org.evenkeel.diaryfiles;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// What the person chose: what each column means, and in which zone they wrote.
///
/// A mapping may be unfinished; [#troubles()] says what is still to be decided. Each `with…` gives
/// a changed copy.
///
/// @param dialect how the file is written, as the preview found it
/// @param columns every column of the file, in its order
/// @param zone the zone of rows that do not give one themselves
/// @param zoneKnown how that zone is known
/// @param usualTime the time of day for a diary that has a day and no time
/// @param latest moments after this are refused as written in the future; [Instant#MAX] for no
///   limit
public record DiaryMapping(
    DiaryDialect dialect,
    List<MappedColumn> columns,
    ZoneId zone,
    ZoneKnown zoneKnown,
    LocalTime usualTime,
    Instant latest) {

  public DiaryMapping {
    columns = List.copyOf(columns);
  }

  /// The same mapping with another role for one column.
  ///
  /// @param column position in the file, counted from 0
  public DiaryMapping with(int column, ColumnRole role) {
    if (column < 0 || column >= columns.size()) {
      throw new IllegalArgumentException(
          "Column %d; this file has columns 0 to %d".formatted(column, columns.size() - 1));
    }
    List<MappedColumn> changed = new ArrayList<>(columns);
    changed.set(column, new MappedColumn(columns.get(column).name(), role));
    return new DiaryMapping(dialect, changed, zone, zoneKnown, usualTime, latest);
  }

  /// The same mapping, written in this zone.
  public DiaryMapping writtenIn(ZoneId otherZone, ZoneKnown known) {
    return new DiaryMapping(dialect, columns, otherZone, known, usualTime, latest);
  }

  /// The same mapping, with this time for days without a time.
  public DiaryMapping usuallyAt(LocalTime time) {
    return new DiaryMapping(dialect, columns, zone, zoneKnown, time, latest);
  }

  /// The same mapping, refusing moments after this one.
  public DiaryMapping notAfter(Instant otherLatest) {
    return new DiaryMapping(dialect, columns, zone, zoneKnown, usualTime, otherLatest);
  }

  /// The ratings that will be read, in the order of the file.
  public List<Rating> ratings() {
    return columns.stream()
        .filter(column -> column.role() instanceof ColumnRole.Rated)
        .map(column -> rating(column.name(), (ColumnRole.Rated) column.role()))
        .toList();
  }

  /// What must still be decided before this mapping can be read with; empty when it is ready.
  public List<MappingTrouble> troubles() {
    return MappingCheck.of(this);
  }

  static Rating rating(String name, ColumnRole.Rated role) {
    return new Rating(name, role.label(), role.scale(), role.direction());
  }
}
