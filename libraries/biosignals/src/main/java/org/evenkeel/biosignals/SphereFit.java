package org.evenkeel.biosignals;

import java.util.List;

/// Points and the scale and offset that bring them onto the sphere of 1 g (iterative closest
/// point).
final class SphereFit {

  private static final double MOST_WEIGHT = 100;

  private final List<double[]> points;
  private final double[] scale = {1, 1, 1};
  private final double[] offset = {0, 0, 0};

  SphereFit(List<double[]> points) {
    this.points = points;
  }

  List<Double> scale() {
    return List.of(scale[0], scale[1], scale[2]);
  }

  List<Double> offset() {
    return List.of(offset[0], offset[1], offset[2]);
  }

  /// Mean distance from the sphere.
  double error() {
    return points.stream().mapToDouble(p -> Math.abs(length(p) - 1)).average().orElse(0);
  }

  /// Lays each point on its nearest one of the sphere and fits a line through each axis.
  void improve() {
    double[] scaleNow = scale.clone();
    double[] offsetNow = offset.clone();
    for (int axis = 0; axis < 3; axis++) {
      double[] line = line(axis);
      scaleNow[axis] = line[0];
      offsetNow[axis] = line[1];
    }
    System.arraycopy(scaleNow, 0, scale, 0, 3);
    System.arraycopy(offsetNow, 0, offset, 0, 3);
  }

  private double[] line(int axis) {
    double weights = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (double[] point : points) {
      double length = length(point);
      double weight = Math.min(1 / Math.abs(length - 1), MOST_WEIGHT);
      double nearest = at(point, axis) / length;
      weights += weight;
      x += weight * point[axis];
      y += weight * nearest;
      xx += weight * point[axis] * point[axis];
      xy += weight * point[axis] * nearest;
    }
    double slope = (xy - x * y / weights) / (xx - x * x / weights);
    return new double[] {slope, (y - slope * x) / weights};
  }

  private double length(double[] point) {
    double x = at(point, 0);
    double y = at(point, 1);
    double z = at(point, 2);
    return Math.sqrt(x * x + y * y + z * z);
  }

  private double at(double[] point, int axis) {
    return point[axis] * scale[axis] + offset[axis];
  }
}
