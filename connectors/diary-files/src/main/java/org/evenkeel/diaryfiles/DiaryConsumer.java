package org.evenkeel.diaryfiles;

/// Takes what is read, row by row, in the order of the file. It may throw to end the reading: the
/// exception reaches whoever called the reader, and reading can begin again at any line.
public interface DiaryConsumer {

  /// A row became a moment.
  void moment(DiaryMoment moment);

  /// A row was refused.
  void refused(RefusedLine refusal);

  /// So far so good; told every few hundred rows and at the end.
  default void progress(DiaryProgress progress) {}
}
