package org.evenkeel.benchmarks.fairness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.fairness.Audit;
import org.evenkeel.fairness.Decisions;
import org.evenkeel.fairness.Finding;
import org.evenkeel.fairness.GroupResult;
import org.evenkeel.fairness.Grouping;
import org.evenkeel.fairness.GroupingAudit;
import org.evenkeel.fairness.Rate;
import org.evenkeel.fairness.Verdict;
import org.evenkeel.prediction.ByPerson;
import org.evenkeel.prediction.Example;
import org.evenkeel.prediction.Examples;
import org.evenkeel.prediction.Feature;
import org.evenkeel.prediction.NestedValidation;

/// A cut-off on a sum score, held against an outcome of the same people by group. Where the sum is
/// asked for a probability, it is that of a logistic line through the sum, learned from other
/// people.
final class RuleOnPeople {
  private final List<Double> sums = new ArrayList<>();
  private final List<Boolean> outcomes = new ArrayList<>();
  private final Map<String, List<String>> groups = new HashMap<>();
  private final String name;
  private final double cutOff;

  RuleOnPeople(String name, double cutOff) {
    this.name = name;
    this.cutOff = cutOff;
  }

  void add(double sum, boolean outcome, Map<String, String> groupsOfPerson) {
    sums.add(sum);
    outcomes.add(outcome);
    groupsOfPerson.forEach(
        (grouping, group) -> groups.computeIfAbsent(grouping, _ -> new ArrayList<>()).add(group));
  }

  /// A row for every group of these groupings, and one that counts the verdicts.
  List<Figure> rows(List<String> groupings, String note) {
    Grouping[] by =
        groupings.stream()
            .map(grouping -> Grouping.of(grouping, groups.getOrDefault(grouping, List.of())))
            .toArray(Grouping[]::new);
    Audit audit = Audit.of(decisions(), by);
    List<Figure> rows = new ArrayList<>();
    for (GroupingAudit grouping : audit.groupings()) {
      grouping.groups().forEach(group -> rows.add(row(grouping, group)));
    }
    rows.addFirst(verdicts(audit).noting(note));
    return rows;
  }

  private Decisions decisions() {
    boolean[] outcome = new boolean[sums.size()];
    boolean[] flagged = new boolean[sums.size()];
    for (int i = 0; i < outcome.length; i++) {
      outcome[i] = outcomes.get(i);
      flagged[i] = sums.get(i) >= cutOff;
    }
    return Decisions.of(outcome, flagged, probabilities());
  }

  private double[] probabilities() {
    List<Example> rows = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      rows.add(new Example(Integer.toString(i), List.of(sums.get(i)), outcomes.get(i) ? 1 : 0));
    }
    var chance = new SplittableRandom(CoverageFigures.SEED);
    Examples people = new Examples(List.of(Feature.of("sum")), rows);
    double[] said = new double[rows.size()];
    NestedValidation.logistic(List.of(1.0))
        .over(ByPerson.folds(people, 5, chance), chance)
        .forEach(held ->
            held.held()
                .rows()
                .forEach(row ->
                    said[Integer.parseInt(row.person())] = held.model().probability(row.values())));
    return said;
  }

  private Figure verdicts(Audit audit) {
    List<Verdict> verdicts =
        audit.groupings().stream()
            .flatMap(grouping -> grouping.groups().stream())
            .map(GroupResult::verdict)
            .toList();
    return Figure.of(
        name + ", %,d people: a verdict for each group".formatted(sums.size()),
        "%d fair, %d unfair, %d not enough"
            .formatted(
                count(verdicts, Verdict.FAIR),
                count(verdicts, Verdict.UNFAIR),
                count(verdicts, Verdict.NOT_ENOUGH_DATA)),
        "never one green tick",
        verdicts.size() > 1);
  }

  private static long count(List<Verdict> verdicts, Verdict which) {
    return verdicts.stream().filter(verdict -> verdict == which).count();
  }

  private Figure row(GroupingAudit grouping, GroupResult group) {
    var gap = grouping.gap(group, Rate.FALSE_NEGATIVE_RATE);
    return Figure.reported(
            "  " + grouping.grouping() + ": " + group.label(),
            "%s (n %,d)".formatted(PlantedFigures.said(group.verdict()), group.counts().people()),
            "reported")
        .noting(
            String.format(
                Locale.ROOT,
                "base rate %.1f %%, flagged %.1f %%, missed %.1f %% (gap %+.1f, smallest findable"
                    + " %.1f), false alarms %.1f %%, right of flagged %.1f %%;%s",
                percent(group, Rate.BASE_RATE),
                percent(group, Rate.FLAG_RATE),
                percent(group, Rate.FALSE_NEGATIVE_RATE),
                100 * gap.difference(),
                100 * gap.smallestFindable(),
                percent(group, Rate.FALSE_POSITIVE_RATE),
                percent(group, Rate.POSITIVE_PREDICTIVE_VALUE),
                findings(group)));
  }

  private static double percent(GroupResult group, Rate rate) {
    return 100 * group.counts().share(rate).value();
  }

  private static String findings(GroupResult group) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : group.findings()) {
      text.append(
          String.format(
              Locale.ROOT,
              " %s %+.3f (%.3f to %.3f) %s",
              finding.what().name().toLowerCase(Locale.ROOT),
              finding.difference(),
              finding.interval().low(),
              finding.interval().high(),
              PlantedFigures.said(finding.verdict())));
    }
    return text.toString();
  }
}
