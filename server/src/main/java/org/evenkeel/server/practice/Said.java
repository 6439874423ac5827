package org.evenkeel.server.practice;

import org.evenkeel.selfhelp.Measure;
import org.evenkeel.selfhelp.Moment;

/// What somebody answered at one step.
public sealed interface Said {
  /// The longest text of one answer, in characters.
  int MOST_WORDS = 4000;

  String step();

  /// A number on a scale.
  record Rated(String step, Measure measure, Moment moment, int value) implements Said {}

  /// Words, a time, a number of something, or the keys of what was chosen.
  ///
  /// @param entry the line, from 0, where a question has several
  record Wrote(String step, int entry, String words) implements Said {
    public Wrote {
      if (words.isBlank() || words.length() > MOST_WORDS) {
        throw new IllegalArgumentException(
            "An answer has %d characters; it has 1 to %d".formatted(words.length(), MOST_WORDS));
      }
    }

    /// Says where, never what.
    @Override
    public String toString() {
      return "words at " + step;
    }
  }
}
