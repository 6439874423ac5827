package org.evenkeel.benchmarks.psychometrics;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.evenkeel.benchmarks.Distance;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.psychometrics.itemresponse.ExpectedAPosteriori;
import org.evenkeel.psychometrics.itemresponse.GradedModel;
import org.evenkeel.psychometrics.itemresponse.Grid;
import org.evenkeel.psychometrics.itemresponse.ItemBank;
import org.evenkeel.psychometrics.itemresponse.ItemFit;
import org.evenkeel.psychometrics.itemresponse.LocalDependence;
import org.evenkeel.psychometrics.itemresponse.ModelFit;
import org.evenkeel.psychometrics.itemresponse.TraitReliability;

/// Fit of calibrations and reliability of places: against mirt, and on the American survey.
final class FitFigures {
  private FitFigures() {}

  static List<Figure> figures(Shelf shelf) {
    return Stream.of(
            shelf.measured("fit against mirt", "≤ 1e-3", () -> mirt(new MadeUpPeople(shelf))),
            shelf.measured("fit of the PHQ-9, NHANES 2015–16", "reported", () -> survey(shelf)))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Figure> mirt(MadeUpPeople people) {
    int[][] answers = people.answers();
    ModelFit fit = ModelFit.of(GradedModel.withDefaults().fit(answers).bank(), answers);
    return List.of(
        new Distance()
            .meet(fit.statistic(), people.number("grm_M2", "M2"))
            .meet(fit.degrees(), people.number("grm_M2", "df"))
            .row("M2 (C2) of the GRM against mirt, and its degrees of freedom", 1e-3),
        new Distance()
            .meet(fit.pValue(), people.number("grm_M2", "p"))
            .meet(fit.rmsea(), people.number("grm_M2", "RMSEA"))
            .meet(fit.srmsr(), people.number("grm_M2", "SRMSR"))
            .meet(fit.tli(), people.number("grm_M2", "TLI"))
            .meet(fit.cfi(), people.number("grm_M2", "CFI"))
            .row("  p, RMSEA, SRMSR, TLI, CFI", 1e-5),
        reliability(people, answers).row("reliability of places, marginal and empirical", 1e-6));
  }

  private static Distance reliability(MadeUpPeople people, int[][] answers) {
    ItemBank bank = people.bank();
    return new Distance()
        .meet(TraitReliability.marginal(bank), people.number("marginal_rxx"))
        .meet(
            TraitReliability.empirical(
                ExpectedAPosteriori.of(bank, Grid.coarse()).estimateAll(answers)),
            people.number("empirical_rxx"));
  }

  private static List<Figure> survey(Shelf shelf) {
    int[][] answers = ScoreFigures.cycle(shelf, "2015-2016");
    ItemBank bank = GradedModel.withDefaults().fit(answers).bank();
    ModelFit whole = ModelFit.of(bank, answers);
    double worst =
        ItemFit.of(bank, answers).stream().mapToDouble(ItemFit::rmsea).max().orElseThrow();
    LocalDependence closest =
        LocalDependence.of(bank, answers).stream()
            .max(Comparator.comparingDouble(LocalDependence::q3))
            .orElseThrow();
    return List.of(
        Figure.reported(
            "PHQ-9 of 5,134 US adults: RMSEA, SRMSR, CFI of the GRM",
            say("%.3f, %.3f, %.3f", whole.rmsea(), whole.srmsr(), whole.cfi()),
            "reported"),
        Figure.reported("  worst question's S-X² RMSEA", say("%.3f", worst), "reported"),
        Figure.reported(
            "  closest pair of questions, Q3 above the mean",
            say("%d–%d, ", closest.first() + 1, closest.second() + 1)
                + say("%.2f", closest.q3AboveMean()),
            "reported"));
  }

  private static String say(String format, Object... figures) {
    return String.format(Locale.ROOT, format, figures);
  }
}
