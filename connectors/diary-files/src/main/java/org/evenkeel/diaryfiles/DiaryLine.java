package org.evenkeel.diaryfiles;

/// What became of one row of the file: a moment, or a refusal with its reason. Every row becomes
/// exactly one of them.
public sealed interface DiaryLine permits DiaryMoment, RefusedLine {

  /// The line on which the row begins, counted from 1 as a text editor counts.
  long line();
}
