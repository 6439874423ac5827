package org.evenkeel.benchmarks.fairness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evenkeel.benchmarks.Distance;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.fairness.Audit;
import org.evenkeel.fairness.Counts;
import org.evenkeel.fairness.Decisions;
import org.evenkeel.fairness.Disparity;
import org.evenkeel.fairness.GroupResult;
import org.evenkeel.fairness.Grouping;
import org.evenkeel.fairness.GroupingAudit;
import org.evenkeel.fairness.Rate;
import org.evenkeel.fairness.ScoreQuality;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Point values against Fairlearn on 20,000 made-up decisions, and against the recorded figures of
/// COMPAS.
final class PointFigures {
  private static final double BAR = 1e-9;
  private static final Map<String, Rate> FAIRLEARN =
      Map.of(
          "accuracy", Rate.ACCURACY,
          "selection_rate", Rate.FLAG_RATE,
          "tpr", Rate.SENSITIVITY,
          "fpr", Rate.FALSE_POSITIVE_RATE,
          "fnr", Rate.FALSE_NEGATIVE_RATE);
  private static final Map<String, Rate> COMPAS =
      Map.of(
          "FPR", Rate.FALSE_POSITIVE_RATE,
          "FNR", Rate.FALSE_NEGATIVE_RATE,
          "PPV", Rate.POSITIVE_PREDICTIVE_VALUE,
          "NPV", Rate.NEGATIVE_PREDICTIVE_VALUE,
          "selection_rate", Rate.FLAG_RATE,
          "base_rate", Rate.BASE_RATE);

  private PointFigures() {}

  static List<Figure> figures(Shelf shelf) {
    List<Figure> rows = new ArrayList<>();
    rows.addAll(shelf.measured("point values against Fairlearn", "≤ 1e-9", () -> fairlearn(shelf)));
    rows.addAll(shelf.measured("point values of COMPAS", "≤ 1e-9", () -> compas(shelf)));
    return rows;
  }

  private static List<Figure> fairlearn(Shelf shelf) {
    Table table = shelf.golden("fairness/decisions_20k.csv.gz");
    JsonNode golden =
        JsonMapper.shared()
            .readTree(shelf.referenceFile("fairness/fairlearn_values.json").toFile());
    Decisions decisions = decisions(table);
    Grouping ethnicity = grouping(table, "ethnicity", 5);
    Grouping gender = grouping(table, "gender", 3);
    Audit audit = Audit.of(decisions, ethnicity, gender, ethnicity.crossedWith(gender));
    List<String> names = List.of("ethnicity", "gender", "intersection");
    return IntStream.range(0, 3)
        .mapToObj(i -> row(audit.groupings().get(i), golden.required(names.get(i)), names.get(i)))
        .toList();
  }

  private static Figure row(GroupingAudit audit, JsonNode golden, String name) {
    Distance distance = new Distance();
    List<JsonNode> byGroup = golden.required("by_group").valueStream().toList();
    for (int g = 0; g < byGroup.size(); g++) {
      Counts counts = audit.groups().get(g).counts();
      JsonNode values = byGroup.get(g);
      FAIRLEARN.forEach((key, rate) ->
          distance.meet(counts.share(rate).value(), values.required(key).doubleValue()));
    }
    FAIRLEARN.forEach((key, rate) -> meet(distance, audit.disparity(rate), golden, key));
    if (golden.has("dpd")) {
      meetSummaries(distance, audit, golden);
    }
    if (golden.has("score_metrics")) {
      meetScores(distance, audit, golden.required("score_metrics").valueStream().toList());
    }
    return distance.row("Fairlearn, by " + name + ": rates, gaps, ratios, AUC, Brier", BAR);
  }

  private static void meet(Distance distance, Disparity found, JsonNode golden, String key) {
    distance
        .meet(found.difference(), at(golden, "difference_between_groups", key))
        .meet(found.ratio(), at(golden, "ratio_between_groups", key))
        .meet(found.differenceToOverall(), at(golden, "difference_to_overall", key))
        .meet(found.ratioToOverall(), at(golden, "ratio_to_overall", key));
  }

  private static void meetSummaries(Distance distance, GroupingAudit audit, JsonNode golden) {
    distance
        .meet(audit.demographicParityDifference(), golden.required("dpd").doubleValue())
        .meet(audit.flagRateRatio(), golden.required("dpr").doubleValue())
        .meet(audit.equalizedOddsDifference(), golden.required("eod").doubleValue())
        .meet(audit.equalizedOddsRatio(), golden.required("eor").doubleValue())
        .meet(audit.equalOpportunityDifference(), golden.required("eopd").doubleValue());
  }

