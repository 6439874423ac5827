package org.evenkeel.server.practice;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.harmwatch.Answers;

/// One trial of an exercise: how many said that it made them feel worse, since it was worded so or
/// was put back.
///
/// @param strangersWorse said so by people without an account: told to the owner, never counted,
///   for one of them may say it a hundred times
record Watch(
    What what,
    int trial,
    Answers answers,
    int strangersWorse,
    Optional<Instant> paused,
    Optional<Instant> back) {
  boolean resting() {
    return paused.isPresent() && back.isEmpty();
  }
}
