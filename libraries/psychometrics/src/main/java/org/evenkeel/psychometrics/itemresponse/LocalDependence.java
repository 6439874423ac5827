package org.evenkeel.psychometrics.itemresponse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Whether two questions have more to do with each other than the trait explains.
///
/// Q3 is the correlation of what is left of two answers after each person's place (EAP) is taken
/// into account (Yen 1984, doi:10.1177/014662168400800201). It lies a little below 0 where nothing
/// is left, so it is looked at above the mean of all pairs. LD-X² compares the table of both
/// answers with the expected one (Chen & Thissen 1997, doi:10.3102/10769986022003265).
///
/// **What this tells you, and what it does not.** Two questions that ask nearly the same are
/// counted twice, and the score looks surer than it is. Q3 of .2 above the mean is a common flag
/// (Christensen, Makransky & Horton 2017, doi:10.1177/0146621616677520), and so is a standardised
/// LD-X² above 10; neither is a test with a known error rate. Where few people are expected in a
/// cell LD-X² runs high.
///
/// @param first a question, counted from 0
/// @param second a later one
/// @param q3 correlation of what is left of both
/// @param q3AboveMean the same less the mean of all pairs
/// @param statistic LD-X²
/// @param degrees its degrees of freedom
/// @param closer whether the two answers hang together more than expected, rather than less
public record LocalDependence(
    int first,
    int second,
    double q3,
    double q3AboveMean,
    double statistic,
    int degrees,
    boolean closer) {

  /// Every pair of questions, on [Grid#coarse()].
  ///
  /// @param bank questions calibrated on these very answers
  /// @param answers `[person][question]`; people with an open answer are left out
  /// @throws IllegalArgumentException if there are fewer than 2 questions, fewer than 2 people
  ///   answered everything, or an answer is out of range
  public static List<LocalDependence> of(ItemBank bank, int[][] answers) {
    if (bank.size() < 2) {
      throw new IllegalArgumentException(
          "%d questions; 2 are needed for a pair".formatted(bank.size()));
    }
    int[][] complete = CompleteRows.of(bank, answers);
    Grid grid = Grid.coarse();
    double[][] left = Correlations.observed(left(bank, complete, grid));
    double[][] observed = Correlations.observed(complete);
    double[][] expected = Correlations.expected(bank, grid);
    double mean = meanOfPairs(left);
    List<LocalDependence> pairs = new ArrayList<>();
    for (int i = 0; i < bank.size(); i++) {
      for (int j = i + 1; j < bank.size(); j++) {
        double q3 = left[i][j];
        boolean closer = observed[i][j] > expected[i][j];
        Tables tables = Tables.of(bank, complete, i, j, grid);
        pairs.add(
            new LocalDependence(i, j, q3, q3 - mean, tables.distance(), tables.degrees(), closer));
      }
    }
    return List.copyOf(pairs);
  }

  /// `(X² − degrees)/√(2·degrees)`, negative where the two hang together less than expected.
  public double standardised() {
    double size = (statistic - degrees) / Math.sqrt(2.0 * degrees);
    return closer ? size : -size;
  }

  /// What is left of each answer after the person's place is taken into account.
  private static double[][] left(ItemBank bank, int[][] answers, Grid grid) {
    Estimate[] places = ExpectedAPosteriori.of(bank, grid).estimateAll(answers);
    return IntStream.range(0, answers.length)
        .mapToObj(person -> left(bank, answers[person], places[person].theta()))
        .toArray(double[][]::new);
  }

  private static double[] left(ItemBank bank, int[] row, double place) {
    return IntStream.range(0, row.length)
        .mapToDouble(i -> row[i] - bank.item(i).expectedAnswer(place))
        .toArray();
  }

  private static double meanOfPairs(double[][] correlations) {
    return IntStream.range(0, correlations.length)
        .boxed()
        .flatMap(i -> IntStream.range(0, i).mapToObj(j -> correlations[i][j]))
        .mapToDouble(Double::doubleValue)
        .average()
        .orElseThrow();
  }

  /// Observed and expected people who gave each pair of answers.
  private record Tables(double[][] observed, double[][] expected) {
    static Tables of(ItemBank bank, int[][] answers, int first, int second, Grid grid) {
      double[][][] chances = Chances.of(bank.only(first, second), grid);
      double[][] observed = new double[chances[0].length][chances[1].length];
      double[][] expected = new double[chances[0].length][chances[1].length];
      for (int[] row : answers) {
        observed[row[first]][row[second]]++;
      }
      for (int k = 0; k < expected.length; k++) {
        for (int l = 0; l < expected[k].length; l++) {
          expected[k][l] = answers.length * both(chances[0][k], chances[1][l], grid.weights());
        }
      }
      return new Tables(observed, expected);
    }

    private static double both(double[] one, double[] other, double[] weights) {
      return IntStream.range(0, weights.length)
          .mapToDouble(q -> one[q] * other[q] * weights[q])
          .sum();
    }

    double distance() {
      double sum = 0;
      for (int k = 0; k < expected.length; k++) {
        for (int l = 0; l < expected[k].length; l++) {
          sum += Math.pow(observed[k][l] - expected[k][l], 2) / expected[k][l];
        }
      }
      return sum;
    }

    int degrees() {
      return (expected.length - 1) * (expected[0].length - 1);
    }
  }
}
