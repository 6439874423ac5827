package org.evenkeel.psychometrics.itemresponse;

/// The chance of every answer to every question at every place of a grid, as
/// `[item][answer][place]`.
final class Chances {
  private Chances() {}

  static double[][][] of(ItemBank bank, Grid grid) {
    return bank.items().stream().map(item -> of(item, grid)).toArray(double[][][]::new);
  }

  private static double[][] of(GradedItem item, Grid grid) {
    double[][] chances = new double[item.categories()][grid.size()];
    for (int k = 0; k < chances.length; k++) {
      for (int q = 0; q < grid.size(); q++) {
        chances[k][q] = item.probability(grid.node(q), k);
      }
    }
    return chances;
  }
}
