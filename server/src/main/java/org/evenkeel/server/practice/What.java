package org.evenkeel.server.practice;

import org.evenkeel.selfhelp.Exercise;

/// What is done in a round: an exercise in one wording of it.
///
/// @param name such as `box-breathing`
public record What(String name, int version) {
  public What {
    if (!name.matches("[a-z0-9-]{1,60}")) {
      throw new IllegalArgumentException(
          "What is done has a name such as box-breathing, not " + name);
    }
  }

  static What of(Exercise exercise) {
    return new What(exercise.id().name(), exercise.version());
  }
}
