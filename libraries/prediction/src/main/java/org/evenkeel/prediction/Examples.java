package org.evenkeel.prediction;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Rows with the features they are made of.
///
/// @param features what each value stands for
/// @param rows in any order
public record Examples(List<Feature> features, List<Example> rows) {

  public Examples {
    features = List.copyOf(features);
    rows = List.copyOf(rows);
    for (Example row : rows) {
      if (row.values().size() != features.size()) {
        throw new IllegalArgumentException(
            "A row has %d values; there are %d features"
                .formatted(row.values().size(), features.size()));
      }
    }
  }

  public int size() {
    return rows.size();
  }

  /// Everyone who has a row, in the order in which they first appear.
  public Set<String> people() {
    return rows.stream().map(Example::person).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// The rows of these people.
  public Examples of(Collection<String> people) {
    Set<String> wanted = new HashSet<>(people);
    return new Examples(
        features, rows.stream().filter(row -> wanted.contains(row.person())).toList());
  }

  /// The same rows with another outcome.
  public Examples withOutcome(ToDoubleFunction<Example> outcome) {
    return new Examples(
        features,
        rows.stream()
            .map(row -> new Example(row.person(), row.values(), outcome.applyAsDouble(row)))
            .toList());
  }

  double[] outcomes() {
    return rows.stream().mapToDouble(Example::outcome).toArray();
  }
}
