package org.evenkeel.prediction;

import java.util.List;

/// One row to learn from or to be held against: what was known of a person at one time, and what
/// came of it.
///
/// @param person whose row it is, as a pseudonym; rows of one person share it
/// @param values one for every feature, in their order; NaN where it is not known
/// @param outcome what came: 0 or 1 for a logistic model, 0, 1, 2, … for an ordinal one, any number
///   for a linear one
public record Example(String person, List<Double> values, double outcome) {

  public Example {
    values = List.copyOf(values);
    if (values.stream().anyMatch(value -> Double.isInfinite(value)) || !Double.isFinite(outcome)) {
      throw new IllegalArgumentException(
          "A row has the values %s and the outcome %s; values are finite or NaN, outcomes finite"
              .formatted(values, outcome));
    }
  }
}
