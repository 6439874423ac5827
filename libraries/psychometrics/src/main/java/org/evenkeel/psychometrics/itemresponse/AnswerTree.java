package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Everybody's answers, equal rows counted once, in an order in which neighbours share their
/// beginnings.
///
/// Likelihoods of rows that begin alike share the work of their beginning. With nine questions of
/// four answers and thousands of people this leaves a fourth of the work.
final class AnswerTree {
  private final int[][] rows;
  private final int[] counts;
  private final int[] shared;
  private final int people;

  private AnswerTree(int[][] rows, int[] counts, int people) {
    this.rows = rows;
    this.counts = counts;
    this.people = people;
    this.shared = IntStream.range(0, rows.length).map(this::sharedWithTheOneBefore).toArray();
  }

  static AnswerTree of(int[][] answers) {
    int[][] sorted = answers.clone();
    Comparator<int[]> byAnswers = Arrays::compare;
    Arrays.sort(sorted, byAnswers);
    int[] firsts =
        IntStream.range(0, sorted.length)
            .filter(i -> i == 0 || !Arrays.equals(sorted[i], sorted[i - 1]))
            .toArray();
    int[][] rows = Arrays.stream(firsts).mapToObj(i -> sorted[i]).toArray(int[][]::new);
    int[] counts = new int[firsts.length];
    for (int r = 0; r < firsts.length; r++) {
      counts[r] = (r + 1 < firsts.length ? firsts[r + 1] : sorted.length) - firsts[r];
    }
    return new AnswerTree(rows, counts, sorted.length);
  }

  private int sharedWithTheOneBefore(int row) {
    if (row == 0) {
      return 0;
    }
    return Arrays.mismatch(rows[row], rows[row - 1]);
  }

  int rows() {
    return rows.length;
  }

  int people() {
    return people;
  }

  int items() {
    return rows[0].length;
  }

  int[] row(int index) {
    return rows[index];
  }

  int count(int index) {
    return counts[index];
  }

  /// How many first answers a row has in common with the row before it.
  int shared(int index) {
    return shared[index];
  }
}
