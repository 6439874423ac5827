package org.evenkeel.biosignals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// Sample entropy: how seldom two stretches of a series that were alike stay alike for one value
/// more.
///
/// `−ln(A/B)`, where B counts pairs of stretches of m = 2 values that lie within r of each other in
/// every value, A those of m + 1; r is 0.2 standard deviations (n − 1); the same n − m stretches
/// are used for both, and none is compared with itself. No unit; 0 for a clock, about 2 for noise.
///
/// ## What this tells you, and what it does not
///
/// How irregular the beats are in this window. It depends on the length and on every artefact left;
/// below 200 intervals it is not used.
///
/// Source: Richman JS, Moorman JR (2000), American Journal of Physiology 278:H2039–H2049,
/// doi:10.1152/ajpheart.2000.278.6.H2039.
public final class SampleEntropy {

  /// Fewest values that are used.
  public static final int FEWEST = 200;

  private static final double TOLERANCE = 0.2;

  private SampleEntropy() {}

  /// The entropy of these intervals; nothing when no two stretches stayed alike.
  ///
  /// @throws IllegalArgumentException when there are fewer than [#FEWEST]
  public static OptionalDouble of(Intervals intervals) {
    double[] nn = intervals.atLeast(FEWEST, "sample entropy").shared();
    double within = TOLERANCE * Sample.deviation(nn);
    int[] rising = byFirstValue(nn);
    long alikeForTwo = 0;
    long alikeForThree = 0;
    for (int a = 0; a < rising.length; a++) {
      int i = rising[a];
      for (int b = a + 1; b < rising.length && nn[rising[b]] - nn[i] <= within; b++) {
        int j = rising[b];
        if (Math.abs(nn[i + 1] - nn[j + 1]) <= within) {
          alikeForTwo++;
          alikeForThree += Math.abs(nn[i + 2] - nn[j + 2]) <= within ? 1 : 0;
        }
      }
    }
    return alikeForThree == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(-Math.log((double) alikeForThree / alikeForTwo));
  }

  /// Where each stretch begins, in the order of its first value: only neighbours can be alike.
  private static int[] byFirstValue(double[] nn) {
    double[] values = Arrays.copyOf(nn, nn.length - 2);
    Arrays.sort(values);
    Map<Double, Integer> next = new HashMap<>();
    for (int place = values.length - 1; place >= 0; place--) {
      next.put(values[place], place);
    }
    int[] rising = new int[values.length];
    for (int i = 0; i < rising.length; i++) {
      rising[next.merge(nn[i], 1, Integer::sum) - 1] = i;
    }
    return rising;
  }
}
