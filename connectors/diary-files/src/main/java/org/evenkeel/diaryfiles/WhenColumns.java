package org.evenkeel.diaryfiles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Reads from a row when it was, by the columns that a mapping chose for it.
final class WhenColumns {

  private final DiaryMapping mapping;
  private final int moment;
  private final OptionalInt time;
  private final OptionalInt zone;

  WhenColumns(DiaryMapping mapping) {
    this.mapping = mapping;
    this.moment = first(WhenColumns::saysWhen).orElseThrow();
    this.time = first(ColumnRole.TimeOfDay.class::isInstance);
    this.zone = first(ColumnRole.Zone.class::isInstance);
  }

  When of(List<String> cells) throws CannotRead {
    When when = at(cells, place(cells));
    if (when.instant().isAfter(mapping.latest())) {
      throw new CannotRead(new LineTrouble.InTheFuture(when.instant()));
    }
    return when;
  }

  private When at(List<String> cells, When.Place place) throws CannotRead {
    String cell = needed(cells, moment);
    return switch (mapping.columns().get(moment).role()) {
      case ColumnRole.Day(DateOrder order) -> When.at(local(cell, order, cells), place);
      case ColumnRole.Timestamp(DateOrder order) -> stamp(cell, order).in(place);
      case ColumnRole.Epoch(EpochUnit unit) -> When.at(instant(cell, unit), place);
      case ColumnRole.TimeOfDay _,
          ColumnRole.Zone _,
          ColumnRole.Rated _,
          ColumnRole.Words _,
          ColumnRole.LeaveOut _ ->
          throw new IllegalStateException("Column %d does not say when".formatted(moment));
    };
  }

  private LocalDateTime local(String cell, DateOrder order, List<String> cells) throws CannotRead {
    LocalDate day = Days.parse(cell, order).orElseThrow(() -> noDate(cell));
    return day.atTime(time.isPresent() ? time(cells, time.getAsInt()) : mapping.usualTime());
  }

  private LocalTime time(List<String> cells, int column) throws CannotRead {
    String cell = needed(cells, column);
    return Times.parse(cell)
        .orElseThrow(
            () -> new CannotRead(new LineTrouble.NotATime(name(column), Cell.quoted(cell))));
  }

  private Stamp stamp(String cell, DateOrder order) throws CannotRead {
    return Stamp.parse(cell, order).orElseThrow(() -> noDate(cell));
  }

  private Instant instant(String cell, EpochUnit unit) throws CannotRead {
    OptionalDouble count = Numbers.parse(cell, mapping.dialect().decimalMark());
    if (count.isEmpty() || Math.abs(count.getAsDouble()) > 1e14) {
      throw noDate(cell);
    }
    return unit.instant((long) count.getAsDouble());
  }

  private When.Place place(List<String> cells) throws CannotRead {
    if (zone.isEmpty() || Cell.isMissing(Cell.clean(cells.get(zone.getAsInt())))) {
      return new When.Place(mapping.zone(), mapping.zoneKnown());
    }
    String cell = Cell.clean(cells.get(zone.getAsInt()));
    return Zones.parse(cell)
        .map(told -> new When.Place(told, ZoneKnown.TOLD))
        .orElseThrow(() ->
            new CannotRead(new LineTrouble.NotAZone(name(zone.getAsInt()), Cell.quoted(cell))));
  }

  private String needed(List<String> cells, int column) throws CannotRead {
    String cell = Cell.clean(cells.get(column));
    if (Cell.isMissing(cell)) {
      throw new CannotRead(new LineTrouble.Missing(name(column)));
    }
    return cell;
  }

  private CannotRead noDate(String cell) {
    return new CannotRead(new LineTrouble.NotADate(name(moment), Cell.quoted(cell)));
  }

  private String name(int column) {
    return mapping.columns().get(column).name();
  }

  private OptionalInt first(Predicate<ColumnRole> wanted) {
    return IntStream.range(0, mapping.columns().size())
        .filter(column -> wanted.test(mapping.columns().get(column).role()))
        .findFirst();
  }

  private static boolean saysWhen(ColumnRole role) {
    return role instanceof ColumnRole.Day
        || role instanceof ColumnRole.Timestamp
        || role instanceof ColumnRole.Epoch;
  }
}
