package org.evenkeel.biosignals;

/// Minutes of a recording by how much the wrist moved: ENMO below 40 mg is rest, below 100 light,
/// below 400 moderate, above vigorous.
///
/// ## What this tells you, and what it does not
///
/// How long a wrist moved how much. The bounds were made for adults' wrists; cycling, carrying and
/// standing work look like rest, and nothing here says what was good for someone.
///
/// Source: bounds of GGIR 3.3 (`mvpathreshold` and light), after Hildebrand M and others (2014),
/// Medicine & Science in Sports & Exercise 46:1816–1824, doi:10.1249/MSS.0000000000000289.
///
/// @param rest minutes, likewise the others
/// @param unknown not worn or not measured
public record ActivityMinutes(
    double rest, double light, double moderate, double vigorous, double unknown) {

  private static final double[] FROM = {.040, .100, .400};

  /// The minutes of epochs of 5 s.
  ///
  /// @param enmo in g, NaN where not worn
  public static ActivityMinutes of(double[] enmo) {
    int[] epochs = new int[FROM.length + 2];
    for (double value : enmo) {
      epochs[band(value)]++;
    }
    return new ActivityMinutes(
        epochs[0] / 12.0, epochs[1] / 12.0, epochs[2] / 12.0, epochs[3] / 12.0, epochs[4] / 12.0);
  }

  private static int band(double value) {
    if (Double.isNaN(value)) {
      return FROM.length + 1;
    }
    int band = 0;
    while (band < FROM.length && value >= FROM[band]) {
      band++;
    }
    return band;
  }
}
