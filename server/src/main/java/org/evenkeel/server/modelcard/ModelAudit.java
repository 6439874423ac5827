package org.evenkeel.server.modelcard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.fairness.Counts;
import org.evenkeel.fairness.Gap;
import org.evenkeel.fairness.GroupResult;
import org.evenkeel.fairness.GroupingAudit;
import org.evenkeel.fairness.Interval;
import org.evenkeel.fairness.Rate;
import org.evenkeel.fairness.Verdict;

/// How a rule or model treated groups of people here: counts only, nobody's row.
///
/// **What this tells you, and what it does not.** Fair means that a difference beyond the limits is
/// ruled out in these data. Of groups with fewer than [#FEWEST_SHOWN] people nothing is shown but
/// that there are few, so that nobody is known by a figure.
///
/// @param version 0 for a rule
/// @param groupings how people were grouped, each with its groups
record ModelAudit(
    UUID id,
    String model,
    int version,
    Instant at,
    String code,
    int people,
    boolean withheld,
    List<Part> groupings) {
  static final int FEWEST_SHOWN = 10;

  ModelAudit {
    groupings = List.copyOf(groupings);
  }

  /// @param name such as `language`
  record Part(String name, List<Group> groups) {
    Part {
      groups = List.copyOf(groups);
    }

    /// A group's rate beside everyone else's.
    Gap gap(Group group, Rate rate) {
      return whole().gap(group.result(), rate);
    }

    private GroupingAudit whole() {
      return new GroupingAudit(name, groups.stream().map(Group::result).toList());
    }

    /// The groups that are large enough to be shown, for figures over all of them.
    GroupingAudit shown() {
      return new GroupingAudit(
          name, groups.stream().filter(Group::shown).map(Group::result).toList());
    }
  }

  /// A figure with its interval; NaN where it is not known.
  record Measured(double value, double low, double high) {
    static final Measured NOTHING = new Measured(Double.NaN, Double.NaN, Double.NaN);

    static Measured of(double value, Interval interval) {
      return new Measured(value, interval.low(), interval.high());
    }

    boolean known() {
      return !Double.isNaN(value);
    }
  }

  /// @param label one word, or two with `×` between them
  /// @param area under the ROC curve, of a model that gives probabilities
  /// @param calibration intercept, likewise
  /// @param medianWait in days, of the figure that tells of waiting
  record Group(
      String label,
      Counts counts,
      Verdict verdict,
      Measured area,
      Measured calibration,
      Measured medianWait) {
    GroupResult result() {
      return new GroupResult(label, counts, Optional.empty(), List.of());
    }

    boolean shown() {
      return counts.people() >= FEWEST_SHOWN;
    }
  }

  /// The part that holds everyone in one group.
  static final String EVERYONE = "everyone";

  /// Everyone together, where there is anyone.
  Optional<Counts> overall() {
    return groupings.stream()
        .filter(part -> part.name().equals(EVERYONE))
        .flatMap(part -> part.groups().stream())
        .map(Group::counts)
        .filter(counts -> counts.people() > 0)
        .findFirst();
  }

  /// The parts that compare groups.
  List<Part> compared() {
    return groupings.stream().filter(part -> !part.name().equals(EVERYONE)).toList();
  }

  /// Of how many groups the data say so.
  long count(Verdict verdict) {
    return compared().stream()
        .flatMap(part -> part.groups().stream())
        .filter(group -> group.verdict() == verdict)
        .count();
  }
}
