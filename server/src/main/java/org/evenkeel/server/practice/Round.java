package org.evenkeel.server.practice;

import java.time.Instant;
import java.util.Optional;

/// Once through an exercise, or through one session of a programme.
///
/// @param stand which session, and where in it, where it is one
/// @param begun when it was begun, by the device it was done on
/// @param done when it ended; empty while it is open, to be gone on with
/// @param seconds how long it ran; empty where nothing counted
public record Round(
    RoundId id,
    What what,
    Optional<Stand> stand,
    Instant begun,
    Optional<Instant> done,
    Optional<Integer> seconds,
    Optional<Helped> helped) {
  private static final int LONGEST = 24 * 60 * 60;

  public Round {
    seconds.ifPresent(Round::length);
  }

  private static void length(int seconds) {
    if (seconds < 0 || seconds > LONGEST) {
      throw new IllegalArgumentException(
          "A round of %d seconds; it lasts 0 to %d".formatted(seconds, LONGEST));
    }
  }

  /// One that has just been begun.
  static Round begun(RoundId id, What what, Instant at) {
    return begun(id, what, Optional.empty(), at);
  }

  /// A session that has just been begun.
  public static Round begun(RoundId id, What what, Stand stand, Instant at) {
    return begun(id, what, Optional.of(stand), at);
  }

  private static Round begun(RoundId id, What what, Optional<Stand> stand, Instant at) {
    return new Round(id, what, stand, at, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// The name of the session, where it is one.
  public Optional<String> session() {
    return stand.map(Stand::session);
  }

  public Round done(Instant at, Optional<Integer> ran, Optional<Helped> said) {
    return new Round(id, what, stand, begun, Optional.of(at), ran, said);
  }
}
