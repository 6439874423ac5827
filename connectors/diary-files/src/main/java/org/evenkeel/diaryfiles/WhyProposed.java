package org.evenkeel.diaryfiles;

/// Why a column is proposed for its role.
public enum WhyProposed {
  /// Nine of ten filled cells are dates, and only one order fits them all.
  HOLDS_DATES("its cells are dates"),
  /// Nine of ten filled cells are dates, day first and month first alike.
  HOLDS_DATES_IN_UNSURE_ORDER("its cells are dates, but day and month could be either way round"),
  HOLDS_TIMES("its cells are times of day"),
  HOLDS_TIMESTAMPS("its cells are dates with times"),
  HOLDS_EPOCH_COUNTS("its numbers count seconds or milliseconds since 1970"),
  HOLDS_ZONES("its cells are time zones"),
  /// All numbers lie on a scale in common use.
  FITS_A_COMMON_SCALE("its numbers fit a scale in common use"),
  /// Numbers on no common scale: the range seen is proposed.
  NUMBERS_ON_THEIR_OWN_SCALE("its cells are numbers; the scale is the range that was seen"),
  HOLDS_WORDS("its cells are words"),
  EMPTY("it is empty"),
  ALWAYS_THE_SAME("it says the same on every line"),
  /// Row numbers, day numbers, phases of a study.
  ONLY_GOES_ONE_WAY("its numbers only go one way, as row or day numbers do"),
  /// Numbers of prompts within a day.
  COUNTS_UP_AGAIN_AND_AGAIN("its numbers count up again and again, as numbers of prompts do"),
  /// A few numbers far apart: a list of answers by number.
  LOOKS_LIKE_CODES("its few numbers far apart look like codes"),
  /// A date or time column is already there.
  ANOTHER_COLUMN_SAYS_WHEN("another column says when"),
  /// Cells of several kinds.
  MIXED("its cells are of different kinds");

  private final String reason;

  WhyProposed(String reason) {
    this.reason = reason;
  }

  /// The reason in English, to follow “because”.
  public String reason() {
    return reason;
  }
}
