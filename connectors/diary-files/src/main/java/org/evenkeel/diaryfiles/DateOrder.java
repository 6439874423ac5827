package org.evenkeel.diaryfiles;

/// In which order a date is written. The marks between the parts may be `-`, `/` or `.`; years have
/// four digits, or two at the end (00–69 are 2000–2069, 70–99 are 1970–1999, as POSIX reads them).
public enum DateOrder {
  /// 2026-11-23, also 20261123.
  YEAR_MONTH_DAY,
  /// 23/11/2026, 23.11.26.
  DAY_MONTH_YEAR,
  /// 11/23/2026.
  MONTH_DAY_YEAR,
  /// Every date in the file can be read day first or month first: a person must say which. Nothing
  /// is read until then.
  UNDECIDED
}
