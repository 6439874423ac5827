package org.evenkeel.server.practice;

import org.evenkeel.selfhelp.Exercise;
import org.evenkeel.selfhelp.Programme;

/// What is done in a round: an exercise or a programme, in one wording of it.
///
/// @param name such as `box-breathing`
public record What(String name, int version) {
  public What {
    if (!name.matches("[a-z0-9-]{1,60}")) {
      throw new IllegalArgumentException(
          "What is done has a name such as box-breathing, not " + name);
    }
  }

  public static What of(Programme programme) {
    return new What(programme.id().name(), programme.version());
  }

  static What of(Exercise exercise) {
    return new What(exercise.id().name(), exercise.version());
  }
}
