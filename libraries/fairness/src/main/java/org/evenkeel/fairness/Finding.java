package org.evenkeel.fairness;

/// One figure of one group held against its limit.
///
/// @param what which figure
/// @param difference of the group to everyone else, or for calibration to 0
/// @param interval of the difference
/// @param limit the largest distance that is accepted
/// @param enough whether the group has the 30 people it takes to judge it
/// @param verdict what the data say
public record Finding(
    What what,
    double difference,
    Interval interval,
    double limit,
    boolean enough,
    Verdict verdict) {

  /// The figures that are held against limits.
  public enum What {
    /// Share of missed people, against everyone else; limit .10 either way.
    MISSED,
    /// Area under the ROC curve, against everyone else; limit a drop of .05.
    DISCRIMINATION,
    /// Calibration intercept, against 0; limit .2 logits either way.
    CALIBRATION
  }

  /// Whether the point value alone is beyond the limit. The gate withholds on that for
  /// discrimination and calibration, though the data may not show it to be more than chance.
  public boolean beyondLimit() {
    return switch (what) {
      case MISSED, CALIBRATION -> Math.abs(difference) > limit;
      case DISCRIMINATION -> difference < -limit;
    };
  }

  static Finding of(What what, double difference, Interval interval, double limit, boolean enough) {
    Finding open = new Finding(what, difference, interval, limit, enough, Verdict.NOT_ENOUGH_DATA);
    return enough ? new Finding(what, difference, interval, limit, true, open.judged()) : open;
  }

  private Verdict judged() {
    if (beyondLimit() && interval.excludes(0)) {
      return Verdict.UNFAIR;
    }
    return ruledOut() ? Verdict.FAIR : Verdict.NOT_ENOUGH_DATA;
  }

  private boolean ruledOut() {
    return switch (what) {
      case MISSED, CALIBRATION -> interval.within(limit);
      case DISCRIMINATION -> interval.low() > -limit;
    };
  }
}
