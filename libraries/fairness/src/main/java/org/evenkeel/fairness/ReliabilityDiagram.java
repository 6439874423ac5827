package org.evenkeel.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Said against came: people in order of their probability, cut into groups of about equal size;
/// for each, the mean probability beside the share whose outcome came. People of equal probability
/// stay in one group. On the diagonal, probabilities mean what they say.
///
/// @param points from the lowest probabilities to the highest
public record ReliabilityDiagram(List<Point> points) {

  /// One group.
  ///
  /// @param said mean probability
  /// @param came how many of them had the outcome, with its exact interval
  public record Point(double said, Share came) {}

  public ReliabilityDiagram {
    points = List.copyOf(points);
  }

  /// @param groups how many groups at most, 1 or more
  public static ReliabilityDiagram of(Decisions decisions, int groups) {
    if (groups < 1 || !decisions.hasProbabilities()) {
      throw new IllegalArgumentException(
          "%d groups of %d people were asked for; it takes one group, and people with probabilities"
              .formatted(groups, decisions.people()));
    }
    Scores scores = decisions.scores();
    int[] order =
        IntStream.range(0, decisions.people())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> scores.probability()[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new ReliabilityDiagram(points(scores, order, groups));
  }

  private static List<Point> points(Scores scores, int[] order, int groups) {
    List<Point> points = new ArrayList<>();
    int from = 0;
    for (int group = 1; group <= groups; group++) {
      int to = (int) ((long) order.length * group / groups);
      while (to > 0 && to < order.length && same(scores, order[to - 1], order[to])) {
        to++;
      }
      if (to > from) {
        points.add(point(scores, order, from, to));
        from = to;
      }
    }
    return points;
  }

  private static boolean same(Scores scores, int one, int other) {
    return scores.probability()[one] == scores.probability()[other];
  }

  private static Point point(Scores scores, int[] order, int from, int to) {
    double said = 0;
    int came = 0;
    for (int i = from; i < to; i++) {
      said += scores.probability()[order[i]];
      came += scores.outcome()[order[i]] ? 1 : 0;
    }
    return new Point(said / (to - from), new Share(came, to - from));
  }
}
