package org.evenkeel.earlywarning;

/// Of the alarms given, the share that is right.
public final class PredictiveValue {

  private PredictiveValue() {}

  /// Bayes: `sens·p / (sens·p + (1 − spec)·(1 − p))`.
  ///
  /// A sensitivity of .683 and a specificity of .737 give .12 where 5 in 100 people worsen, and .39
  /// where 20 in 100 do. NaN where no alarm is possible.
  ///
  /// @param sensitivity share of changed people who are alarmed, 0 to 1
  /// @param specificity share of unchanged people who are not, 0 to 1
  /// @param baseRate share of people who change, 0 to 1, at the place where the alarm is shown
  public static double positive(double sensitivity, double specificity, double baseRate) {
    checked("sensitivity", sensitivity);
    checked("specificity", specificity);
    checked("base rate", baseRate);
    double right = sensitivity * baseRate;
    double wrong = (1 - specificity) * (1 - baseRate);
    return right / (right + wrong);
  }

  private static void checked(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "The %s is %s; a share lies from 0 to 1".formatted(name, share));
    }
  }
}
