package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How much of the spread between places on the trait is real.
///
/// **What this tells you, and what it does not.** It is one figure for a whole population, whereas
/// the error of a place depends on where it lies: people with few symptoms are placed less surely.
/// For one person use the error beside the estimate.
public final class TraitReliability {
  private TraitReliability() {}

  /// In a standard normal population, by the questions alone: the mean of `I/(I + 1)`, with I the
  /// test information (Green, Bock, Humphreys, Linn & Reckase 1984, J Educ Meas 21:347-360).
  public static double marginal(ItemBank bank) {
    Grid grid = Grid.fine();
    return IntStream.range(0, grid.size())
        .mapToDouble(q -> grid.weight(q) * share(bank.information(grid.node(q))))
        .sum();
  }

  private static double share(double information) {
    return information / (information + 1);
  }

  /// Of these people's places: their variance over their variance and mean squared error.
  ///
  /// @throws IllegalArgumentException if there are fewer than 2 places
  public static double empirical(Estimate... places) {
    if (places.length < 2) {
      throw new IllegalArgumentException("%d places; 2 are needed".formatted(places.length));
    }
    double mean = Arrays.stream(places).mapToDouble(Estimate::theta).average().orElseThrow();
    double squares = Arrays.stream(places).mapToDouble(p -> Math.pow(p.theta() - mean, 2)).sum();
    double variance = squares / (places.length - 1);
    double error =
        Arrays.stream(places)
            .mapToDouble(place -> place.standardError() * place.standardError())
            .average()
            .orElseThrow();
    return variance / (variance + error);
  }
}
