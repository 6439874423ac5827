package org.evenkeel.server.offline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.InstrumentText;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.psychometrics.Item;
import org.evenkeel.psychometrics.ItemId;
import org.evenkeel.server.safety.Helpline;
import org.evenkeel.server.safety.Helplines;
import org.evenkeel.server.web.Page;

/// The page a phone shows when the house cannot be reached. It holds nothing of anybody: the same
/// bytes for everyone who reads its language.
///
/// @param keyId names the key to seal to
/// @param key its public half
/// @param country whose lines these are
/// @param lines to call now, the first one first
public record ShellPage(
    String keyId,
    String key,
    List<Questionnaire> questionnaires,
    String country,
    List<Helpline> lines,
    LocalDate today)
    implements Page {
  private static final List<String> OFFERED = List.of("phq-9", "gad-7");

  public record Questionnaire(
      String instrument,
      String name,
      String fingerprint,
      String preamble,
      List<Question> questions) {}

  /// @param positiveFrom the lowest answer that must reach a human, where there is one
  public record Question(
      String item, String words, List<Choice> choices, OptionalInt positiveFrom) {}

  public record Choice(int code, String label) {}

  static ShellPage of(EntryKey key, Helplines helplines, Locale language) {
    String country = helplines.countryOr(Optional.empty());
    return new ShellPage(
        key.id(),
        key.publicHalf(),
        OFFERED.stream().map(Instruments::get).flatMap(each -> asked(each, language)).toList(),
        country,
        helplines.of(country),
        helplines.today());
  }

  private static Stream<Questionnaire> asked(Instrument instrument, Locale language) {
    return instrument
        .text(language)
        .filter(text -> text.equivalence().scores())
        .map(text -> questionnaire(instrument, text))
        .stream();
  }

  private static Questionnaire questionnaire(Instrument instrument, InstrumentText text) {
    return new Questionnaire(
        instrument.id().value(),
        instrument.name(),
        text.fingerprint(),
        text.preamble(),
        instrument.items().stream().map(item -> question(instrument, text, item)).toList());
  }

  private static Question question(Instrument instrument, InstrumentText text, Item item) {
    return new Question(
        item.id().value(),
        text.item(item.id()),
        text.options(item.id()).stream()
            .map(option -> new Choice(option.code(), option.label()))
            .toList(),
        positiveFrom(instrument, item.id()));
  }

  private static OptionalInt positiveFrom(Instrument instrument, ItemId item) {
    return instrument.safetyItems().stream()
        .filter(safety -> safety.item().equals(item))
        .mapToInt(safety -> safety.positiveFrom())
        .findFirst();
  }

  @Override
  public String template() {
    return "offline/shell.jte";
  }
}
