package org.evenkeel.wearablefiles;

/// How the offset of a sample's local time is known. Its instant is certain, unless [#UNKNOWN].
public enum ZoneKnown {
  /// The file says where the clock stood when the sample was taken.
  TOLD,
  /// The file has an offset that need not be that of the moment: Apple writes every date in the
  /// zone in which the phone was when the archive was made.
  INFERRED,
  /// The file has local times and no zone; they are read in the zone that the reader was given.
  UNKNOWN
}
