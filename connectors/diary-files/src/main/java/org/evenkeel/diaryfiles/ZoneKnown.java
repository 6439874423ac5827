package org.evenkeel.diaryfiles;

/// How a moment's time zone is known.
public enum ZoneKnown {
  /// The file says it, or the person said it.
  TOLD,
  /// Taken from something else, such as the browser in use at the time of the import.
  INFERRED,
  /// Nobody knows; times are read as if written in the zone of the mapping, which is a stand-in.
  UNKNOWN
}
