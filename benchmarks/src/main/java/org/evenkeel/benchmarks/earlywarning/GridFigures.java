package org.evenkeel.benchmarks.earlywarning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.earlywarning.Sentinel;

/// False alarms of people who do not change, and detection of those who do, against the published
/// table: 6,000 people a cell, 90 days; the standard error of a share is at most .0065.
final class GridFigures {
  private static final int PEOPLE = 6_000;
  private static final double BAR = .03;

  /// A row of the table: false alarms in 90 days; a shift of 1 and of 1.5 deviations noticed within
  /// 14 and within 28 days.
  private record Cell(double limit, double phi, int usual, List<Double> published) {
    String name() {
      return String.format(Locale.ROOT, "L %.1f, φ %.1f, usual of %d days", limit, phi, usual);
    }
  }

  private static final List<Cell> TABLE =
      List.of(
          new Cell(3.0, 0, 14, List.of(.05, .42, .57, .75, .87)),
          new Cell(3.0, 0, 28, List.of(.05, .55, .77, .91, .98)),
          new Cell(3.0, 0, 56, List.of(.04, .68, .91, .97, 1.0)),
          new Cell(3.0, .3, 14, List.of(.10, .34, .46, .58, .70)),
          new Cell(3.0, .3, 28, List.of(.08, .37, .56, .69, .84)),
          new Cell(3.0, .3, 56, List.of(.07, .42, .67, .79, .94)),
          new Cell(3.0, .5, 14, List.of(.13, .30, .39, .49, .59)),
          new Cell(3.0, .5, 28, List.of(.09, .28, .43, .51, .68)),
          new Cell(3.0, .5, 56, List.of(.08, .27, .48, .56, .78)),
          new Cell(2.5, .3, 14, List.of(.17, .48, .60, .72, .81)),
          new Cell(2.5, .3, 28, List.of(.16, .54, .72, .83, .93)),
          new Cell(2.5, .3, 56, List.of(.16, .62, .83, .91, .98)));

  private GridFigures() {}

  static List<Figure> figures() {
    List<Figure> rows = new ArrayList<>();
    TABLE.forEach(cell -> rows.add(row(cell)));
    return rows;
  }

  private static Figure row(Cell cell) {
    List<Double> found = found(cell);
    double farthest =
        IntStream.range(0, 5)
            .mapToDouble(i -> Math.abs(found.get(i) - cell.published().get(i)))
            .max()
            .orElseThrow();
    return Figure.of(
            cell.name(),
            shown(found) + String.format(Locale.ROOT, " (%.3f off)", farthest),
            shown(cell.published()) + " ± .03",
            farthest <= BAR)
        .noting("false alarms in 90 days; 1 deviation in 14, 28 days; 1.5 in 14, 28");
  }

  private static List<Double> found(Cell cell) {
    Sentinel sentinel = SimulatedDays.sentinel(cell.limit());
    var chance = new SplittableRandom(SimulatedDays.SEED);
    double[] found = new double[5];
    for (int i = 0; i < PEOPLE; i++) {
      var days = SimulatedDays.of(cell.phi(), cell.usual() + 90, chance);
      int one = days.firstAbove(sentinel, cell.usual(), 28, 1);
      int half = days.firstAbove(sentinel, cell.usual(), 28, 1.5);
      found[0] += days.firstAbove(sentinel, cell.usual(), 90, 0) > 0 ? 1 : 0;
      found[1] += one > 0 && one <= 14 ? 1 : 0;
      found[2] += one > 0 ? 1 : 0;
      found[3] += half > 0 && half <= 14 ? 1 : 0;
      found[4] += half > 0 ? 1 : 0;
    }
    return IntStream.range(0, 5).mapToObj(i -> found[i] / PEOPLE).toList();
  }

  private static String shown(List<Double> shares) {
    return shares.stream()
        .map(share -> String.format(Locale.ROOT, "%.2f", share).replaceFirst("^0", ""))
        .collect(Collectors.joining(" "));
  }
}
