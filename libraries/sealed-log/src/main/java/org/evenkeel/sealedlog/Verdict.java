package org.evenkeel.sealedlog;

/// What an inspection found.
public sealed interface Verdict {
  /// Every line fits, and so does every head.
  ///
  /// @param lines how many there are
  /// @param unanchored how many came after the newest head: the only ones that could have been
  ///   changed unseen
  record Whole(long lines, long unanchored) implements Verdict {}

  /// @param number the line at which it shows; 0 when the log is empty
  record Broken(long number, Why why) implements Verdict {}

  enum Why {
    /// The line does not carry the hash of the line before it: one was put in, taken out or moved.
    NOT_FASTENED,
    /// The line's content is not what its hash says.
    CHANGED,
    /// A signed head names another line here: the log was rewritten.
    REWRITTEN,
    /// A signed head names a line that is not there: lines are gone.
    MISSING,
    /// The heads themselves do not follow one another, or are not signed with this key.
    HEADS
  }
}
