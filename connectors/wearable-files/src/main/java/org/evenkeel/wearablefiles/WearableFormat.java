package org.evenkeel.wearablefiles;

/// Kinds of archive that are read.
public enum WearableFormat {
  /// `export.xml`, or the archive around it, from Health on an iPhone.
  APPLE_HEALTH,
  /// A FIT file, as Garmin, Wahoo, Polar and others write it.
  FIT,
  /// One time between two beats a line, in milliseconds or seconds.
  BEAT_INTERVALS,
  /// Time and count in columns, as actigraphs write it.
  ACTIGRAPHY
}
