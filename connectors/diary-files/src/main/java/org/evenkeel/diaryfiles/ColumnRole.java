package org.evenkeel.diaryfiles;

/// What a column is used for.
public sealed interface ColumnRole {

  /// The day of the moment.
  record Day(DateOrder order) implements ColumnRole {}

  /// The time of day, beside a [Day]: `8:30`, `08:30:15`, `8:30 pm`.
  record TimeOfDay() implements ColumnRole {}

  /// Day and time in one cell, with or without an offset or zone: `2026-11-23T08:30+01:00`.
  record Timestamp(DateOrder order) implements ColumnRole {}

  /// Seconds or milliseconds since 1970.
  record Epoch(EpochUnit unit) implements ColumnRole {}

  /// The time zone of the row: `Europe/Amsterdam`, `+02:00`, `UTC`.
  record Zone() implements ColumnRole {}

  /// A number the person chose on a scale.
  record Rated(String label, RatingScale scale, Direction direction) implements ColumnRole {}

  /// Words the person wrote, kept as they are.
  record Words() implements ColumnRole {}

  /// Not taken over.
  record LeaveOut() implements ColumnRole {}
}