  private static void meetScores(Distance distance, GroupingAudit audit, List<JsonNode> golden) {
    for (int g = 0; g < golden.size(); g++) {
      GroupResult group = audit.groups().get(g);
      ScoreQuality quality = group.quality().orElseThrow();
      distance
          .meet(quality.discrimination().auc(), golden.get(g).required("auc").doubleValue())
          .meet(quality.brier(), golden.get(g).required("brier").doubleValue())
          .meet(quality.logLoss(), golden.get(g).required("logloss").doubleValue());
    }
  }

  private static double at(JsonNode golden, String block, String key) {
    return golden.required(block).required(key).doubleValue();
  }

  private static List<Figure> compas(Shelf shelf) {
    JsonNode golden =
        JsonMapper.shared()
            .readTree(shelf.dataFile("golden/compas_fairness_metrics.json").toFile());
    Distance distance = new Distance();
    for (String set : List.of("all_7214", "propublica_filter_6172")) {
      golden
          .required(set)
          .valueStream()
          .forEach(group ->
              COMPAS.forEach((key, rate) ->
                  distance.meet(
                      counts(group).share(rate).value(), group.required(key).doubleValue())));
    }
    return List.of(
        distance.row("COMPAS, two sets, six groups: six rates of each", BAR), between(golden));
  }

  private static Figure between(JsonNode golden) {
    JsonNode all = golden.required("all_7214");
    JsonNode recorded = golden.required("AA_vs_Caucasian");
    GroupingAudit audit =
        audit(counts(all.required("African-American")), counts(all.required("Caucasian")));
    GroupResult first = audit.groups().getFirst();
    return new Distance()
        .meet(
            audit.demographicParityDifference(),
            recorded.required("demographic_parity_difference").doubleValue())
        .meet(
            audit.equalOpportunityDifference(),
            recorded.required("equal_opportunity_TPR_difference").doubleValue())
        .meet(
            audit.equalizedOddsDifference(),
            recorded.required("equalized_odds_difference").doubleValue())
        .meet(
            audit.gap(first, Rate.POSITIVE_PREDICTIVE_VALUE).difference(),
            recorded.required("predictive_parity_PPV_difference").doubleValue())
        .meet(
            1 / audit.flagRateRatio(),
            recorded.required("disparate_impact_ratio_of_high_risk").doubleValue())
        .row("COMPAS, its two largest groups against each other", BAR);
  }

  private static GroupingAudit audit(Counts one, Counts other) {
    int people = (int) (one.people() + other.people());
    boolean[] outcome = new boolean[people];
    boolean[] flagged = new boolean[people];
    int[] group = new int[people];
    Arrays.fill(group, (int) one.people(), people, 1);
    fill(one, 0, outcome, flagged);
    fill(other, (int) one.people(), outcome, flagged);
    return Audit.of(
            Decisions.of(outcome, flagged), Grouping.of("race", List.of("first", "second"), group))
        .groupings()
        .getFirst();
  }

  private static void fill(Counts counts, int from, boolean[] outcome, boolean[] flagged) {
    int at = from + (int) counts.truePositives();
    Arrays.fill(flagged, from, at + (int) counts.falsePositives(), true);
    Arrays.fill(outcome, from, at, true);
    int missed = at + (int) counts.falsePositives();
    Arrays.fill(outcome, missed, missed + (int) counts.falseNegatives(), true);
  }

  private static Counts counts(JsonNode group) {
    return new Counts(
        group.required("tp").longValue(),
        group.required("fp").longValue(),
        group.required("fn").longValue(),
        group.required("tn").longValue());
  }

  private static Decisions decisions(Table table) {
    boolean[] outcome = new boolean[table.size()];
    boolean[] flagged = new boolean[table.size()];
    double[] score = new double[table.size()];
    for (int i = 0; i < outcome.length; i++) {
      outcome[i] = table.text(i, "y").equals("1");
      flagged[i] = table.text(i, "pred").equals("1");
      score[i] = table.number(i, "score");
    }
    return Decisions.of(outcome, flagged, score);
  }

  private static Grouping grouping(Table table, String name, int groups) {
    return Grouping.of(
        name,
        IntStream.range(0, groups).mapToObj(Integer::toString).toList(),
        IntStream.range(0, table.size()).map(i -> (int) table.number(i, name)).toArray());
  }
}
