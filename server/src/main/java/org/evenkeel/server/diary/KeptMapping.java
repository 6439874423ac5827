package org.evenkeel.server.diary;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.evenkeel.diaryfiles.DiaryDialect;
import org.evenkeel.diaryfiles.DiaryMapping;
import org.evenkeel.diaryfiles.MappedColumn;
import org.evenkeel.diaryfiles.ZoneKnown;

/// A mapping as it is written down until its file is read.
record KeptMapping(
    String charset,
    char delimiter,
    char decimalMark,
    long headerLine,
    List<ColumnChoice> columns,
    String zone,
    ZoneKnown zoneKnown,
    LocalTime usualTime,
    Instant latest) {
  static KeptMapping of(DiaryMapping mapping) {
    DiaryDialect dialect = mapping.dialect();
    return new KeptMapping(
        dialect.charset().name(),
        dialect.delimiter(),
        dialect.decimalMark(),
        dialect.headerLine(),
        mapping.columns().stream()
            .map(column -> ColumnChoice.of(column.name(), column.role()))
            .toList(),
        mapping.zone().getId(),
        mapping.zoneKnown(),
        mapping.usualTime(),
        mapping.latest());
  }

  DiaryMapping mapping() {
    return new DiaryMapping(
        new DiaryDialect(Charset.forName(charset), delimiter, decimalMark, headerLine),
        columns.stream()
            .map(column -> new MappedColumn(column.name(), column.columnRole()))
            .toList(),
        ZoneId.of(zone),
        zoneKnown,
        usualTime,
        latest);
  }
}
