package org.evenkeel.wearablefiles;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The tables in the Fitbit folder of a Google Takeout. What a column is called says what it is.
///
/// Times with `Z` are UTC; others are local. Columns were seen in public parsers only.
final class FitbitTable implements Shape {

  private record Column(String name, BodyStream stream, Duration length) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("beats per minute", BodyStream.HEART_RATE, Duration.ZERO),
          new Column("steps", BodyStream.STEPS, Duration.ofMinutes(1)),
          new Column("daily_respiratory_rate", BodyStream.BREATHING_RATE, Duration.ofDays(1)),
          new Column("average_value", BodyStream.OXYGEN_SATURATION, Duration.ofDays(1)));

  @Override
  public WearableFormat format() {
    return WearableFormat.FITBIT;
  }

  @Override
  public boolean fits(String file, String within, Json record) {
    return record.has("timestamp") && column(record).isPresent();
  }

  @Override
  public void read(Json record, Taking taking) throws Stopped {
    Column column = column(record).orElseThrow();
    taking.lasting(
        column.stream(),
        record.at("timestamp").text().flatMap(taking.moments()::iso),
        column.length(),
        record.at(column.name()).number());
  }

  private static Optional<Column> column(Json record) {
    return COLUMNS.stream().filter(column -> record.has(column.name())).findFirst();
  }
}
