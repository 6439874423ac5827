package org.evenkeel.server.appointment;

/// What a clinician wants to book.
///
/// @param note to the person; may be empty, at most [#MOST_NOTE] characters
record Plan(Slot slot, Way way, String note) {
  static final int MOST_NOTE = 1000;

  Plan {
    if (note.length() > MOST_NOTE) {
      throw new IllegalArgumentException(
          "The note has " + note.length() + " characters; it has at most " + MOST_NOTE);
    }
  }
}
