package org.evenkeel.fairness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// A threshold for every group, so that about the same share of those whose outcome comes is missed
/// in each (equal opportunity; Hardt, Price & Srebro 2016). A threshold is only ever lowered from
/// the common one, never raised: a group whose missed share is above the smallest is flagged from
/// lower probabilities on. So nobody loses attention; what it costs is more false alarms.
///
/// **What this tells you, and what it does not.** Thresholds found on these people serve others
/// like them as far as these data reach: a group with fewer than [Audit#FEWEST] people whose
/// outcome came keeps the common threshold. Whether groups may be treated by different thresholds
/// at all is for law and people to say.
///
/// @param grouping its name
/// @param common the threshold everyone had
/// @param groups one for every group, in the order of the grouping's labels
public record GroupThresholds(String grouping, double common, List<Threshold> groups)
    implements Mitigation {

  /// @param threshold probability from which people of this group are flagged
  /// @param missed share of those whose outcome came who are missed with it
  /// @param enough whether there were people enough to find one; else it is the common one
  public record Threshold(String group, double threshold, double missed, boolean enough) {}

  public GroupThresholds {
    groups = List.copyOf(groups);
  }

  /// Lowers thresholds until no group's missed share is above the smallest by more than this.
  ///
  /// @param common the threshold everyone has now
  /// @param within accepted difference of missed shares, 0 or above
  public static GroupThresholds of(Decisions decisions, Grouping by, double common, double within) {
    if (!(within >= 0)) {
      throw new IllegalArgumentException(
          "The accepted difference is %s; it is 0 or above".formatted(within));
    }
    List<double[]> came =
        IntStream.range(0, by.labels().size())
            .mapToObj(group -> probabilitiesOfThoseItCameTo(decisions, by, group))
            .toList();
    double smallest =
        came.stream()
            .filter(GroupThresholds::isEnough)
            .mapToDouble(own -> missed(own, common))
            .min()
            .orElse(1);
    List<Threshold> groups = new ArrayList<>();
    for (int group = 0; group < came.size(); group++) {
      groups.add(lowered(by.labels().get(group), came.get(group), common, smallest + within));
    }
    return new GroupThresholds(by.name(), common, groups);
  }

  private static double[] probabilitiesOfThoseItCameTo(
      Decisions decisions, Grouping by, int group) {
    Scores scores = decisions.scores(by, group, true);
    return IntStream.range(0, scores.outcome().length)
        .filter(i -> scores.outcome()[i])
        .mapToDouble(i -> scores.probability()[i])
        .sorted()
        .toArray();
  }

  private static boolean isEnough(double[] own) {
    return own.length >= Audit.FEWEST;
  }

  private static Threshold lowered(String label, double[] own, double common, double most) {
    boolean enough = isEnough(own);
    double threshold = enough ? highest(own, common, most) : common;
    return new Threshold(label, threshold, missed(own, threshold), enough);
  }

  /// The highest threshold up to the common one with which no more than this share is missed.
  private static double highest(double[] ordered, double common, double most) {
    return DoubleStream.concat(Arrays.stream(ordered), DoubleStream.of(common))
        .filter(threshold -> threshold <= common && missed(ordered, threshold) <= most + 1e-12)
        .max()
        .orElse(ordered[0]);
  }

  private static double missed(double[] ordered, double threshold) {
    return (double) Arrays.stream(ordered).filter(p -> p < threshold).count() / ordered.length;
  }

  static Counts sum(Counts[] counts) {
    return Arrays.stream(counts).reduce(Counts.NONE, Counts::plus);
  }

  /// The same decisions, flagged by these thresholds, to be audited before anyone is.
  public Decisions applied(Decisions decisions, Grouping by) {
    by.check(decisions.people());
    return decisions.flaggedFrom(i -> groups.get(by.code(i)).threshold());
  }
}
