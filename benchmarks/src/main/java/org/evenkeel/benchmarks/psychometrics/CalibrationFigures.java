package org.evenkeel.benchmarks.psychometrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.benchmarks.Distance;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.psychometrics.itemresponse.Estimate;
import org.evenkeel.psychometrics.itemresponse.ExpectedAPosteriori;
import org.evenkeel.psychometrics.itemresponse.GradedFit;
import org.evenkeel.psychometrics.itemresponse.GradedItem;
import org.evenkeel.psychometrics.itemresponse.GradedModel;
import org.evenkeel.psychometrics.itemresponse.Grid;
import org.evenkeel.psychometrics.itemresponse.ItemBank;
import org.evenkeel.psychometrics.itemresponse.Peak;

/// Calibrations and places of people, against ltm and mirt.
final class CalibrationFigures {
  private CalibrationFigures() {}

  static List<Figure> figures(Shelf shelf) {
    return Stream.of(
            shelf.measured("GRM of NHANES 2015–16 against ltm", "± .03", () -> ltm(shelf)),
            shelf.measured("GRM against mirt", "≤ 1e-4", () -> graded(new MadeUpPeople(shelf))),
            shelf.measured("2PL against mirt", "≤ 1e-4", () -> twoAnswers(new MadeUpPeople(shelf))),
            shelf.measured("scores against mirt", "≤ 1e-6", () -> places(new MadeUpPeople(shelf))))
        .flatMap(List::stream)
        .toList();
  }

  /// ltm sums over 21 Gauss–Hermite points, so do we here.
  private static List<Figure> ltm(Shelf shelf) {
    Table golden = shelf.answers("golden/ltm_grm_nhanes_phq9_2015_16.csv");
    GradedFit fit =
        GradedModel.withDefaults().on(Grid.hermite(21)).fit(ScoreFigures.cycle(shelf, "2015-2016"));
    double[][] thresholds = golden.columns(List.of("Extrmt1", "Extrmt2", "Extrmt3"));
    Distance places = new Distance();
    Distance slopes = new Distance();
    for (int i = 0; i < golden.size(); i++) {
      places.meet(fit.bank().item(i).thresholds(), thresholds[i]);
      slopes.meet(fit.bank().item(i).slope(), golden.number(i, "Dscrmn"));
    }
    return List.of(
        places.row("GRM of NHANES 2015–16 against ltm: thresholds", 0.03),
        slopes.row("  discriminations", 0.05),
        new Distance()
            .meet(fit.logLikelihood(), golden.number(0, "logLik"))
            .row("  log-likelihood", 1));
  }

  private static List<Figure> graded(MadeUpPeople people) {
    GradedFit fit = GradedModel.withDefaults().fit(people.answers());
    double[][] golden = people.matrix("graded", "items_IRT");
    double[][] goldenErrors = people.matrix("grm_SE_Oakes");
    double[][] errors = fit.standardErrors();
    Distance parameters = new Distance();
    Distance uncertainty = new Distance();
    for (int i = 0; i < golden.length; i++) {
      GradedItem item = fit.bank().item(i);
      parameters
          .meet(item.slope(), golden[i][0])
          .meet(item.thresholds(), Arrays.copyOfRange(golden[i], 1, 4));
      for (int j = 0; j < 4; j++) {
        uncertainty.meet(errors[i][j], goldenErrors[j][i]);
      }
    }
    return List.of(
        parameters.row("GRM of 2,000 × 9 against mirt: slopes and thresholds", 1e-4),
        new Distance()
            .meet(fit.logLikelihood(), people.number("graded", "logLik"))
            .row("  log-likelihood", 1e-3),
        uncertainty.row("  standard errors (Oakes)", 1e-4));
  }

  private static List<Figure> twoAnswers(MadeUpPeople people) {
    GradedFit fit = GradedModel.withDefaults().fit(people.yesNo());
    double[][] golden = people.matrix("2PL", "items");
    Distance parameters = new Distance();
    for (int i = 0; i < golden.length; i++) {
      GradedItem item = fit.bank().item(i);
      parameters
          .meet(item.slope(), golden[i][0])
          .meet(-item.slope() * item.thresholds()[0], golden[i][1]);
    }
    return List.of(
        parameters.row("2PL of 2,000 × 9 against mirt: slopes and intercepts", 1e-4),
        new Distance()
            .meet(fit.logLikelihood(), people.number("2PL", "logLik"))
            .row("  log-likelihood", 1e-3));
  }

  private static List<Figure> places(MadeUpPeople people) {
    ItemBank bank = people.bank();
    int[][] answers = people.answers();
    Table golden = people.scores();
    Estimate[] means = ExpectedAPosteriori.of(bank, Grid.coarse()).estimateAll(answers);
    Distance mean = new Distance();
    IntStream.range(0, means.length)
        .forEach(i ->
            mean.meet(means[i].theta(), golden.number(i, "eap"))
                .meet(means[i].standardError(), golden.number(i, "eap_se")));
    return List.of(
        mean.row("EAP and its error of 2,000 people against mirt", 1e-6),
        peaks(Peak.aPosteriori(bank), answers, golden, "map").reported("  MAP", "mirt: about 2e-6"),
        peaks(Peak.ofLikelihood(bank), answers, golden, "ml").reported("  ML", "mirt: about 2e-6"),
        atLeastAsHigh(bank, answers, golden),
        information(people).row("  item and test information", 1e-6));
  }

  /// mirt says infinite where the likelihood has no peak.
  private static Distance peaks(Peak peak, int[][] answers, Table golden, String column) {
    Distance distance = new Distance();
    for (int i = 0; i < answers.length; i++) {
      Optional<Estimate> found = peak.estimate(answers[i]);
      String printed = golden.text(i, column).toLowerCase(Locale.ROOT);
      if (found.isPresent() == printed.contains("inf")) {
        distance.meet(0, Double.POSITIVE_INFINITY);
      }
      double there = golden.number(i, column);
      found.ifPresent(estimate -> distance.meet(estimate.theta(), there));
    }
    return distance;
  }

  /// mirt's search stops some 1e-6 beside the peak; the height tells who is nearer.
  private static Figure atLeastAsHigh(ItemBank bank, int[][] answers, Table golden) {
    Peak peak = Peak.aPosteriori(bank);
    long high =
        IntStream.range(0, answers.length)
            .filter(i -> {
              double ours = peak.estimate(answers[i]).orElseThrow().theta();
              double theirs = golden.number(i, "map");
              return height(bank, answers[i], ours) >= height(bank, answers[i], theirs) - 1e-13;
            })
            .count();
    return Figure.of(
        "  people whose MAP is at least as likely as mirt's",
        high + " of " + answers.length,
        "all",
        high == answers.length);
  }

  private static double height(ItemBank bank, int[] answers, double place) {
    return IntStream.range(0, answers.length)
            .mapToDouble(i -> Math.log(bank.item(i).probability(place, answers[i])))
            .sum()
        - place * place / 2;
  }

  private static Distance information(MadeUpPeople people) {
    ItemBank bank = people.bank();
    double[] places = people.numbers("grm_info", "theta");
    return new Distance()
        .meet(
            Arrays.stream(places).map(bank::information).toArray(),
            people.numbers("grm_info", "testinfo"))
        .meet(
            Arrays.stream(places).map(bank.item(0)::information).toArray(),
            people.numbers("grm_info", "iteminfo_q1"));
  }
}
