package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;

/// The people who answered everything. Statistics of fit compare sums and tables of answers, which
/// need them all.
final class CompleteRows {
  private CompleteRows() {}

  static int[][] of(ItemBank bank, int[][] answers) {
    Arrays.stream(answers).forEach(bank::check);
    int[][] complete =
        Arrays.stream(answers)
            .filter(row -> Arrays.stream(row).allMatch(answer -> answer >= 0))
            .toArray(int[][]::new);
    if (complete.length < 2) {
      throw new IllegalArgumentException(
          "%d people answered every question; 2 are needed".formatted(complete.length));
    }
    return complete;
  }
}
