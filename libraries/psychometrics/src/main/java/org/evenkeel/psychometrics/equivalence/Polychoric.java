package org.evenkeel.psychometrics.equivalence;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// The correlation of two normal traits of which only ordered answers are seen; with two answers
/// each the tetrachoric correlation.
///
/// Where the answers part is taken from the share of people below; the correlation is then the one
/// under which the table of both answers is most likely (Olsson 1979, doi:10.1007/BF02296207, his
/// two-step method).
///
/// **What this tells you, and what it does not.** It is what the correlation would be, had both
/// questions been answered on a fine scale by people whose traits are jointly normal. It is larger
/// than the correlation of the answers, and it says nothing about the score that is added up from
/// them. Where hardly anybody gives an answer it is unsteady.
///
/// @param correlation between −.9999 and .9999
/// @param standardError its error, the places where answers part taken as known
/// @param people how many people answered both
public record Polychoric(double correlation, double standardError, int people) {
  private static final double FARTHEST = 0.9999;
  private static final double CLOSE_ENOUGH = 1e-12;
  private static final int MOST_STEPS = 200;

  /// @param one answers to a question, 0, 1, …, negative where open
  /// @param other the same people's answers to another
  /// @throws IllegalArgumentException if the lengths differ, or those who answered both all gave
  ///   one of them the same answer
  public static Polychoric of(int[] one, int[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "%d and %d answers; there must be one of each a person"
              .formatted(one.length, other.length));
    }
    int[] both = IntStream.range(0, one.length).filter(i -> one[i] >= 0 && other[i] >= 0).toArray();
    int[] x = Arrays.stream(both).map(i -> one[i]).toArray();
    int[] y = Arrays.stream(both).map(i -> other[i]).toArray();
    return new Table(counts(x, y), bounds(x), bounds(y)).peak(x.length);
  }

  /// The correlations of all questions with each other, as `[question][question]`, each pair of the
  /// people who answered both.
  ///
  /// @param answers `[person][question]`, 0, 1, …, negative where open
  /// @throws IllegalArgumentException as [#of(int[], int[])]
  public static double[][] matrix(int[][] answers) {
    int size = answers[0].length;
    int[][] columns =
        IntStream.range(0, size)
            .mapToObj(item -> Arrays.stream(answers).mapToInt(row -> row[item]).toArray())
            .toArray(int[][]::new);
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      matrix[i][i] = 1;
      for (int j = 0; j < i; j++) {
        matrix[i][j] = of(columns[i], columns[j]).correlation();
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }

  private static int[][] counts(int[] x, int[] y) {
    int[][] counts = new int[highest(x) + 1][highest(y) + 1];
    for (int i = 0; i < x.length; i++) {
      counts[x[i]][y[i]]++;
    }
    return counts;
  }

  private static int highest(int[] answers) {
    return Arrays.stream(answers).max().orElse(0);
  }

  /// Where the answers part on a standard normal trait, infinite at both ends.
  private static double[] bounds(int[] answers) {
    if (Arrays.stream(answers).distinct().count() < 2) {
      throw new IllegalArgumentException(
          "%d people gave the same answer; a correlation needs two answers in use"
              .formatted(answers.length));
    }
    double[] bounds = new double[highest(answers) + 2];
    for (int k = 0; k < bounds.length; k++) {
      int answer = k;
      double share =
          Arrays.stream(answers).filter(a -> a < answer).count() / (double) answers.length;
      bounds[k] = new NormalDistribution().inverseCumulativeProbability(share);
    }
    return bounds;
  }

  /// The people who gave each pair of answers, and where the answers part.
  private record Table(int[][] counts, double[] rows, double[] columns) {
    /// Fisher scoring, kept between bounds that close in on where the slope changes sign.
    Polychoric peak(int people) {
      double low = -FARTHEST;
      double high = FARTHEST;
      double place = 0;
      for (int step = 0; step < MOST_STEPS; step++) {
        Ground ground = at(place);
        low = ground.slope > 0 ? place : low;
        high = ground.slope > 0 ? high : place;
        double next = place + ground.slope / ground.information;
        double kept = next > low && next < high ? next : (low + high) / 2;
        boolean there = Math.abs(kept - place) < CLOSE_ENOUGH;
        place = kept;
        if (there) {
          break;
        }
      }
      return new Polychoric(place, 1 / Math.sqrt(at(place).information), people);
    }

    private Ground at(double correlation) {
      BivariateNormal normal = new BivariateNormal(correlation);
      double people = Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
      double slope = 0;
      double information = 0;
      for (int i = 0; i < counts.length; i++) {
        for (int j = 0; j < counts[i].length; j++) {
          double chance = Math.max(1e-300, corner(normal::below, i, j));
          double growth = corner(normal::density, i, j);
          slope += counts[i][j] * growth / chance;
          information += people * growth * growth / chance;
        }
      }
      return new Ground(slope, information);
    }

    private double corner(Height height, int i, int j) {
      return height.at(rows[i + 1], columns[j + 1])
          - height.at(rows[i], columns[j + 1])
          - height.at(rows[i + 1], columns[j])
          + height.at(rows[i], columns[j]);
    }
  }

  private interface Height {
    double at(double a, double b);
  }

  private record Ground(double slope, double information) {}
}
