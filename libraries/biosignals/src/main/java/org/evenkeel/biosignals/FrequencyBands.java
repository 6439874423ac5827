package org.evenkeel.biosignals;

/// Heart-rate variability by frequency, in ms².
///
/// ## What this tells you, and what it does not
///
/// HF follows breathing (when one breathes 9 to 24 times a minute); LF holds blood-pressure
/// rhythms, and slow breathing. **LF/HF is no balance of nerves and no measure of stress** (Billman
/// 2013, doi:10.3389/fphys.2013.00026), so it is not offered here.
///
/// @param vlf .0033 to .04 Hz, and not below the lowest frequency that the recording holds; in five
///   minutes hardly more than a trend
/// @param lf .04 to .15 Hz; needs two minutes
/// @param hf .15 to .4 Hz; needs one minute
/// @param vhf .4 to .5 Hz
public record FrequencyBands(double vlf, double lf, double hf, double vhf) {

  private static final double[] EDGES = {.0033, .04, .15, .4, .5};

  /// All bands together.
  public double total() {
    return vlf + lf + hf + vhf;
  }

  /// LF as a percentage of LF and HF.
  public double lfNormalised() {
    return 100 * lf / (lf + hf);
  }

  /// HF as a percentage of LF and HF.
  public double hfNormalised() {
    return 100 * hf / (lf + hf);
  }

  /// The area of each band, lower edge included, by the trapezoid rule over the frequencies within
  /// it.
  ///
  /// @param density at 0, one step, two steps, …
  /// @param lowest frequency that is used
  static FrequencyBands of(double step, double[] density, double lowest) {
    double[] areas = new double[EDGES.length - 1];
    for (int band = 0; band < areas.length; band++) {
      areas[band] = area(step, density, Math.max(EDGES[band], lowest), EDGES[band + 1]);
    }
    return new FrequencyBands(areas[0], areas[1], areas[2], areas[3]);
  }

  /// The area of each band of a density at `first`, `first + step`, `first + 2·step`, …
  static FrequencyBands from(double first, double step, double[] density) {
    double[] areas = new double[EDGES.length - 1];
    for (int band = 0; band < areas.length; band++) {
      for (int i = 1; i < density.length; i++) {
        boolean inside =
            first + (i - 1) * step >= EDGES[band] && first + i * step < EDGES[band + 1];
        areas[band] += inside ? step * (density[i - 1] + density[i]) / 2 : 0;
      }
    }
    return new FrequencyBands(areas[0], areas[1], areas[2], areas[3]);
  }

  static double highest() {
    return EDGES[EDGES.length - 1];
  }

  private static double area(double step, double[] density, double low, double high) {
    double area = 0;
    for (int i = 1; i < density.length; i++) {
      if ((i - 1) * step >= low && i * step < high) {
        area += step * (density[i - 1] + density[i]) / 2;
      }
    }
    return area;
  }
}
