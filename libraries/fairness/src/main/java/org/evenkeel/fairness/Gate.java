package org.evenkeel.fairness;

import java.util.ArrayList;
import java.util.List;

/// Whether a rule or model may run after an audit. Withheld when in any group, with 30 people at
/// least to judge by,
///
/// - the share of missed people differs from everyone else's by more than .10 and the interval
///   excludes 0, or
/// - the area under the ROC curve is more than .05 lower than everyone else's, or
/// - the calibration intercept is more than .2 from 0.
///
/// The second and third are read from the point values, as the rule says; in a small group that can
/// be chance. A person may look and decide, the gate never does so by itself.
///
/// **What this tells you, and what it does not.** That a model may run is not a statement that it
/// is fair: the groups the data could not speak about are named, and must be shown.
public sealed interface Gate {

  /// It must not run, or returns to running unseen.
  ///
  /// @param reasons why, never empty
  record Withheld(List<Reason> reasons) implements Gate {
    public Withheld {
      reasons = List.copyOf(reasons);
    }
  }

  /// Nothing withholds it.
  ///
  /// @param unknown the groups, with a figure each, about which the data are too few
  record MayRun(List<Reason> unknown) implements Gate {
    public MayRun {
      unknown = List.copyOf(unknown);
    }
  }

  /// One figure of one group.
  record Reason(String grouping, String group, Finding finding) {}

  static Gate on(Audit audit) {
    List<Reason> all = reasons(audit);
    List<Reason> against = all.stream().filter(Gate::withholds).toList();
    return against.isEmpty()
        ? new MayRun(
            all.stream().filter(r -> r.finding().verdict() == Verdict.NOT_ENOUGH_DATA).toList())
        : new Withheld(against);
  }

  private static List<Reason> reasons(Audit audit) {
    List<Reason> reasons = new ArrayList<>();
    for (GroupingAudit grouping : audit.groupings()) {
      for (GroupResult group : grouping.groups()) {
        group
            .findings()
            .forEach(f -> reasons.add(new Reason(grouping.grouping(), group.label(), f)));
      }
    }
    return reasons;
  }

  private static boolean withholds(Reason reason) {
    Finding finding = reason.finding();
    return switch (finding.what()) {
      case MISSED -> finding.verdict() == Verdict.UNFAIR;
      case DISCRIMINATION, CALIBRATION -> finding.beyondLimit() && finding.enough();
    };
  }
}
