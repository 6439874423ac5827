package org.evenkeel.selfhelp.sleep;

import java.util.EnumSet;
import java.util.Set;

/// What a person was asked before sleep restriction, and to what they said yes. A question that was
/// left open is not a no.
public record Screening(Set<Condition> asked, Set<Condition> said) {
  public Screening {
    asked = Set.copyOf(asked);
    said = Set.copyOf(said);
    if (!asked.containsAll(said)) {
      throw new IllegalArgumentException(
          "%s was said and only %s was asked".formatted(said, asked));
    }
  }

  /// Everything was asked; these were the yeses.
  public static Screening complete(Set<Condition> said) {
    return new Screening(EnumSet.allOf(Condition.class), said);
  }

  Set<Condition> open() {
    Set<Condition> open = EnumSet.allOf(Condition.class);
    open.removeAll(asked);
    return open;
  }
}
