package org.evenkeel.selfhelp.sleep;

import java.util.Set;

/// What comes of asking to begin.
public sealed interface Beginning {
  /// The first window. The warning of drowsiness, and of driving with it, stands beside it.
  record Begun(SleepWindow window) implements Beginning {}

  record TooFewNights(int have, int need) implements Beginning {}

  /// A person decides, not the program.
  record AskAHuman(Set<Condition> because) implements Beginning {}

  /// These were not answered yet.
  record StillToAsk(Set<Condition> open) implements Beginning {}
}
