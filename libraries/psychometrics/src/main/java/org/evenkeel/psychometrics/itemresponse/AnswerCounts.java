package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How often each answer to each question was given, counted in one walk through everybody's rows.
final class AnswerCounts {
  private static final int HIGHEST = 999;

  private final int[][] counts;

  private AnswerCounts(int[][] counts) {
    this.counts = counts;
  }

  /// @throws IllegalArgumentException as [GradedModel#fit(int[][])]
  static AnswerCounts of(int[][] answers) {
    if (answers.length == 0 || answers[0].length == 0) {
      throw new IllegalArgumentException("There are no answers; at least one row is needed");
    }
    int[][] counts = new int[answers[0].length][2];
    for (int[] row : answers) {
      if (row.length != counts.length) {
        throw new IllegalArgumentException(
            "A row has %d answers; the first has %d".formatted(row.length, counts.length));
      }
      add(counts, row);
    }
    IntStream.range(0, counts.length).forEach(item -> checkWhole(counts[item], item));
    return new AnswerCounts(counts);
  }

  private static void add(int[][] counts, int[] row) {
    for (int item = 0; item < row.length; item++) {
      int answer = row[item];
      if (answer >= counts[item].length) {
        counts[item] = Arrays.copyOf(counts[item], possible(answer, item) + 1);
      }
      if (answer >= 0) {
        counts[item][answer]++;
      }
    }
  }

  private static int possible(int answer, int item) {
    if (answer > HIGHEST) {
      throw new IllegalArgumentException(
          "Question %d has answer %d; answers range from 0 to %d"
              .formatted(item + 1, answer, HIGHEST));
    }
    return answer;
  }

  private static void checkWhole(int[] counts, int item) {
    int[] used = IntStream.range(0, counts.length).filter(k -> counts[k] > 0).toArray();
    if (used.length < counts.length) {
      throw new IllegalArgumentException(
          "Question %d has answers %s in use; they must be 0, 1, … without a gap, at least two"
              .formatted(item + 1, Arrays.toString(used)));
    }
  }

  /// How many answers each question has.
  int[] categories() {
    return Arrays.stream(counts).mapToInt(own -> own.length).toArray();
  }

  /// How many people answered a question.
  int answered(int item) {
    return Arrays.stream(counts[item]).sum();
  }

  /// How many people gave this answer or a higher one.
  int atLeast(int item, int answer) {
    return Arrays.stream(counts[item], answer, counts[item].length).sum();
  }
}
