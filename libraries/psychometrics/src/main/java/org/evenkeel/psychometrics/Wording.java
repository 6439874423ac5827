package org.evenkeel.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The words of a questionnaire in one language as they came, before anyone trusts them.
///
/// @param language the language they claim to be in
/// @param preamble the sentence before the questions
/// @param questions the questions in order
/// @param answers the answer labels, lowest code first
public record Wording(
    Locale language, String preamble, List<String> questions, List<String> answers) {
  /// Copies the lists.
  public Wording {
    questions = List.copyOf(questions);
    answers = List.copyOf(answers);
  }

  /// The words of an instrument's scored questions, with the answers of the first.
  public static Wording of(Instrument instrument, InstrumentText text) {
    List<Item> items = instrument.items();
    return new Wording(
        text.language(),
        text.preamble(),
        items.stream().map(item -> text.item(item.id())).toList(),
        text.options(items.getFirst().id()).stream()
            .map(InstrumentText.LabelledOption::label)
            .toList());
  }

  /// What is visibly wrong with the words, a sentence each: things missing, said twice, or damaged
  /// on the way out of a PDF or through a wrong encoding.
  ///
  /// **What this tells you, and what it does not.** It finds the kinds of damage seen in published
  /// machine-readable copies. Words without a finding may still be the wrong words: only a
  /// comparison with the owner's sheet by someone who reads the language says that they are right.
  ///
  /// @param questionCount how many questions there must be
  /// @param answerCount how many answers there must be
  public List<String> defects(int questionCount, int answerCount) {
    List<String> found = new ArrayList<>();
    found.addAll(WordingCheck.counts("questions", questions, questionCount));
    found.addAll(WordingCheck.counts("answers", answers, answerCount));
    found.addAll(WordingCheck.repeats(questions));
    found.addAll(WordingCheck.unevenEnds(questions));
    all().forEach(line -> found.addAll(LineCheck.defects(line)));
    if (language.getLanguage().equals("es")) {
      all().forEach(line -> found.addAll(SpanishCheck.defects(line)));
    }
    if (language.getLanguage().equals("ar")) {
      all().forEach(line -> found.addAll(ArabicCheck.defects(line)));
      found.addAll(ArabicCheck.cutEnds(questions));
    }
    return List.copyOf(found);
  }

  private Stream<String> all() {
    return Stream.of(Stream.of(preamble), questions.stream(), answers.stream())
        .flatMap(lines -> lines);
  }
}
