package org.evenkeel.psychometrics.itemresponse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/// What a model says of single answers and of products of two answers, and how far the people at
/// hand are from it.
///
/// The moments are the share of every answer but the lowest to each question, and the mean product
/// of the answers to each pair of questions (Cai & Monroe 2014, CRESST report 839: with two answers
/// these are all single and paired shares). A model is `[question][answer][place]` chances, the
/// derivatives of these chances by each question's own parameters, and the weights of the places.
final class Moments {
  private static final int NONE = 0;

  private final double[][][] chances;
  private final double[][][][] slopes;
  private final double[] weights;
  private final List<Moment> moments;

  /// @param slopes `[question][parameter][answer][place]`
  Moments(double[][][] chances, double[][][][] slopes, double[] weights) {
    this.chances = chances;
    this.slopes = slopes;
    this.weights = weights;
    this.moments = moments(chances);
  }

  /// @param items one question or two
  /// @param codes of each: an answer from 1 on stands for whether it was given, the number of
  ///   answers stands for the answer itself
  private record Moment(int[] items, int[] codes) {
    int code(int item) {
      for (int i = 0; i < items.length; i++) {
        if (items[i] == item) {
          return codes[i];
        }
      }
      return NONE;
    }
  }

  private static List<Moment> moments(double[][][] chances) {
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i < chances.length; i++) {
      for (int k = 1; k < chances[i].length; k++) {
        moments.add(new Moment(new int[] {i}, new int[] {k}));
      }
    }
    for (int i = 0; i < chances.length; i++) {
      for (int j = i + 1; j < chances.length; j++) {
        moments.add(new Moment(new int[] {i, j}, new int[] {chances[i].length, chances[j].length}));
      }
    }
    return moments;
  }

  int size() {
    return moments.size();
  }

  int parameters() {
    return Arrays.stream(slopes).mapToInt(own -> own.length).sum();
  }

  /// `people · e′(Ξ⁻¹ − Ξ⁻¹Δ(Δ′Ξ⁻¹Δ)⁻¹Δ′Ξ⁻¹)e`, with e the observed moments less the model's, Ξ
  /// their covariance for one person, Δ their derivatives by the parameters (Maydeu-Olivares & Joe
  /// 2006, doi:10.1007/s11336-005-1295-9).
  double statistic(int[][] answers) {
    RealVector misses = observed(answers).subtract(expected());
    RealMatrix derivatives = derivatives();
    DecompositionSolver covariance = new LUDecomposition(covariance()).getSolver();
    RealVector weighted = covariance.solve(misses);
    RealMatrix spread = covariance.solve(derivatives);
    RealVector explained = derivatives.transpose().operate(weighted);
    RealVector solved =
        new LUDecomposition(derivatives.transpose().multiply(spread)).getSolver().solve(explained);
    return answers.length * (misses.dotProduct(weighted) - explained.dotProduct(solved));
  }

  /// The moments the model expects.
  RealVector expected() {
    return new ArrayRealVector(moments.stream().mapToDouble(m -> mean(m, NOTHING)).toArray());
  }

  RealVector observed(int[][] answers) {
    return new ArrayRealVector(
        moments.stream()
            .mapToDouble(m ->
                Arrays.stream(answers).mapToDouble(row -> value(m, row)).average().orElseThrow())
            .toArray());
  }

  private double value(Moment moment, int[] row) {
    double product = 1;
    for (int i = 0; i < moment.items.length; i++) {
      int item = moment.items[i];
      product *= worth(moment.codes[i], row[item], chances[item].length);
    }
    return product;
  }

  /// What an answer counts under a code.
  private static double worth(int code, int answer, int answers) {
    if (code == NONE) {
      return 1;
    }
    if (code == answers) {
      return answer;
    }
    return code == answer ? 1 : 0;
  }

  private static final Moment NOTHING = new Moment(new int[0], new int[0]);

  private RealMatrix covariance() {
    double[] means = expected().toArray();
    RealMatrix covariance = new Array2DRowRealMatrix(size(), size());
    for (int a = 0; a < size(); a++) {
      for (int b = 0; b <= a; b++) {
        double entry = mean(moments.get(a), moments.get(b)) - means[a] * means[b];
        covariance.setEntry(a, b, entry);
        covariance.setEntry(b, a, entry);
      }
    }
    return covariance;
  }

  /// The mean of the product of two moments over everybody.
  private double mean(Moment one, Moment other) {
    int[] items =
        IntStream.concat(Arrays.stream(one.items), Arrays.stream(other.items)).distinct().toArray();
    double[] products = weights.clone();
    for (int item : items) {
      multiply(products, chances[item], one.code(item), other.code(item));
    }
    return Arrays.stream(products).sum();
  }

  private static void multiply(double[] products, double[][] answers, int code, int other) {
    for (int q = 0; q < products.length; q++) {
      double mean = 0;
      for (int k = 1; k < answers.length; k++) {
        mean += worth(code, k, answers.length) * worth(other, k, answers.length) * answers[k][q];
      }
      products[q] *= mean;
    }
  }

  private RealMatrix derivatives() {
    RealMatrix derivatives = new Array2DRowRealMatrix(size(), parameters());
    int column = 0;
    for (int item = 0; item < slopes.length; item++) {
      for (double[][] parameter : slopes[item]) {
        for (int m = 0; m < size(); m++) {
          derivatives.setEntry(m, column, derivative(moments.get(m), item, parameter));
        }
        column++;
      }
    }
    return derivatives;
  }

  private double derivative(Moment moment, int item, double[][] bySlope) {
    if (moment.code(item) == NONE) {
      return 0;
    }
    double[] products = weights.clone();
    for (int each : moment.items) {
      multiply(products, each == item ? bySlope : chances[each], moment.code(each), NONE);
    }
    return Arrays.stream(products).sum();
  }
}
