package org.evenkeel.fairness;

/// How far a rate in one group lies from the same rate among everyone else.
///
/// The interval is Newcombe's for two independent shares (1998, method 10,
/// doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I).
///
/// @param rate which rate
/// @param group the group's share
/// @param others everyone else's
public record Gap(Rate rate, Share group, Share others) {

  /// Chances of overlooking a gap are held at 20 %: the 80th percentile of the normal distribution.
  private static final double POWER = 0.8416212335729143;

  static Gap of(Rate rate, Counts group, Counts all) {
    return new Gap(rate, group.share(rate), all.minus(group).share(rate));
  }

  /// Group minus others; NaN where either has no one.
  public double difference() {
    return group.value() - others.value();
  }

  public Interval interval() {
    if (group.all() == 0 || others.all() == 0) {
      return Interval.UNKNOWN;
    }
    Interval a = group.wilson();
    Interval b = others.wilson();
    double below = Math.hypot(group.value() - a.low(), b.high() - others.value());
    double above = Math.hypot(a.high() - group.value(), others.value() - b.low());
    return new Interval(difference() - below, difference() + above);
  }

  /// The smallest true gap that data of this size would have told from none in eight of ten cases:
  /// `(1.96 + 0.84)·sqrt(p(1 − p)(1/n₁ + 1/n₂))` with the pooled share p.
  public double smallestFindable() {
    double p = group.plus(others).value();
    double error = Math.sqrt(p * (1 - p) * (1.0 / group.all() + 1.0 / others.all()));
    return (Interval.Z + POWER) * error;
  }
}
