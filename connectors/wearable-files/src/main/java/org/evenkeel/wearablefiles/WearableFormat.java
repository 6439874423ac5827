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
  ACTIGRAPHY,
  /// Data points of Open mHealth or IEEE 1752.1, as a list or one after the other.
  OPEN_MHEALTH,
  /// Fitbit's own archive, or a Google Takeout with Fitbit or Google Fit in it.
  FITBIT,
  /// The database that Android's Health Connect exports, or the archive around it.
  HEALTH_CONNECT,
  /// An archive of FIT files, as Garmin hands it out.
  GARMIN,
  /// The JSON that Oura hands out.
  OURA,
  /// The tables that Withings hands out.
  WITHINGS,
  /// The JSON that Polar hands out.
  POLAR
}
