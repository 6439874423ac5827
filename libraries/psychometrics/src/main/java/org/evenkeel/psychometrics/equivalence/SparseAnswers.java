package org.evenkeel.psychometrics.equivalence;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Joins answers that too few people of some group gave with a neighbour, so that no comparison
/// rests on a handful of people.
///
/// From the lowest answer up: an answer given by fewer than the least number in any group is joined
/// with the next above; what is left over at the top is joined downwards.
final class SparseAnswers {
  private SparseAnswers() {}

  /// @param answers one question's answers, not negative
  /// @param group the group of each person
  /// @param least how many people of each group each answer must have
  /// @return the answers numbered anew from 0
  static int[] joined(int[] answers, int[] group, int least) {
    int highest = Arrays.stream(answers).max().orElseThrow();
    int groups = Arrays.stream(group).max().orElseThrow() + 1;
    int[] to = new int[highest + 1];
    int category = 0;
    int[] counts = new int[groups];
    for (int answer = 0; answer <= highest; answer++) {
      to[answer] = category;
      add(counts, answers, group, answer);
      if (Arrays.stream(counts).min().orElseThrow() >= least) {
        category++;
        counts = new int[groups];
      }
    }
    int last = Math.max(0, category - 1);
    return Arrays.stream(answers).map(answer -> Math.min(to[answer], last)).toArray();
  }

  private static void add(int[] counts, int[] answers, int[] group, int answer) {
    IntStream.range(0, answers.length)
        .filter(i -> answers[i] == answer)
        .forEach(i -> counts[group[i]]++);
  }
}
