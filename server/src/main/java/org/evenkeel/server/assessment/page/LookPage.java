package org.evenkeel.server.assessment.page;

import java.util.List;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.InstrumentText;
import org.evenkeel.psychometrics.Item;
import org.evenkeel.psychometrics.LicensedFile.Mistake;
import org.evenkeel.psychometrics.LicensedFile.Readable;
import org.evenkeel.server.language.Language;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;

/// `POST /instruments/bring`: what a file says, before it is brought in.
///
/// @param id of the file that would be kept
/// @param content the file, sent back with the form
public record LookPage(String id, Readable readable, String content, String statement)
    implements Page {
  /// One question with its answers, in the file's own words.
  public record Line(String label, String words, List<String> answers, boolean safety) {}

  public Instrument instrument() {
    return readable.instrument();
  }

  public Speech speech() {
    Language language = new Language(readable.language().toLanguageTag());
    return new Speech(language.tag(), language.direction());
  }

  public String preamble() {
    return text().preamble();
  }

  private InstrumentText text() {
    return instrument().text(readable.language()).orElseThrow();
  }

  public List<Line> lines() {
    return java.util.stream.Stream.concat(
            instrument().items().stream(), instrument().unscoredItems().stream())
        .map(this::line)
        .toList();
  }

  private Line line(Item item) {
    return new Line(
        item.id().label(),
        text().item(item.id()),
        text().options(item.id()).stream()
            .filter(option -> !option.label().isEmpty())
            .map(option -> option.code() + " " + option.label())
            .toList(),
        instrument().safetyItems().stream().anyMatch(each -> each.item().equals(item.id())));
  }

  public List<Mistake> doubts() {
    return readable.doubts();
  }

  public String equivalence(Ui ui) {
    return ui.text(
        "assessment.equivalence-" + text().equivalence().name().toLowerCase(java.util.Locale.ROOT));
  }

  @Override
  public String template() {
    return "assessment/look.jte";
  }
}
