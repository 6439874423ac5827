package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Carries one calibration's trait over to another's: `θ* = stretch·θ + shift`.
///
/// **What this tells you, and what it does not.** A link holds for groups. It does not make one
/// person's two scores interchangeable.
///
/// @param stretch how many units of the other trait one unit of this one is, above 0
/// @param shift where this trait's zero lies on the other
public record Link(double stretch, double shift) {
  private static final int MOST_STEPS = 200;
  private static final double CLOSE_ENOUGH = 1e-12;
  private static final double NUDGE = 1e-6;

  /// Stocking and Lord's link (1983, doi:10.1177/014662168300700208): the one under which the same
  /// questions give the closest expected sums, weighted by the standard normal population.
  ///
  /// @param from the questions in the calibration to be carried over
  /// @param to the same questions in the other calibration, in the same order
  /// @throws IllegalArgumentException if the banks differ in size
  public static Link between(ItemBank from, ItemBank to) {
    if (from.size() != to.size()) {
      throw new IllegalArgumentException(
          "Banks have %d and %d items; they must be the same questions"
              .formatted(from.size(), to.size()));
    }
    Link link = new Link(1, 0);
    for (int step = 0; step < MOST_STEPS; step++) {
      Link next = link.closer(from, to, Grid.coarse());
      boolean there =
          Math.abs(next.stretch - link.stretch) + Math.abs(next.shift - link.shift) < CLOSE_ENOUGH;
      link = next;
      if (there) {
        break;
      }
    }
    return link;
  }

  /// The question on the other trait: slope divided by the stretch, thresholds carried over.
  public GradedItem carry(GradedItem item) {
    return GradedItem.of(
        item.slope() / stretch,
        Arrays.stream(item.thresholds()).map(b -> stretch * b + shift).toArray());
  }

  /// All questions on the other trait.
  public ItemBank carry(ItemBank bank) {
    return new ItemBank(bank.items().stream().map(this::carry).toList());
  }

  /// A place on the other trait, its error stretched.
  public Estimate carry(Estimate estimate) {
    return new Estimate(stretch * estimate.theta() + shift, stretch * estimate.standardError());
  }

  /// One step of Gauss and Newton, kept short enough that the stretch stays above 0.
  private Link closer(ItemBank from, ItemBank to, Grid grid) {
    ToDoubleFunction<Integer> wanted = q -> to.expectedSum(grid.node(q));
    double[] here = differences(from, wanted, grid);
    double[] stretched = new Link(stretch + NUDGE, shift).differences(from, wanted, grid);
    double[] shifted = new Link(stretch, shift + NUDGE).differences(from, wanted, grid);
    double aa = 0;
    double ab = 0;
    double bb = 0;
    double ar = 0;
    double br = 0;
    for (int q = 0; q < here.length; q++) {
      double a = (stretched[q] - here[q]) / NUDGE;
      double b = (shifted[q] - here[q]) / NUDGE;
      double weight = grid.weight(q);
      aa += weight * a * a;
      ab += weight * a * b;
      bb += weight * b * b;
      ar += weight * a * here[q];
      br += weight * b * here[q];
    }
    double determinant = aa * bb - ab * ab;
    double moveStretch = -(bb * ar - ab * br) / determinant;
    double moveShift = -(aa * br - ab * ar) / determinant;
    double scale = Math.min(1, 0.5 * stretch / Math.max(1e-300, Math.abs(moveStretch)));
    return new Link(stretch + scale * moveStretch, shift + scale * moveShift);
  }

  private double[] differences(ItemBank from, ToDoubleFunction<Integer> wanted, Grid grid) {
    ItemBank carried = carry(from);
    return IntStream.range(0, grid.size())
        .mapToDouble(q -> carried.expectedSum(grid.node(q)) - wanted.applyAsDouble(q))
        .toArray();
  }
}
