package org.evenkeel.earlywarning;

/// Variance, correlation of neighbours and skewness of a series in a window that moves along it,
/// after its [Trend] was taken away: "critical slowing down". Each has one number for every place
/// of the window, which ends at its day.
///
/// # What this tells you, and what it does not
///
/// For looking back and for comparison with published work only. That these numbers rise before a
/// relapse is a theory with little behind it: in 122 young people followed daily for six months the
/// sensitivity was 26 % and the specificity 75 % (Schreuder et al. 2022), which is no better than
/// chance. No alarm in Evenkeel rests on them.
///
/// @param variance with n − 1
/// @param autocorrelation Pearson's correlation of the window without its last value and without
///   its first
/// @param skewness with the correction for small samples, `√(n(n − 1))/(n − 2)·m₃/m₂^1.5`
public record SlowingDown(double[] variance, double[] autocorrelation, double[] skewness) {

  /// @param window how many values, 4 to the length of the series
  public static SlowingDown of(int window, double... residuals) {
    if (window < 4 || window > residuals.length) {
      throw new IllegalArgumentException(
          "The window has %d values of %d; it has 4 at least".formatted(window, residuals.length));
    }
    int places = residuals.length - window + 1;
    var found = new SlowingDown(new double[places], new double[places], new double[places]);
    for (int from = 0; from < places; from++) {
      double second = power(residuals, from, window, 2);
      double third = power(residuals, from, window, 3);
      found.variance[from] = second / (window - 1);
      found.autocorrelation[from] = neighbours(residuals, from, window - 1);
      found.skewness[from] = skewness(window, second / window, third / window);
    }
    return found;
  }

  private static double skewness(double n, double second, double third) {
    return Math.sqrt(n * (n - 1)) / (n - 2) * third / Math.pow(second, 1.5);
  }

  private static double mean(double[] x, int from, int n) {
    double sum = 0;
    for (int i = from; i < from + n; i++) {
      sum += x[i];
    }
    return sum / n;
  }

  private static double power(double[] x, int from, int n, int exponent) {
    double mean = mean(x, from, n);
    double sum = 0;
    for (int i = from; i < from + n; i++) {
      double d = x[i] - mean;
      sum += exponent == 2 ? d * d : d * d * d;
    }
    return sum;
  }

  private static double neighbours(double[] x, int from, int n) {
    double before = mean(x, from, n);
    double after = mean(x, from + 1, n);
    double products = 0;
    for (int i = from; i < from + n; i++) {
      products += (x[i] - before) * (x[i + 1] - after);
    }
    return products / Math.sqrt(power(x, from, n, 2) * power(x, from + 1, n, 2));
  }

  /// How steadily an indicator rises: Kendall's rank correlation with time (τ-b), −1 to 1.
  public static double rise(double... indicator) {
    long agreeing = 0;
    long untied = 0;
    for (int i = 0; i < indicator.length; i++) {
      for (int j = i + 1; j < indicator.length; j++) {
        int sign = (int) Math.signum(indicator[j] - indicator[i]);
        agreeing += sign;
        untied += Math.abs(sign);
      }
    }
    double pairs = indicator.length * (indicator.length - 1) / 2.0;
    return agreeing / Math.sqrt(pairs * untied);
  }
}
