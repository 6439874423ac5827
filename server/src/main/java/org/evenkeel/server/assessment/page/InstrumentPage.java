package org.evenkeel.server.assessment.page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.evenkeel.psychometrics.Band;
import org.evenkeel.psychometrics.ChangeCriterion;
import org.evenkeel.psychometrics.CutOff;
import org.evenkeel.psychometrics.Equivalence;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Norms;
import org.evenkeel.psychometrics.Reliability;
import org.evenkeel.psychometrics.Scale;
import org.evenkeel.server.assessment.InstrumentWords;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;

/// `GET /instruments/{name}`: whose it is, what it allows, what its figures are worth, and for
/// whom.
///
/// @param possible whether people can answer it alone and on a screen
/// @param decides whether the reader may offer it
/// @param files with which this house brought it in, newest first
/// @param baseRate share of people here taken to have a condition
/// @param kept whether something was just kept
public record InstrumentPage(
    Instrument instrument,
    boolean offered,
    boolean possible,
    boolean decides,
    List<Brought> files,
    double baseRate,
    boolean kept)
    implements Page {
  public InstrumentPage {
    files = List.copyOf(files);
  }

  /// @param statement what was said about the licence
  public record Brought(Instant at, String by, String language, String statement) {}

  /// A figure with where it comes from; both stand in English in the instrument's file.
  public record Figure(String words, String source) {}

  public boolean shell() {
    return instrument.languages().isEmpty();
  }

  public String asks(Ui ui) {
    return instrument.recallDays() == 0
        ? ui.text("assessment.asks-now", instrument.items().size())
        : ui.text("assessment.asks", instrument.items().size(), instrument.recallDays());
  }

  public String range(Ui ui, Scale scale) {
    String range =
        ui.text(
            "assessment.scale-range", ui.number(scale.lowest(), 0), ui.number(scale.highest(), 0));
    return scale.higherIsBetter() ? ui.text("assessment.higher-is-better", range) : range;
  }

  public String bands(Ui ui, Scale scale) {
    return scale.bands().stream()
        .map(band -> band(ui, band))
        .collect(Collectors.joining(ui.text("assessment.comma")));
  }

  private static String band(Ui ui, Band band) {
    return ui.text(
        "assessment.band-range",
        InstrumentWords.band(ui, band),
        ui.number(band.from(), 0),
        ui.number(band.to(), 0));
  }

  public List<Figure> cutOffs(Ui ui, Scale scale) {
    return scale.cutOffs().stream().map(cutOff -> cutOff(ui, cutOff)).toList();
  }

  private Figure cutOff(Ui ui, CutOff cutOff) {
    return new Figure(
        ui.text(
            "assessment.cut-off",
            ui.number(cutOff.atOrAbove(), 0),
            ui.number(cutOff.sensitivity(), 2),
            ui.number(cutOff.specificity(), 2),
            Math.round(100 * baseRate),
            Math.round(100 * cutOff.positivePredictiveValue(baseRate))),
        cutOff.finds() + "; " + cutOff.population() + ". " + cutOff.source());
  }

  public List<Figure> reliabilities(Ui ui, Scale scale) {
    return scale.reliabilities().stream().map(one -> reliability(ui, one)).toList();
  }

  private static Figure reliability(Ui ui, Reliability one) {
    return new Figure(
        ui.text("assessment.reliability-figure", one.kind(), ui.number(one.value(), 2)),
        one.population() + ". " + one.source());
  }

  public List<Figure> errors(Ui ui, Scale scale) {
    return scale.norms().stream().map(norms -> error(ui, norms)).toList();
  }

  private static Figure error(Ui ui, Norms norms) {
    return new Figure(
        ui.text(
            "assessment.error-figure",
            ui.number(norms.standardErrorOfMeasurement(), 2),
            ui.number(norms.mean(), 2),
            ui.number(norms.standardDeviation(), 2),
            ui.number(norms.reliability(), 2)),
        norms.population() + ". " + norms.source());
  }

  public List<Figure> changes(Ui ui, Scale scale) {
    return scale.changeCriteria().stream().map(one -> change(ui, one)).toList();
  }

  private static Figure change(Ui ui, ChangeCriterion one) {
    return new Figure(
        ui.text("assessment.change-figure", ui.number(one.points(), 0)), one.source());
  }

  public String missing(Ui ui, Scale scale) {
    return ui.text("assessment.missing-figure", scale.missing().most());
  }

  public String codes() {
    return instrument.codings().stream().map(code -> code.code()).collect(Collectors.joining(", "));
  }

  public String equivalence(Ui ui, Locale language) {
    Equivalence equivalence = instrument.equivalence(language);
    return ui.text("assessment.equivalence-" + equivalence.name().toLowerCase(Locale.ROOT));
  }

  public String note(Locale language) {
    return instrument.text(language).map(text -> text.note()).orElse("");
  }

  /// The first figures of the checksum that is kept with every answer.
  public String fingerprint(Locale language) {
    return instrument.text(language).map(text -> text.fingerprint().substring(0, 12)).orElse("");
  }

  @Override
  public String template() {
    return "assessment/instrument.jte";
  }
}
