package org.evenkeel.server.assessment;

import java.util.Set;
import org.evenkeel.psychometrics.Band;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Scale;
import org.evenkeel.psychometrics.Uncertainty;
import org.evenkeel.server.web.Ui;

/// What a questionnaire and its numbers are called. Those of the box have words of their own in
/// every language; one that a house brought in goes by the name in its file.
public final class InstrumentWords {
  private static final Set<String> TITLED =
      Set.of(
          "phq-9",
          "gad-7",
          "phq-8",
          "phq-2",
          "gad-2",
          "phq-4",
          "phq-15",
          "k6",
          "k10",
          "audit-c",
          "core-10",
          "dass-21",
          "pcl-5",
          "pc-ptsd-5",
          "asq");

  /// Those whose error, ranges and worth as a screen are told in sentences of their own.
  private static final Set<String> EXPLAINED = Set.of("phq-9", "gad-7", "phq-4", "phq-2", "gad-2");

  /// Those whose change is judged as England's talking therapies do.
  private static final Set<String> AS_IN_ENGLAND = Set.of("phq-9", "gad-7");

  private static final Set<String> BANDS =
      Set.of(
          "none",
          "minimal",
          "mild",
          "moderate",
          "moderately-severe",
          "severe",
          "low",
          "medium",
          "high",
          "very-high",
          "serious",
          "non-clinical",
          "normal",
          "extremely-severe",
          "subthreshold",
          "significant",
          "subclinical");

  private static final Set<String> SCALES =
      Set.of(
          "total",
          "depression",
          "anxiety",
          "stress",
          "intrusion",
          "avoidance",
          "mood",
          "arousal",
          "emotional",
          "conduct",
          "hyperactivity",
          "peers",
          "prosocial");

  private InstrumentWords() {}

  public static String title(Ui ui, Instrument instrument) {
    String name = instrument.id().value();
    return TITLED.contains(name) ? ui.text("assessment.title-" + name) : instrument.name();
  }

  public static String band(Ui ui, Band band) {
    return BANDS.contains(band.name())
        ? ui.text("assessment.band-" + band.name())
        : band.name().replace('-', ' ');
  }

  public static String scale(Ui ui, Scale scale) {
    return SCALES.contains(scale.id())
        ? ui.text("assessment.scale-" + scale.id())
        : scale.id().replace('-', ' ');
  }

  /// What it counts.
  public static String tells(Ui ui, Instrument instrument) {
    String name = instrument.id().value();
    if (TITLED.contains(name)) {
      return ui.text("assessment.tells-" + name);
    }
    return instrument.adaptive().isPresent()
        ? ui.text("assessment.tells-place")
        : ui.text("assessment.tells-other", instrument.items().size());
  }

  /// Whose answers the error was worked out from.
  public static String error(Ui ui, Instrument instrument, Uncertainty.Known known) {
    String name = instrument.id().value();
    return EXPLAINED.contains(name)
        ? ui.text("assessment.error-" + name)
        : ui.text("assessment.error-other", known.norms().population());
  }

  /// Whose answers the bands come from.
  public static String bands(Ui ui, Instrument instrument) {
    String name = instrument.id().value();
    return EXPLAINED.contains(name)
            && instrument.total().filter(InstrumentWords::banded).isPresent()
        ? ui.text("assessment.bands-" + name)
        : ui.text("assessment.bands-other", population(instrument));
  }

  private static boolean banded(Scale scale) {
    return !scale.bands().isEmpty();
  }

  private static String population(Instrument instrument) {
    return instrument.scales().stream()
        .filter(InstrumentWords::banded)
        .findFirst()
        .map(Scale::bandPopulation)
        .orElse("–");
  }

  /// What a score this high is worth as a screen.
  public static String right(
      Ui ui, Instrument instrument, String finds, double from, double baseRate, double share) {
    String name = instrument.id().value();
    Object[] figures = {from, Math.round(100 * baseRate), Math.round(100 * share), finds};
    return EXPLAINED.contains(name)
        ? ui.text("assessment.right-" + name, figures[0], figures[1], figures[2])
        : ui.text("assessment.right-other", figures);
  }

  /// From how many points on a change is more than error.
  public static String criterion(Ui ui, Instrument instrument, double points) {
    String written = ui.number(points, points == Math.rint(points) ? 0 : 1);
    return AS_IN_ENGLAND.contains(instrument.id().value())
        ? ui.text("assessment.criterion-words", written)
        : ui.text("assessment.criterion-other", written);
  }
}
