package org.evenkeel.fairness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How a rule or model treated groups of people.
///
/// ```java
/// var age = Grouping.of("age band", bands);
/// var sex = Grouping.of("sex", sexes);
/// Audit audit = Audit.of(Decisions.of(outcome, flagged, probability), age, sex, age.crossedWith(sex));
/// switch (Gate.on(audit)) { … }
/// ```
///
/// Three figures of every group are held against limits: the share of missed people within .10 of
/// everyone else's, the area under the ROC curve at most .05 lower, and the calibration intercept
/// within .2 of 0. Where a group, or everyone else, has fewer than 30 people whose outcome came
/// (for the second and third: or did not come), the figure is "not enough data" whatever it is.
///
/// # What this tells you, and what it does not
///
/// Fair here means that a difference beyond these limits is ruled out in these data, for these
/// figures. It does not mean that people are treated justly. Every interval misses the truth in one
/// of twenty cases: among many groups some verdicts are wrong by chance, and a person reads them
/// all.
///
/// @param people how many decisions
/// @param groupings a part for every grouping, in the order given
public record Audit(int people, List<GroupingAudit> groupings) {

  /// The fewest people with (and where probabilities are judged, without) the outcome.
  public static final int FEWEST = 30;

  static final double MISSED_LIMIT = 0.10;
  static final double DISCRIMINATION_LIMIT = 0.05;
  static final double CALIBRATION_LIMIT = 0.2;

  public Audit {
    groupings = List.copyOf(groupings);
  }

  public static Audit of(Decisions decisions, Grouping... groupings) {
    return new Audit(
        decisions.people(),
        Arrays.stream(groupings).map(grouping -> audit(decisions, grouping)).toList());
  }

  private static GroupingAudit audit(Decisions decisions, Grouping by) {
    Counts[] counts = decisions.counts(by);
    Counts all = Arrays.stream(counts).reduce(Counts.NONE, Counts::plus);
    List<GroupResult> groups =
        IntStream.range(0, counts.length)
            .mapToObj(group -> result(decisions, by, group, counts[group], all))
            .toList();
    return new GroupingAudit(by.name(), groups);
  }

  private static GroupResult result(
      Decisions decisions, Grouping by, int group, Counts counts, Counts all) {
    List<Finding> findings = new ArrayList<>();
    findings.add(missed(counts, all));
    Optional<ScoreQuality> quality = Optional.empty();
    if (decisions.hasProbabilities()) {
      ScoreQuality own = ScoreQuality.of(decisions.scores(by, group, true));
      Discrimination others = Discrimination.of(decisions.scores(by, group, false));
      boolean enough = bothWays(counts) && bothWays(all.minus(counts));
      findings.add(discrimination(own.discrimination(), others, enough));
      findings.add(calibration(counts, own.calibration()));
      quality = Optional.of(own);
    }
    return new GroupResult(by.labels().get(group), counts, quality, findings);
  }

  private static Finding missed(Counts group, Counts all) {
    Gap gap = Gap.of(Rate.FALSE_NEGATIVE_RATE, group, all);
    return Finding.of(
        Finding.What.MISSED,
        gap.difference(),
        gap.interval(),
        MISSED_LIMIT,
        Math.min(gap.group().all(), gap.others().all()) >= FEWEST);
  }

  private static Finding discrimination(Discrimination own, Discrimination others, boolean enough) {
    double difference = own.auc() - others.auc();
    double error = Math.hypot(own.standardError(), others.standardError());
    return Finding.of(
        Finding.What.DISCRIMINATION,
        difference,
        Interval.around(difference, error),
        DISCRIMINATION_LIMIT,
        enough);
  }

  private static Finding calibration(Counts group, Calibration own) {
    return Finding.of(
        Finding.What.CALIBRATION,
        own.intercept(),
        own.interceptInterval(),
        CALIBRATION_LIMIT,
        bothWays(group));
  }

  private static boolean bothWays(Counts group) {
    return Math.min(group.positives(), group.negatives()) >= FEWEST;
  }
}
