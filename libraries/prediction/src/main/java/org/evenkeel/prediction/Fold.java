package org.evenkeel.prediction;

import java.util.HashSet;
import java.util.Set;

/// Rows to learn from, and rows of *other people* to hold the result against. There is no fold in
/// which a person stands on both sides, so a model can never be praised for knowing someone's
/// yesterday.
///
/// @param learn rows to learn from
/// @param held rows of people who are not in `learn`
public record Fold(Examples learn, Examples held) {

  public Fold {
    Set<String> both = new HashSet<>(learn.people());
    both.retainAll(held.people());
    if (!both.isEmpty()) {
      throw new IllegalArgumentException(
          "%d people have rows on both sides of a fold; a person is on one side only"
              .formatted(both.size()));
    }
    if (learn.rows().isEmpty() || held.rows().isEmpty()) {
      throw new IllegalArgumentException(
          "A fold has %d rows to learn from and %d to hold; both need one at least"
              .formatted(learn.size(), held.size()));
    }
  }
}
