package org.evenkeel.psychometrics;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The words of an instrument in one language, exactly as the owner has them. Never edit, shorten
/// or rephrase them.
public final class InstrumentText {
  private final Locale language;
  private final Equivalence equivalence;
  private final String note;
  private final String preamble;
  private final Map<ItemId, ItemText> items;
  private final String fingerprint;

  InstrumentText(
      Locale language,
      Equivalence equivalence,
      String note,
      String preamble,
      Map<ItemId, ItemText> items) {
    this.language = language;
    this.equivalence = equivalence;
    this.note = note;
    this.preamble = preamble;
    this.items = Map.copyOf(items);
    this.fingerprint = Fingerprint.of(preamble, items);
  }

  /// The language of the words.
  public Locale language() {
    return language;
  }

  /// How far this version may be trusted.
  public Equivalence equivalence() {
    return equivalence;
  }

  /// Where the words come from, what was repaired, and what is still to be checked. In English, for
  /// clinicians.
  public String note() {
    return note;
  }

  /// The sentence before the questions, such as "Over the last 2 weeks, how often …"; empty where
  /// the owner has none.
  public String preamble() {
    return preamble;
  }

  /// The words of a question.
  ///
  /// @throws IllegalArgumentException if the instrument does not ask it
  public String item(ItemId item) {
    return textOf(item).words();
  }

  /// The answers of a question, lowest code first. Between the ends of a line they have no words.
  ///
  /// @throws IllegalArgumentException if the instrument does not ask it
  public List<LabelledOption> options(ItemId item) {
    return textOf(item).options();
  }

  /// The words of one answer; none between the ends of a line.
  ///
  /// @throws IllegalArgumentException if the question or the answer is not in the instrument
  public String option(ItemId item, int code) {
    return options(item).stream()
        .filter(option -> option.code() == code)
        .findFirst()
        .map(LabelledOption::label)
        .orElseThrow(() -> new IllegalArgumentException(noAnswer(item, code)));
  }

  /// SHA-256 of preamble, questions and answers in order of item id, in hexadecimal. Store it with
  /// the answers: it says for ever which words were asked.
  public String fingerprint() {
    return fingerprint;
  }

  ItemText textOf(ItemId item) {
    ItemText text = items.get(item);
    if (text == null) {
      throw new IllegalArgumentException(
          "Item is %s; the %s text has %s".formatted(item, language, items.keySet()));
    }
    return text;
  }

  private String noAnswer(ItemId item, int code) {
    return "Answer to %s is %d; its answers are %s"
        .formatted(item, code, options(item).stream().map(LabelledOption::code).toList());
  }

  /// An answer with its words.
  ///
  /// @param code what is stored
  /// @param label what is shown
  public record LabelledOption(int code, String label) {}

  record ItemText(String words, List<LabelledOption> options) {
    ItemText {
      options = List.copyOf(options);
    }
  }
}
