package org.evenkeel.psychometrics.itemresponse;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Looks for the link under which curves of two calibrations lie closest, by Gauss and Newton's
/// steps.
final class LinkSearch {
  private static final int MOST_STEPS = 200;
  private static final double CLOSE_ENOUGH = 1e-12;
  private static final double NUDGE = 1e-6;

  /// Which curves are compared.
  enum Curve {
    /// The expected sum of all answers.
    SUM {
      @Override
      DoubleStream at(ItemBank bank, double place) {
        return DoubleStream.of(bank.expectedSum(place));
      }
    },
    /// The chance of every answer to every question.
    EACH_ANSWER {
      @Override
      DoubleStream at(ItemBank bank, double place) {
        return bank.items().stream()
            .flatMapToDouble(item -> DoubleStream.of(item.probabilities(place)));
      }
    };

    abstract DoubleStream at(ItemBank bank, double place);
  }

  private final ItemBank from;
  private final double[] wanted;
  private final Grid grid;
  private final Curve curve;

  private LinkSearch(ItemBank from, ItemBank to, Curve curve) {
    this.from = from;
    this.grid = Grid.coarse();
    this.curve = curve;
    this.wanted = heights(to);
  }

  static Link closest(ItemBank from, ItemBank to, Curve curve) {
    LinkSearch search = new LinkSearch(from, to, curve);
    Link link = new Link(1, 0);
    for (int step = 0; step < MOST_STEPS; step++) {
      Link next = search.closer(link);
      boolean there =
          Math.abs(next.stretch() - link.stretch()) + Math.abs(next.shift() - link.shift())
              < CLOSE_ENOUGH;
      link = next;
      if (there) {
        break;
      }
    }
    return link;
  }

  /// One step, kept short enough that the stretch stays above 0.
  private Link closer(Link link) {
    double[] here = misses(link);
    double[] stretched = misses(new Link(link.stretch() + NUDGE, link.shift()));
    double[] shifted = misses(new Link(link.stretch(), link.shift() + NUDGE));
    double aa = 0;
    double ab = 0;
    double bb = 0;
    double ar = 0;
    double br = 0;
    for (int i = 0; i < here.length; i++) {
      double a = (stretched[i] - here[i]) / NUDGE;
      double b = (shifted[i] - here[i]) / NUDGE;
      aa += a * a;
      ab += a * b;
      bb += b * b;
      ar += a * here[i];
      br += b * here[i];
    }
    double determinant = aa * bb - ab * ab;
    double moveStretch = -(bb * ar - ab * br) / determinant;
    double moveShift = -(aa * br - ab * ar) / determinant;
    double scale = Math.min(1, 0.5 * link.stretch() / Math.max(1e-300, Math.abs(moveStretch)));
    return new Link(link.stretch() + scale * moveStretch, link.shift() + scale * moveShift);
  }

  private double[] misses(Link link) {
    double[] heights = heights(link.carry(from));
    return IntStream.range(0, heights.length).mapToDouble(i -> heights[i] - wanted[i]).toArray();
  }

  /// Every curve at every place, times the root of the place's weight.
  private double[] heights(ItemBank bank) {
    return IntStream.range(0, grid.size())
        .boxed()
        .flatMapToDouble(q -> {
          double root = Math.sqrt(grid.weight(q));
          return curve.at(bank, grid.node(q)).map(height -> root * height);
        })
        .toArray();
  }
}
