package org.evenkeel.server.assessment.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.evenkeel.server.assessment.LineToMark;
import org.evenkeel.server.web.Ui;

/// One question as it stands on a page: the instrument's own words, and what is chosen.
///
/// @param item its id in the instrument
/// @param options answers to choose from; none where a line is marked
/// @param helpFrom the lowest answer that brings help before the next question, where there is one
/// @param declined whether the person would rather not say
/// @param problem message key of what is to be put right; empty for nothing
public record Asked(
    int place,
    String item,
    OptionalInt helpFrom,
    String stem,
    String words,
    List<Option> options,
    Optional<Line> line,
    boolean declined,
    String problem) {
  /// One answer that can be chosen.
  public record Option(int code, String words, boolean chosen) {}

  /// A line to mark.
  ///
  /// @param low words at the end where it begins
  /// @param value what was marked, as forms write it; empty while nothing is
  public record Line(LineToMark marking, String low, String high, String value) {
    /// What stands for the line where it is not seen.
    public String says(Ui ui) {
      return ui.text("assessment.line-from-to", low, high);
    }
  }

  /// The name of its field, and where an error points to.
  public String field() {
    return "answer-" + place;
  }

  public Asked wrong(String messageKey) {
    return new Asked(place, item, helpFrom, stem, words, options, line, declined, messageKey);
  }

  /// The same with what was sent, so that it can be put right.
  public Asked typed(List<String> sent) {
    String written = sent.stream().filter(each -> !each.equals("declined")).findFirst().orElse("");
    return new Asked(
        place,
        item,
        helpFrom,
        stem,
        words,
        options,
        line.map(one -> new Line(one.marking(), one.low(), one.high(), written)),
        sent.contains("declined"),
        problem);
  }

  /// The scripts of its page.
  public List<String> scripts() {
    return line.isPresent()
        ? List.of("js/answer-keeper.js", "js/mark-line.js")
        : List.of("js/answer-keeper.js");
  }

  /// Whether help may have to come before the next question.
  public boolean safety() {
    return helpFrom.isPresent();
  }

  /// What is to be put right, in the reader's language.
  public String error(Ui ui) {
    return problem.isEmpty() ? "" : ui.text(problem, place);
  }

  /// Says which, never what.
  @Override
  public String toString() {
    return "question " + place;
  }
}
