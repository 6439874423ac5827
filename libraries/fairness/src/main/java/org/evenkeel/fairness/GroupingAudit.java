package org.evenkeel.fairness;

import java.util.Arrays;
import java.util.List;

/// How the groups of one grouping were treated.
///
/// @param grouping its name
/// @param groups a result for every group, in the order of the grouping's labels
public record GroupingAudit(String grouping, List<GroupResult> groups) {

  public GroupingAudit {
    groups = List.copyOf(groups);
  }

  /// One rate over all groups in single numbers.
  public Disparity disparity(Rate rate) {
    return Disparity.of(rate, counts());
  }

  /// Difference of flag rates (demographic parity difference).
  public double demographicParityDifference() {
    return disparity(Rate.FLAG_RATE).difference();
  }

  /// Smallest over largest flag rate. The "four fifths" of employment law is advice here, not a
  /// limit.
  public double flagRateRatio() {
    return disparity(Rate.FLAG_RATE).ratio();
  }

  /// The larger of the differences of sensitivity and of false positive rate.
  public double equalizedOddsDifference() {
    return Math.max(
        disparity(Rate.SENSITIVITY).difference(), disparity(Rate.FALSE_POSITIVE_RATE).difference());
  }

  /// The smaller of the ratios of sensitivity and of false positive rate.
  public double equalizedOddsRatio() {
    return Math.min(
        disparity(Rate.SENSITIVITY).ratio(), disparity(Rate.FALSE_POSITIVE_RATE).ratio());
  }

  /// Difference of sensitivity (equal opportunity difference).
  public double equalOpportunityDifference() {
    return disparity(Rate.SENSITIVITY).difference();
  }

  /// How one group's rate lies to everyone else's.
  public Gap gap(GroupResult group, Rate rate) {
    return Gap.of(rate, group.counts(), all());
  }

  private Counts all() {
    return Arrays.stream(counts()).reduce(Counts.NONE, Counts::plus);
  }

  Counts[] counts() {
    return groups.stream().map(GroupResult::counts).toArray(Counts[]::new);
  }
}
