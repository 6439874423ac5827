package org.evenkeel.psychometrics;

import java.util.Map;

/// How the points of a scale become its score: `multiplier · Σ points / divisor`, or the entry of a
/// table where the owner publishes one.
///
/// @param multiplier 1 for nearly all scales; 2 for the DASS-21, 4 for the WHO-5
/// @param divisor 1 for nearly all scales; 10 where answers are millimetres and scores centimetres
/// @param table score of each sum of points; empty where the sum itself counts
public record Counting(int multiplier, int divisor, Map<Integer, Double> table) {
  /// @throws IllegalArgumentException if multiplier or divisor is below 1
  public Counting {
    if (multiplier < 1 || divisor < 1) {
      throw new IllegalArgumentException(
          "Multiplier is %d and divisor %d; both must be 1 or more".formatted(multiplier, divisor));
    }
    table = Map.copyOf(table);
  }

  /// The sum as it is.
  public static Counting plain() {
    return new Counting(1, 1, Map.of());
  }

  double of(double sum) {
    return table.isEmpty() ? multiplier * sum / divisor : table.getOrDefault((int) sum, Double.NaN);
  }

  /// Whether every whole sum in a range has a score.
  boolean covers(int lowest, int highest) {
    return table.isEmpty()
        || java.util.stream.IntStream.rangeClosed(lowest, highest).allMatch(table::containsKey);
  }
}
